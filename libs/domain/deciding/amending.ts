import type { Actor, Deciding } from './deciding.js'
import type { DomainEvent } from './event.js'
import { isBehind } from './persons.js'
import { isRefusal, refuse, type Decided, type Refusal } from './refusal.js'

const rule = '本县规定 记录更正'

/** A correction that waits for a second person. */
export interface Proposal<Said> {
  readonly correction: Said
  readonly reason: string
  readonly proposedBy: string
  /** Whom the proposer acted for. */
  readonly proposedFor?: string | undefined
}

/** An entry as it stands. */
export interface Entered<Proposed> {
  readonly proposed?: Proposed | undefined
  /** Somebody else has had it before them since: it is corrected now, not withdrawn. */
  readonly seen: boolean
}

/** What an aggregate says of one of its entries, a record or a decision that a person made. */
export interface Amendment<State, Event, Named, Said, Proposed extends Proposal<Said>> {
  /** The entry that is named, or why there is none to amend. */
  entered(this: void, state: State, named: Named): Entered<Proposed> | Refusal
  /** What is refused of it now as it would have been when it was entered, beside all other entries. */
  fault(this: void, said: Said, state: State, deciding: Deciding, named: Named): Refusal | undefined
  readonly withdrawn: (asked: Named & { readonly reason: string }) => Event
  readonly proposed: (asked: Named & Proposed) => Event
  readonly corrected: (named: Named, proposed: Proposed, confirmedBy: string) => Event
}

type Corrects<Proposed> = Omit<Proposed, 'proposedBy' | 'proposedFor'>

/** The three commands of an amendment. */
export interface Amending<State, Event, Named, Proposed> {
  readonly withdraw: Decides<State, Event, Named & { readonly reason: string }>
  readonly correct: Decides<State, Event, Named & Corrects<Proposed>>
  readonly confirm: Decides<State, Event, Named>
}

type Decides<State, Event, Input> = (
  this: void,
  state: State,
  input: Input,
  deciding: Deciding,
) => Decided<Event>

/**
 * How every entry is amended: withdrawn before the next person has had it, afterwards corrected, with
 * reason, evidence and a second person, who is neither the first nor stands behind or before them.
 */
export function amending<
  State,
  Event extends DomainEvent,
  Named,
  Said,
  Proposed extends Proposal<Said>,
>(of: Amendment<State, Event, Named, Said, Proposed>): Amending<State, Event, Named, Proposed> {
  return {
    withdraw(state, asked) {
      const entry = of.entered(state, asked)
      if (isRefusal(entry)) return entry
      return entry.seen
        ? refuse(rule, 'record-already-seen', { fix: 'correct-instead' })
        : [of.withdrawn(asked)]
    },
    correct(state, asked, deciding) {
      const entry = of.entered(state, asked)
      if (isRefusal(entry)) return entry
      if (entry.proposed) return refuse(rule, 'correction-already-proposed')
      // What is asked and who asks make the proposal: `Corrects` leaves out nothing else.
      const proposal = { ...asked, ...proposer(deciding.actor) } as unknown as Named & Proposed
      return of.fault(proposal.correction, state, deciding, asked) ?? [of.proposed(proposal)]
    },
    confirm(state, named, { actor }) {
      const entry = of.entered(state, named)
      if (isRefusal(entry)) return entry
      const { proposed } = entry
      if (!proposed) return refuse(rule, 'no-correction-proposed')
      return [proposed.proposedBy, proposed.proposedFor].some(maker => isBehind(actor, maker))
        ? refuse(rule, 'second-person-is-the-first', { fix: 'ask-another-officer' })
        : [of.corrected(named, proposed, actor.id)]
    },
  }
}

const proposer = ({ id, actingFor }: Actor) => ({
  proposedBy: id,
  ...(actingFor !== undefined && { proposedFor: actingFor }),
})
