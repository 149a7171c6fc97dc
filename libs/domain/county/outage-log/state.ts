import { addMinutes, type Instant } from '#libs/calendar'
import { everybody, type Aggregate } from '#libs/domain/deciding'
import type { OutageLogEvent } from './events.js'

/** A time in which the system could not be used, in county time. */
export interface Outage {
  readonly outage: string
  readonly from: Instant
  readonly until: Instant
}

export interface OutageLog {
  /** In the order in which they were recorded. */
  readonly outages: readonly Outage[]
}

const evolve = (log: OutageLog, { data: { outage, from, until } }: OutageLogEvent): OutageLog => ({
  outages: [...log.outages, { outage, from, until }],
})

/** When the system was unavailable. Everybody may read it: bidders most of all. */
export const outageLog: Aggregate<OutageLog, OutageLogEvent> = {
  context: 'county',
  name: 'outage-log',
  collection: 'outage-logs',
  initial: { outages: [] },
  evolve,
  keyOf: id => id,
  visibleTo: everybody,
}

/** A deployment serves one county, so its log has one id. */
export const outageLogId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0004'

/** The outages that cover some part of a time; of an instant, those that lay over it. */
export const outagesOver = (log: OutageLog, from: Instant, until: Instant): readonly Outage[] =>
  log.outages.filter(outage => outage.from <= until && from < outage.until)

/** The outages that cover some part of the last minutes before a deadline, or lay over it. */
export const outagesNear = (log: OutageLog, deadline: Instant, near: number): readonly Outage[] =>
  outagesOver(log, addMinutes(deadline, -near), deadline)
