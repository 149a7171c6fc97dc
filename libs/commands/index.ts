export type * from './types.js'
export {
  command,
  type Asked,
  type CommandEntry,
  type Decision,
  type InputOf,
  type StatesOf,
} from './command.js'
