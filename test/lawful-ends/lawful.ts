import { tender, type TenderEvent } from '#libs/domain/procurement/tender'
import type { StoredEvent } from '#libs/event-store'
import { tenderId } from './asks/ask.js'
import { endOf, type End } from './ends.js'
import type { Round } from './round.js'

/** What may still become of a lot that has ended: the law takes back what a remedy finds void. */
const after: Readonly<Record<End, readonly TenderEvent['type'][]>> = {
  contracted: ['AwardSetAside', 'LotSuspended', 'LotResumed', 'LotDatesReckonedAgain'],
  failed: ['LawfulExitTaken', 'LotSuspended', 'LotResumed'],
  'tendered anew': ['LotSuspended', 'LotResumed'],
  'another method approved': ['LotSuspended', 'LotResumed'],
  'another method refused': ['LotSuspended', 'LotResumed'],
  // Each of its lots ends in the same append.
  terminated: ['LotFailed', 'LawfulExitTaken', 'LotSuspended', 'LotResumed'],
}

const undoing: readonly string[] = ['AwardSetAside', 'WinnerRefused', 'LotEvaluatedAgain']
const choosing: readonly string[] = ['WinnerConfirmed', 'WinnerConfirmedByLapse']

/** What is wrong with a history, however it went; nothing where all is lawful. */
export function faultsOf({ county, lots }: Round): readonly string[] {
  const all = county.store.all()
  const own = all.filter(({ stream }) => stream === `tender-${tenderId}`)
  return [...unlawfulAfterEnd(own), ...lots.flatMap(lot => secondWinner(own, lot)), ...blocked(all)]
}

function unlawfulAfterEnd(events: readonly StoredEvent[]): readonly string[] {
  let state = tender.initial
  return events.flatMap(stored => {
    const event = stored as unknown as TenderEvent // of the tender's own stream
    const lot = 'lot' in event.data ? event.data.lot : undefined
    const end = lot === undefined ? undefined : endOf(state, lot)
    state = tender.evolve(state, event)
    return end !== undefined && !after[end].includes(event.type)
      ? [`${event.type} of a lot that was ${end}`]
      : []
  })
}

/** By hand or by silence, one at a time and never both. */
function secondWinner(events: readonly StoredEvent[], lot: string): readonly string[] {
  const ofLot = events.filter(({ data }) => (data as { lot?: string }).lot === lot) // where it has one
  let winners = 0
  return ofLot.flatMap(({ type }) => {
    if (undoing.includes(type)) winners = 0
    if (!choosing.includes(type)) return []
    winners += 1
    return winners > 1 ? [`${type} beside another winner`] : []
  })
}

/**
 * A procedure knows every refusal of what it does by itself. Only one is for a person: the law would
 * confirm by silence whom it keeps out (条例§18), and somebody has to say so.
 */
function blocked(events: readonly StoredEvent[]): readonly string[] {
  return events.flatMap(({ type, data }) => {
    const { kind, about = '' } = data as { kind?: string; about?: string } // of a duty that was opened
    if (type !== 'DutyOpened' || kind !== 'unblock-procedure') return []
    return /^confirmWinnerByLapse .* 条例§18 /.test(about) ? [] : [`blocked: ${about}`]
  })
}
