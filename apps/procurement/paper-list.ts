import type { ObjectPaper } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import { entriesOf, isAwaited, isNotYet, paperKinds, write, type PaperKind } from '#libs/documents'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import type { StoredEvent } from '#libs/event-store'
import { mayRead } from './paper-objects.js'

/** Objects whose papers stand on the page of another: evaluations and bids on their tender's. */
const under: Readonly<Partial<Record<PaperKind['of'], readonly PaperKind['of'][]>>> = {
  tender: ['evaluation', 'bid'],
}

interface PaperOf {
  readonly kind: PaperKind
  readonly about: string
  readonly lot?: string
  readonly entry?: string
  readonly number?: string
}

/**
 * Every paper of an object that this reader may have, in the order in which a purchase brings them
 * forth: written already, or still waiting for an event; what nobody waits for only once it is there.
 * @param events all events of the case, as `gather` finds them.
 */
export function papersOf(
  actor: Actor,
  of: PaperKind['of'],
  about: string,
  events: readonly StoredEvent[],
): readonly ObjectPaper[] {
  const ids = idsOf(of, about, events)
  const lots = lotsOf(of, about, events)
  return paperKinds
    .flatMap(kind => (ids[kind.of] ?? []).flatMap(id => eachLot(kind, id, lots)))
    .flatMap(one => eachEntry(one, events))
    .filter(one => mayRead(actor, { ...one, events }))
    .map(one => ({ ...one, row: listed(one, events) }))
    .filter(({ row, ...one }) => row.missing === undefined || isAwaited({ ...one, events }))
    .map(({ row }) => row)
}

/** The object itself, and those that belong to it, by their kinds. */
function idsOf(
  of: PaperKind['of'],
  about: string,
  events: readonly StoredEvent[],
): Partial<Record<PaperKind['of'], readonly string[]>> {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  const below = (under[of] ?? []).map(one => ({ [one]: idsIn(streams, one) }))
  return Object.assign({ [of]: [about] }, ...below) as Partial<
    Record<PaperKind['of'], readonly string[]>
  > // every key is a kind of object, as written above
}

const idsIn = (streams: readonly string[], of: PaperKind['of']): readonly string[] =>
  streams.map(stream => stream.slice(-36)).filter(id => streams.includes(`${of}-${id}`))

function lotsOf(of: PaperKind['of'], about: string, events: readonly StoredEvent[]) {
  if (of !== 'tender') return []
  const own = events.filter(({ stream }) => stream === `tender-${about}`)
  const state = own.reduce<Tender>(
    // The store holds an event of a type only in the shape of that type.
    (before, event) => tender.evolve(before, event as Parameters<typeof tender.evolve>[1]),
    tender.initial,
  )
  return 'lots' in state ? state.lots.map(({ document }) => document.lot) : []
}

const eachLot = (kind: PaperKind, about: string, lots: readonly string[]): readonly PaperOf[] =>
  kind.perLot ? lots.map(lot => ({ kind, about, lot })) : [{ kind, about }]

/** A row for each time that it came, or one for what has not come yet. */
function eachEntry(one: PaperOf, events: readonly StoredEvent[]): readonly PaperOf[] {
  const entries = entriesOf({ kind: one.kind, events })
  return entries.length === 0
    ? [one]
    : entries.map(({ id: entry, number }) => ({ ...one, entry, number }))
}

function listed(
  { kind, about, lot, entry, number }: PaperOf,
  events: readonly StoredEvent[],
): ObjectPaper {
  const of = { kind, about, ...(lot !== undefined && { lot }), entry }
  const paper = write({ ...of, events, names: new Map() })
  return {
    ...{ kind: kind.kind, of: kind.of, about, open: kind.open },
    ...(lot !== undefined && { lot }),
    ...(entry !== undefined && { entry }),
    ...(number !== undefined && { number }),
    ...(isNotYet(paper) ? { missing: paper.notYet } : { checkCode: paper.checkCode }),
  }
}
