import { outageLogCommands } from '#libs/contracts'
import { noteOutage, outageLog, recordOutage } from '#libs/domain/county/outage-log'
import { command } from '../../command.js'

export const outageLogCatalogue = [
  command({
    name: 'recordOutage',
    of: outageLog,
    kind: 'record',
    creates: true,
    by: ['administrator'],
    input: outageLogCommands.recordOutage,
    decide: recordOutage,
  }),
  command({
    name: 'noteOutage',
    of: outageLog,
    kind: 'record',
    creates: true,
    by: ['procedure'],
    input: outageLogCommands.noteOutage,
    decide: noteOutage,
  }),
] as const
