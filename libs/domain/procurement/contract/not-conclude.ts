import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  voidNumber,
  type NumberSeries,
  type NumberSeriesEvent,
} from '#libs/domain/county/number-series'
import {
  forfeited,
  type StandingBids,
  type StandingBidsEvent,
} from '#libs/domain/procurement/standing-bids'
import {
  lotOf,
  refuseToSign,
  type Tender,
  type TenderEvent,
  type TenderInput,
} from '#libs/domain/procurement/tender'
import { contractNotConcluded, type ContractEvent } from './events.js'
import type { Contract, DraftedContract } from './state.js'

interface TenderAndDraft {
  readonly self: Tender
  readonly standing: StandingBids
  readonly contract: Contract | undefined
  /** Out of which the contract has its number. */
  readonly series: NumberSeries | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly standing: readonly StandingBidsEvent[]
    readonly contract?: readonly ContractEvent[]
    readonly series?: readonly NumberSeriesEvent[]
  }
}

/**
 * Records that the winner refuses to sign (条例§49); what was drafted for it comes to nothing in the
 * same append, so that nobody signs it afterwards; its number stays in the series as void.
 */
export function recordWinnersRefusal(
  { self, standing, contract, series }: TenderAndDraft,
  input: TenderInput<'recordWinnersRefusal'>,
  _: Deciding,
): Appends | Refusal {
  const refused = refuseToSign(self, input)
  if (isRefusal(refused)) return refused
  const unnamed = draftFault(self, input)
  if (unnamed) return unnamed
  const kept = securityAfter({ self, standing }, input)
  if (isRefusal(kept)) return kept
  const tendered = { self: refused, standing: kept.events }
  if (!contract) return { appends: tendered }
  if (contract.status !== 'drafted' || contract.lot !== input.lot) {
    return refuse('条例§49', 'contract-not-drafted')
  }
  if (isSignedBySupplier(contract)) return refuse('条例§49', 'winner-has-signed')
  const { project, lot } = contract
  const ended = contractNotConcluded({ project, lot, ground: 'winner-refused' })
  const voided = series ? voidNumber(series, input.contract ?? '', '中标人拒签，合同未订立') : []
  return { appends: { ...tendered, contract: [ended], series: voided } }
}

/** What was drawn up for the award is named, so that nobody overlooks that it is signed. */
function draftFault(
  tender: Tender,
  { lot, contract }: TenderInput<'recordWinnersRefusal'>,
): Refusal | undefined {
  const stage = lotOf(tender, lot)?.stage
  const draft = stage?.status === 'awarded' ? stage.draft : undefined
  return draft === undefined || draft === contract
    ? undefined
    : refuse('条例§49', 'not-the-drafted-contract', { detail: { contract: draft } })
}

/** The version on the table bears the winner's signature or seal; turned down, it binds to nothing. */
const isSignedBySupplier = ({ draft }: DraftedContract): boolean =>
  !draft.rejected && (draft.signedBySupplier !== undefined || draft.paper !== undefined)

/** What the winner gave is kept (条例§72), or is free with the refusal. */
function securityAfter(
  { self, standing }: Pick<TenderAndDraft, 'self' | 'standing'>,
  { lot, bidSecurity, document }: TenderInput<'recordWinnersRefusal'>,
) {
  const stage = lotOf(self, lot)?.stage
  const institution = stage?.status === 'awarded' ? stage.winner.bidder : ''
  return forfeited(standing, bidSecurity, {
    ...{ institution, ground: 'winner-refused', rule: '条例§72', document },
  })
}
