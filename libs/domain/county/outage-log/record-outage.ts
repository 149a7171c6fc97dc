import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { outageRecorded, type OutageLogEvent, type OutageLogInput } from './events.js'
import type { OutageLog } from './state.js'

type Told = OutageLogInput<'noteOutage'>

/** An administrator enters when the system could not be used, with what proves it. */
export function recordOutage(
  log: OutageLog,
  outage: OutageLogInput<'recordOutage'>,
  deciding: Deciding,
): Decided<OutageLogEvent> {
  return (
    faultOf(log, outage, deciding) ?? [outageRecorded({ ...outage, found: 'recorded' as const })]
  )
}

/** The system itself found, on coming back, that its heart had not beaten. */
export function noteOutage(
  log: OutageLog,
  outage: Told,
  deciding: Deciding,
): Decided<OutageLogEvent> {
  return (
    faultOf(log, outage, deciding) ?? [outageRecorded({ ...outage, found: 'heart-beat' as const })]
  )
}

function faultOf(
  { outages }: OutageLog,
  { outage, from, until }: Told,
  { at }: Deciding,
): Refusal | undefined {
  if (from >= until) return refuse('本县规定 停机记录', 'outage-ends-before-it-begins')
  if (until > at) return refuse('本县规定 停机记录', 'outage-lies-ahead')
  return outages.some(known => known.outage === outage)
    ? refuse('本县规定 停机记录', 'outage-already-recorded')
    : undefined
}
