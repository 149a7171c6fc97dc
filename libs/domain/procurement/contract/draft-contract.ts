import type { TenderDocument } from '#libs/contracts'
import {
  isRefusal,
  refuse,
  standsFor,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import {
  takeNumber,
  type NumberSeries,
  type NumberSeriesEvent,
} from '#libs/domain/county/number-series'
import { standingPrice, type Bid } from '#libs/domain/procurement/bid'
import { quotedPrice, type FinalQuote } from '#libs/domain/procurement/final-quote'
import {
  afresh,
  contractDraftedForLot,
  isSuspended,
  lotOf,
  type LotRound,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { fen } from '#libs/money'
import { contractDrafted, type ContractEvent, type ContractInput } from './events.js'
import type { Contract } from './state.js'
import { termsOf, whole } from './terms-of.js'

interface Awarded {
  readonly self: Contract
  readonly tender: Tender
  readonly bid: Bid
  /** Of the bid, where final quotes were given. */
  readonly quote?: FinalQuote | undefined
}

interface AwardedAndSeries extends Awarded {
  /** Of the unit's contracts; a contract without one gets its number with the signature. */
  readonly series: NumberSeries | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly ContractEvent[]
    readonly series: readonly NumberSeriesEvent[]
    /** The tender knows what was drawn up for its award. */
    readonly tender: readonly TenderEvent[]
  }
}

/** Draws the contract up under the next number of its series: all of it in one append, or nothing. */
export function draftNumberedContract(
  { series, ...awarded }: AwardedAndSeries,
  input: ContractInput<'draftContract'>,
  deciding: Deciding,
): Appends | Refusal {
  const taken = series && takeNumber(series, deciding.id, 'contract')
  if (taken && isRefusal(taken)) return taken
  const drafted = draftContract(awarded, { ...input, number: taken?.data.number }, deciding)
  if (isRefusal(drafted)) return drafted
  const known = contractDraftedForLot({ lot: input.lot, contract: deciding.id })
  return { appends: { self: drafted, series: taken ? [taken] : [], tender: [known] } }
}

/**
 * Draws the contract up from the award: the winner's price as it was finally quoted and corrected, the
 * tender document's terms, nothing else (87§71). Due thirty days after the award letter (法§46), as the award recorded it.
 */
export function draftContract(
  { self, tender, bid, quote }: Awarded,
  { number, ...input }: ContractInput<'draftContract'> & { readonly number?: string | undefined },
  deciding: Deciding,
): Decided<ContractEvent> {
  if (self.status !== 'not-drafted') return refuse('法§46', 'contract-already-drafted')
  const round = lotOf(tender, input.lot)
  if (!('ledger' in tender) || round?.stage.status !== 'awarded') {
    return refuse('法§46', 'lot-not-awarded')
  }
  if (round.stage.winner.bid !== input.bid || bid.status !== 'revealed') {
    return refuse('法§46', 'not-the-winners-bid')
  }
  const { actor } = deciding
  if (!standsFor(actor, tender.officer)) {
    return refuse('法§43', 'not-the-projects-officer')
  }
  const fault = standingFault(round, deciding) ?? termFault(round, deciding)
  if (fault) return fault
  const { project, officer, signatory, ledger } = tender
  return [
    contractDrafted({
      ...{ project, officer, signatory, ledger },
      ...input,
      ...numbered(number),
      ...afresh(round.stage),
      supplier: round.stage.winner.bidder,
      terms: termsOf(round.document, priceOf(bid, quote), alsoSaid(tender.document)),
      signBy: round.stage.signBy,
      draftedBy: actor.id,
    }),
  ]
}

const numbered = (number: string | undefined) => (number === undefined ? {} : { number })

const priceOf = (bid: Extract<Bid, { readonly status: 'revealed' }>, quote?: FinalQuote) =>
  fen((quote?.status === 'revealed' ? quotedPrice(quote) : standingPrice(bid)).unitPrice)

/** What the document says of every lot at once. */
const alsoSaid = ({ consortium, subcontracting }: Omit<TenderDocument, 'lots'>) => ({
  ...(consortium !== undefined && { consortium }),
  ...(subcontracting !== undefined && { subcontracting }),
})

/** Nothing holds the lot up, and one award has one contract: a draft is written anew, not beside it. */
function standingFault(round: LotRound, { at }: Deciding): Refusal | undefined {
  if (isSuspended(round, at)) return refuse('条例§54', 'lot-suspended')
  const { stage } = round
  return stage.status === 'awarded' && stage.draft !== undefined
    ? refuse('法§46', 'award-has-a-draft')
    : undefined
}

/**
 * What no contract may say, whatever its document did: 25.4 / 60 / 14.5 % of a plan really published
 * is 99.9 %; a security above 10 % (条例§48); a term above three years (102§24).
 */
function termFault({ document }: LotRound, { policy }: Deciding): Refusal | undefined {
  const { instalments, terms, agreement, reservedForSmallBusinesses } = document
  const total = instalments.reduce((sum, { share }) => sum + share, 0)
  if (total !== whole) {
    return refuse('需求§23', 'instalments-not-the-whole', { detail: { basisPoints: total } })
  }
  const { maximumShare, maximumShareReserved } = policy.performanceSecurity
  const highestPercent = reservedForSmallBusinesses ? maximumShareReserved : maximumShare
  if (terms.performanceSecurity > highestPercent * 100) {
    return refuse('条例§48', 'performance-security-too-high', { detail: { highestPercent } })
  }
  const most = policy.contract.maximumTerm * 12
  return agreement && agreement.months > most
    ? refuse('102§24', 'contract-too-long', { detail: { most } })
    : undefined
}
