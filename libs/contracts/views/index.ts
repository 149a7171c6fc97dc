export { type DutyView } from './duty-view.js'
export * from './project-view.js'
