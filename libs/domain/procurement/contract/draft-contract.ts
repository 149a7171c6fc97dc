import type { ContractTerms, TenderLot } from '#libs/contracts'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import { isSuspended, lotOf, type Tender } from '#libs/domain/procurement/tender'
import { fen, multiply, ratio, share, split } from '#libs/money'
import { contractDrafted, type ContractEvent, type ContractInput } from './events.js'
import type { Contract } from './state.js'

interface Awarded {
  readonly self: Contract
  readonly tender: Tender
  readonly bid: Bid
}

/**
 * Draws the contract up from the award: the winner's price, the tender document's terms, nothing
 * else (87§71). Due thirty days after the award letter (法§46), as the award recorded it.
 */
export function draftContract(
  { self, tender, bid }: Awarded,
  input: ContractInput<'draftContract'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  if (self.status !== 'not-drafted') return refuse('法§46', 'contract-already-drafted')
  const round = lotOf(tender, input.lot)
  if (!('ledger' in tender) || round?.stage.status !== 'awarded') {
    return refuse('法§46', 'lot-not-awarded')
  }
  if (isSuspended(round)) return refuse('条例§54', 'lot-suspended')
  if (round.stage.winner.bid !== input.bid || bid.status !== 'revealed') {
    return refuse('法§46', 'not-the-winners-bid')
  }
  if (![actor.id, actor.actingFor].includes(tender.officer)) {
    return refuse('法§43', 'not-the-projects-officer')
  }
  const { project, officer, signatory, ledger } = tender
  return [
    contractDrafted({
      ...{ project, officer, signatory, ledger },
      ...input,
      supplier: round.stage.winner.bidder,
      terms: termsOf(round.document, fen(bid.content.unitPrice)),
      signBy: round.stage.signBy,
    }),
  ]
}

/** The terms as rules: instalments sum to the amount to the fen, whatever their shares round to. */
export function termsOf(lot: TenderLot, unitPrice: ReturnType<typeof fen>): ContractTerms {
  const { kind, occupation, level, heads, terms, instalments } = lot
  const amount = multiply(unitPrice, heads)
  const amounts = split(
    amount,
    instalments.map(instalment => instalment.share),
  )
  const { performanceSecurity, ...others } = terms
  return {
    ...{ kind, occupation, level, unitPrice, heads, amount, ...others },
    performanceSecurity: share(amount, ratio(performanceSecurity, 10_000), 'down'),
    instalments: instalments.map((instalment, index) => ({
      ...instalment,
      amount: amounts[index] ?? fen(0),
    })),
  }
}
