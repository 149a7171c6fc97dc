import { checkCodeOf } from './check-code.js'
import { factsOf } from './facts/facts.js'
import type { Paper } from './paper.js'
import { isNotYet, type Asked, type Entry, type NotYet, type PaperKind } from './papers/kind.js'
import type { StoredEvent } from '#libs/event-store'

/** Which paper, and what is known of it besides its facts. */
export interface Wanted extends Omit<Asked, 'facts'> {
  readonly kind: PaperKind
  /** Of a kind that comes again and again: which one; the last where absent. */
  readonly entry?: string | undefined
  /** All events of the case, as `gather` finds them. */
  readonly events: readonly StoredEvent[]
}

/** Whose names stand on the paper now; they are read before it is written. */
export const personsOf = ({ kind, events, ...asked }: Omit<Wanted, 'names'>): readonly string[] =>
  kind.persons?.({ ...asked, facts: factsOf(events) }) ?? []

/** Institutions that have the paper although they see no more of its object. */
export const addresseesOf = ({ kind, events, ...asked }: Omit<Wanted, 'names'>) =>
  kind.addressees?.({ ...asked, facts: factsOf(events) }) ?? []

/** Whether people wait for the paper while it is not there. */
export const isAwaited = ({ kind, events, ...asked }: Omit<Wanted, 'names'>): boolean =>
  kind.awaited?.({ ...asked, facts: factsOf(events) }) ?? true

/** How often a paper of a kind that comes again and again came; empty of all others. */
export const entriesOf = ({ kind, events }: Pick<Wanted, 'kind' | 'events'>): readonly Entry[] =>
  kind.entries?.(factsOf(events)) ?? []

/** What had happened when an entry did, or the last of them: a notice says later what it said then. */
function until({ kind, events, entry }: Omit<Wanted, 'names' | 'about'>): readonly StoredEvent[] {
  const entries = entriesOf({ kind, events })
  if (entries.length === 0) return events
  const { eventId } = entries.find(({ id }) => id === entry) ?? entries.at(-1) ?? {}
  const order = events.find(event => event.eventId === eventId)?.order ?? ''
  return events.filter(event => event.order <= order)
}

/** The paper as it now is, a draft without a number; or what has not happened yet. */
export function write({ kind, events, entry, ...asked }: Wanted): Paper | NotYet {
  const facts = factsOf(until({ kind, events, entry }))
  const draft = kind.write({ ...asked, facts })
  if (isNotYet(draft)) return draft
  const asOf = facts.asOf()
  if (asOf === undefined) throw new Error(`${kind.kind} was written from nothing`)
  const about = [asked.about, asked.lot].filter(part => part !== undefined).join('/')
  return {
    state: 'draft',
    ...draft,
    checkCode: checkCodeOf({ kind: kind.kind, about, facts: facts.used() }),
    asOf,
  }
}
