import type { LotStatus } from '#libs/contracts/views'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Claim } from '#libs/domain/payment/claim'
import type { Contract } from '#libs/domain/procurement/contract'
import { lotOf, type LotStage, type Tender } from '#libs/domain/procurement/tender'

/** What there is of one lot, each as its own aggregate folds it. */
export interface UnderLot {
  /** The latest round, where there were several. */
  readonly tender?: Tender | undefined
  readonly contract?: Contract | undefined
  readonly classes: readonly TrainingClass[]
  readonly batches: readonly AssessmentBatch[]
  readonly acceptances: readonly Acceptance[]
  readonly claims: readonly Claim[]
}

/** Where a lot stands: a class that runs first, else the furthest that anything under it has come. */
export function lotStatusOf(lot: string, under: UnderLot): LotStatus {
  return (
    ofClasses(under, ['in-training', 'class-filed']) ??
    ofClaims(under) ??
    ofAcceptances(under) ??
    ofBatches(under) ??
    ofClasses(under, ['training-completed']) ??
    ofContract(lot, under) ??
    ofTender(lot, under)
  )
}

const classStatus: Readonly<Record<TrainingClass['status'], LotStatus | undefined>> = {
  'not-filed': undefined,
  filed: 'class-filed',
  approved: 'class-filed',
  returned: 'class-filed',
  commenced: 'in-training',
  completed: 'training-completed',
  cancelled: undefined,
}

/** The first of these in which a class is. */
function ofClasses({ classes }: UnderLot, wanted: readonly LotStatus[]): LotStatus | undefined {
  const found = new Set(classes.map(({ status }) => classStatus[status]))
  return wanted.find(status => found.has(status))
}

/** Settled once every instalment of the contract is paid, or covered by the advance. */
function ofClaims({ claims, contract }: UnderLot): LotStatus | undefined {
  const paid = new Set(claims.filter(isPaid).map(instalmentOf))
  const instalments = contract?.status === 'signed' ? contract.terms.instalments : []
  if (instalments.length > 0 && instalments.every(({ instalment }) => paid.has(instalment))) {
    return 'settled'
  }
  return claims.some(isForWhatWasEarned) ? 'in-settlement' : undefined
}

const isPaid = (claim: Claim): boolean =>
  claim.status !== 'not-made' && (claim.status === 'settled' || claim.made.payable === 0)

const instalmentOf = (claim: Claim): string | undefined =>
  claim.status !== 'not-made' && claim.basis === 'contract' ? claim.made.instalment : undefined

/** An advance is paid before anything is delivered. */
const isForWhatWasEarned = (claim: Claim): boolean =>
  claim.status !== 'not-made' && !(claim.basis === 'contract' && claim.made.pays === 'advance')

function ofAcceptances({ acceptances }: UnderLot): LotStatus | undefined {
  const found = new Set(acceptances.map(({ status }) => status))
  if (found.has('failed')) return 'acceptance-failed'
  if (found.has('open')) return 'in-acceptance'
  return found.has('passed') ? 'accepted' : undefined
}

function ofBatches({ batches }: UnderLot): LotStatus | undefined {
  if (batches.length === 0) return undefined
  const certified = batches.every(({ status }) => status === 'certified' || status === 'verified')
  return certified ? 'certified' : 'in-assessment'
}

function ofContract(lot: string, { contract, tender }: UnderLot): LotStatus | undefined {
  if (contract === undefined || isDraftOfPastAward(lot, contract, tender)) return undefined
  return contractStatus(contract)
}

/** What was drafted for an award that was set aside since, or in a round before, says nothing any more. */
function isDraftOfPastAward(lot: string, contract: Contract, tender: Tender | undefined): boolean {
  const stage = tender && lotOf(tender, lot)?.stage
  if (contract.status !== 'drafted' || stage === undefined) return false
  return stage.status !== 'awarded' || stage.winner.bid !== contract.bid
}

function contractStatus(contract: Contract): LotStatus | undefined {
  switch (contract.status) {
    case 'not-drafted':
    case 'not-concluded':
    case 'cancelled':
      return undefined
    case 'drafted':
      return 'contract-drafted'
    case 'signed':
      return contract.terminated ? 'contract-terminated' : 'contract-signed'
  }
}

const stageStatus: Readonly<
  Record<Exclude<LotStage['status'], 'awaiting-opening' | 'left'>, LotStatus>
> = {
  'opening-not-held': 'opening-not-held',
  opened: 'opened',
  'awaiting-qualification': 'under-evaluation',
  qualified: 'under-evaluation',
  'too-few-qualified': 'too-few-qualified',
  'too-few-responsive': 'too-few-responsive',
  'evaluation-stopped': 'evaluation-stopped',
  reported: 'evaluation-ended',
  confirmed: 'winner-confirmed',
  awarded: 'awarded',
  'winner-refused': 'winner-refused',
  failed: 'tender-failed',
}

function ofTender(lot: string, { tender }: UnderLot): LotStatus {
  const round = tender && lotOf(tender, lot)
  if (tender === undefined || round === undefined) return 'not-started'
  if (tender.status === 'terminated') return 'tender-terminated'
  if (round.suspensions.some(({ to }) => to === undefined)) return 'suspended'
  const { stage } = round
  if (stage.status === 'left')
    return stage.exit === 'tender-again' ? 'tendering-again' : 'other-method'
  if (stage.status !== 'awaiting-opening') return stageStatus[stage.status]
  return tender.status === 'drafted' ? 'tender-drafted' : 'receiving-bids'
}
