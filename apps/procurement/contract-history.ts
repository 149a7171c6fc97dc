import type { ContractHistory, ContractProposalView, ContractVersion } from '#libs/contracts/views'
import type { ContractEvent } from '#libs/domain/procurement/contract'
import type { StoredEvent } from '#libs/event-store'
import { usesAfter } from './security-uses.js'

/** An event of a contract, when it happened and in which role it was done. */
export type Happened = ContractEvent & { readonly at: string; readonly role: string }

type Told = Pick<ContractHistory, 'versions' | 'terms' | 'proposals' | 'securityUses'>

export const happenedIn = (events: readonly StoredEvent[]): readonly Happened[] =>
  events.map(({ type, data, meta: { at, role } }) => {
    const event = { type, data } as unknown as ContractEvent // the gate checked its shape
    return { ...event, at, role }
  })

/**
 * How a contract came to what it is. Its state keeps what stands; versions that were turned down and
 * terms that were changed are told by the events alone.
 */
export const historyOf = (events: readonly Happened[]): Told =>
  events.reduce<Told>(
    (told, event) => ({
      versions: versionsAfter(told.versions, event),
      terms: [...told.terms, ...termsBy(event)],
      proposals: proposalsAfter(told.proposals, event),
      securityUses: usesAfter(told.securityUses, event),
    }),
    { versions: [], terms: [], proposals: [], securityUses: [] },
  )

function versionsAfter(versions: readonly ContractVersion[], event: Happened): ContractVersion[] {
  const { at, role } = event
  switch (event.type) {
    case 'ContractDrafted':
      return [{ version: 1, draftedAt: at, role }]
    case 'ContractRedrafted': {
      const { version, reason, text } = event.data
      return [...versions, { version, draftedAt: at, role, reason, text }]
    }
    default: {
      const last = versions.at(-1)
      return last ? [...versions.slice(0, -1), { ...last, ...saidOf(event, last) }] : []
    }
  }
}

/** What an event says of the version that lies on the table. */
function saidOf(event: Happened, { signatures = [] }: ContractVersion): Partial<ContractVersion> {
  const { at, role } = event
  switch (event.type) {
    case 'ContractReviewed': {
      const { passed, opinion } = event.data
      return { review: { at, passed, opinion } }
    }
    case 'ContractVersionRejected': {
      const { side, reason } = event.data
      return { rejection: { at, side, reason } }
    }
    case 'SignedPaperRecorded': {
      const { number, signedOn, document } = event.data
      return { scan: { at, role, number, signedOn, document } }
    }
    case 'ContractSignedByKey': {
      const { side, document, terms, publicKey, signature } = event.data
      const signed = { at, role, side, document, terms, publicKey, signature }
      return { signatures: [...signatures, signed] }
    }
    case 'ContractSigned':
      return { signedAt: at }
    default:
      return {}
  }
}

function termsBy(event: Happened): ContractHistory['terms'] {
  const { at } = event
  switch (event.type) {
    case 'ContractDrafted':
      return [{ at, by: 'award', terms: event.data.terms }]
    case 'ContractChanged':
      return [{ at, by: 'change', number: event.data.number, terms: event.data.terms }]
    case 'SupplementaryContractSigned':
      return [{ at, by: 'supplement', number: event.data.number, terms: event.data.terms }]
    case 'ContractTerminated': {
      const { number, terms } = event.data
      return terms ? [{ at, by: 'termination', number, terms }] : []
    }
    default:
      return []
  }
}

function proposalsAfter(
  proposals: readonly ContractProposalView[],
  event: Happened,
): ContractProposalView[] {
  const made = proposedBy(event)
  if (made) return [...proposals, made]
  const settled = settledBy(event)
  return proposals.map(one => (one.proposal === settled?.proposal ? { ...one, ...settled } : one))
}

function proposedBy(event: Happened): ContractProposalView | undefined {
  const opened = { proposedAt: event.at, role: event.role, outcome: 'open' } as const
  switch (event.type) {
    case 'ContractChangeProposed': {
      const { proposal, reason, agreement, heads, months } = event.data
      return {
        ...{ proposal, kind: 'change', ...opened, why: reason, words: agreement },
        ...(heads !== undefined && { heads }),
        ...(months !== undefined && { months }),
      }
    }
    case 'SupplementaryContractProposed': {
      const { proposal, heads, need, amount } = event.data
      return { proposal, kind: 'supplement', ...opened, words: need, heads, amount }
    }
    case 'ContractTerminationProposed': {
      const { proposal, ground, reason, deliveredHeads } = event.data
      const why = { why: ground, words: reason, heads: deliveredHeads }
      return { proposal, kind: 'termination', ...opened, ...why }
    }
    default:
      return undefined
  }
}

type Settled = Pick<ContractProposalView, 'proposal'> & Partial<ContractProposalView>

function settledBy(event: Happened): Settled | undefined {
  const settledAt = event.at
  switch (event.type) {
    case 'ContractProposalDropped': {
      const { proposal, reason } = event.data
      return { proposal, outcome: 'dropped', settledAt, dropReason: reason }
    }
    case 'ContractChanged':
    case 'SupplementaryContractSigned':
    case 'ContractTerminated': {
      const { proposal, number, signedOn } = event.data
      return { proposal, outcome: 'signed', settledAt, number, signedOn }
    }
    default:
      return undefined
  }
}
