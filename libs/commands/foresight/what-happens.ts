import type { ForetoldDuty, WhatHappens } from '#libs/contracts/views'
import { isRefusal, type Deciding, type DomainEvent } from '#libs/domain/deciding'
import { findKind, openDuty, type DutyEvent } from '#libs/domain/supervision/duty'
import type { StoredEvent } from '#libs/event-store'
import { dutyIdOf } from '../duty-door.js'
import type { Discharge } from '../types.js'
import { dutiesAfter, type ToOpen } from './duties-after.js'

/** An act that would be accepted: what it writes, where it stands, and which duties it was asked for. */
export interface Rehearsed {
  /** `<aggregate>-<uuid>` of the command's own stream. */
  readonly stream: string
  readonly events: readonly StoredEvent[]
  readonly discharges: readonly Discharge[]
  readonly deciding: Deciding
  readonly starts: readonly string[]
}

/** What an act leads to, told before it is done. Periods are reckoned by the deciders themselves. */
export function whatHappens(act: Rehearsed): WhatHappens {
  const opens = [...opened(act), ...foretold(act)]
  const due = opens.filter(({ dueAt }) => dueAt !== undefined)
  const next = due.toSorted((one, other) => (String(one.dueAt) < String(other.dueAt) ? -1 : 1))[0]
  return {
    discharges: discharged(act),
    opens,
    dates: act.events.filter(({ stream }) => stream === act.stream).flatMap(datesOf),
    touches: touched(act),
    starts: [...act.starts],
    ...(next && { next }),
  }
}

function discharged({ events, discharges }: Rehearsed): WhatHappens['discharges'] {
  return discharges.flatMap(discharge => {
    const duty = dutyIdOf(discharge)
    const ended = events.find(
      ({ stream, type }) => stream === `duty-${duty}` && type === 'DutyDischarged',
    )
    // What a late one says of itself is written by the duty's own room.
    const late = ended && (ended.data as { readonly late: boolean }).late
    return late === undefined ? [] : [{ duty, kind: discharge.duty, late }]
  })
}

/** Opened in the same append: the duty to explain a late act. */
function opened({ events }: Rehearsed): readonly ForetoldDuty[] {
  const written: readonly DomainEvent[] = events
  return written.filter(isOpening).map(({ data }) => ({
    ...{ kind: data.kind, role: data.role, article: data.article },
    ...{ dueAt: data.end, provisional: data.provisional },
  }))
}

type Opening = Extract<DutyEvent, { readonly type: 'DutyOpened' }>
const isOpening = (event: DomainEvent): event is Opening => event.type === 'DutyOpened'

function foretold({ events, deciding }: Rehearsed): readonly ForetoldDuty[] {
  return events.flatMap(dutiesAfter).flatMap(toOpen => asOwed(toOpen, deciding))
}

function asOwed({ kind, from, role }: ToOpen, deciding: Deciding): readonly ForetoldDuty[] {
  const known = findKind(kind)
  if (!known) return []
  const asked = {
    ...{ case: '', key: '', kind, subject: '', from: from ?? deciding.at },
    ...(role && { role }),
  }
  const answer = openDuty({ status: 'none' }, asked, deciding)
  const standing = { kind, role: role ?? known.by, article: known.article, provisional: false }
  return isRefusal(answer)
    ? [standing]
    : answer.filter(isOpening).map(({ data }) => ({
        ...standing,
        dueAt: data.end,
        provisional: data.provisional,
      }))
}

function datesOf({ type, data }: StoredEvent): WhatHappens['dates'] {
  // The data of every event is an object, as its shape says.
  const fields: readonly (readonly [string, unknown])[] = Object.entries(data as object)
  return fields.flatMap(([field, value]) =>
    isStatutoryEnd(value)
      ? [
          {
            ...{ event: type, field, end: value.end, lastDay: value.lastDay },
            ...{ rule: value.rule, provisional: value.provisional },
          },
        ]
      : [],
  )
}

type Period = Omit<WhatHappens['dates'][number], 'event' | 'field'>

const isStatutoryEnd = (value: unknown): value is Period =>
  typeof value === 'object' &&
  value !== null &&
  'end' in value &&
  'lastDay' in value &&
  'rule' in value &&
  'provisional' in value

/** What holds a lot up, lets it go on, takes its award or contract back, or moves its money. */
const touching = [
  ...['LotSuspended', 'LotResumed', 'AwardSetAside', 'LawfulExitTaken', 'ContractCancelled'],
  ...['CommitmentReleased', 'BudgetReserved'],
]

function touched({ events }: Rehearsed): WhatHappens['touches'] {
  return events
    .filter(({ type }) => touching.includes(type))
    .map(({ type, data }) => {
      // The data of every event is an object, as its shape says.
      const { lot, endsAt, amount, lots = [] } = data as Touching
      const amounts = [amount, ...lots.map(one => one.amount)]
      return {
        ...{ event: type, amounts: amounts.filter(one => one !== undefined) },
        ...(lot !== undefined && { lot }),
        ...(endsAt !== undefined && { endsAt }),
      }
    })
}

/** Fields that some of these events have. */
interface Touching {
  readonly lot?: string
  readonly endsAt?: string
  readonly amount?: number
  readonly lots?: readonly { readonly amount?: number }[]
}
