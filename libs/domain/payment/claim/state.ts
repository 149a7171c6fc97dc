import type { StatutoryEnd } from '#libs/contracts'
import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { ClaimEvent } from './events.js'

export type PaymentApplication = DataOf<ClaimEvent, 'PaymentApplicationMade'>
export type SubsidyClaim = DataOf<ClaimEvent, 'SubsidyClaimMade'>

/** What is asked for: on the contract 合同款, or on the fund 补贴申领. Two legal bases, one course. */
type Asked =
  | { readonly basis: 'contract'; readonly made: PaymentApplication }
  | { readonly basis: 'subsidy'; readonly made: SubsidyClaim }

interface Course {
  readonly displayEnds?: StatutoryEnd
  readonly payBy?: StatutoryEnd
  readonly payment?: string
}

export type Claim =
  | { readonly status: 'not-made' }
  | ({
      readonly status:
        | 'made'
        | 'confirmed'
        | 'disputed'
        | 'returned'
        | 'approved'
        | 'invoiced'
        | 'paying'
        | 'settled'
    } & Asked &
      Course)

export type MadeClaim = Exclude<Claim, { readonly status: 'not-made' }>

const statusAfter: Partial<Record<ClaimEvent['type'], MadeClaim['status']>> = {
  ClaimConfirmed: 'confirmed',
  ClaimDisputed: 'disputed',
  ClaimApproved: 'approved',
  ClaimReturned: 'returned',
  InvoiceRecorded: 'invoiced',
  PaymentStarted: 'paying',
  ClaimPaid: 'settled',
  SubsidyCharged: 'settled',
}

function courseOf(event: ClaimEvent): Course {
  switch (event.type) {
    case 'ClaimApproved':
      return event.data.displayEnds ? { displayEnds: event.data.displayEnds } : {}
    case 'InvoiceRecorded':
      return { payBy: event.data.payBy }
    case 'ClaimDatesReckonedAgain': {
      const { displayEnds, payBy } = event.data
      return { ...(displayEnds && { displayEnds }), ...(payBy && { payBy }) }
    }
    case 'PaymentStarted':
      return { payment: event.data.payment }
    default:
      return {}
  }
}

function evolve(claim: Claim, event: ClaimEvent): Claim {
  switch (event.type) {
    case 'PaymentApplicationMade':
      return { status: 'made', basis: 'contract', made: event.data }
    case 'SubsidyClaimMade':
      return { status: 'made', basis: 'subsidy', made: event.data }
    default: {
      const status = statusAfter[event.type]
      return claim.status === 'not-made'
        ? claim
        : { ...claim, ...courseOf(event), ...(status && { status }) }
    }
  }
}

/** One claim for money, from its making out of events to its settlement. */
export const claim: Aggregate<Claim, ClaimEvent> = {
  context: 'payment',
  name: 'claim',
  collection: 'claims',
  initial: { status: 'not-made' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-made' ? id : state.made.project),
  anchors: state => (state.status === 'not-made' ? {} : { 'claim-made': state.made.madeAt }),
  visibleTo: (reader, state) =>
    state.status !== 'not-made' && ownOrBureau(reader, [state.made.institution]),
}
