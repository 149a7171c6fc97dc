import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { SubsidyRecordEvent } from './events.js'

export type CountedSubsidy = DataOf<SubsidyRecordEvent, 'SubsidyCounted'>

/** What was ever paid for one person's training, oldest first. The stream's id is the person's. */
export type SubsidyRecord = readonly CountedSubsidy[]

export const subsidyRecord: Aggregate<SubsidyRecord, SubsidyRecordEvent> = {
  context: 'payment',
  name: 'subsidy-record',
  collection: 'subsidy-records',
  initial: [],
  evolve: (record, { data }) => [...record, data],
  keyOf: id => id,
  visibleTo: bureauOnly,
}
