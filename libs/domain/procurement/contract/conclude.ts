import { startOfDay, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type DataOf, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  commitContract,
  type Ledger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import type { Project } from '#libs/domain/procurement/project'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import {
  afresh,
  isSuspended,
  lotContracted,
  lotOf,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { contractSigned, type ContractEvent } from './events.js'
import { ofLot, type Contract, type DraftedContract } from './state.js'

/** What a contract is signed beside. */
export interface Signing {
  readonly self: Contract
  readonly tender: Tender | undefined
  readonly ledger: Ledger | undefined
  readonly project: Project | undefined
}

export interface Concluding {
  readonly appends: {
    readonly self: readonly ContractEvent[]
    readonly tender?: readonly TenderEvent[]
    readonly ledger?: readonly LedgerEvent[]
  }
}

/** What both sides have signed, on which day, under which number. */
type SignedText = Pick<
  DataOf<ContractEvent, 'ContractSigned'>,
  'channel' | 'number' | 'signedOn' | 'document'
>

/**
 * The contract binds: in the same append the lot's reservation on the ledger becomes a commitment. Late,
 * it is signed all the same: the missed deadline is on record as such.
 */
export function conclude(
  self: DraftedContract,
  { tender, ledger }: Pick<Signing, 'tender' | 'ledger'>,
  signed: SignedText,
  { id, policy, calendar }: Deciding,
): Concluding | Refusal {
  const { project, lot } = self
  const committed = commitContract(ledger ?? { status: 'not-opened' }, {
    ...{ project, lot, contract: id, amount: self.terms.amount },
  })
  if (isRefusal(committed)) return committed
  const { publishWithin, fileWithin } = policy.contract
  const { signedOn } = signed
  return {
    appends: {
      self: [
        contractSigned({
          ...{ ...ofLot(self), ...signed },
          publishBy: statutoryEnd('条例§50', signedOn, publishWithin, calendar),
          fileBy: statutoryEnd('法§47', signedOn, fileWithin, calendar),
        }),
      ],
      tender: tender ? [lotContracted({ lot, contract: id, signedAt: startOfDay(signedOn) })] : [],
      ledger: committed,
    },
  }
}

/** Why nobody may sign this version now, or undefined. */
export const notToBeSigned = (
  self: DraftedContract,
  { tender, project }: Pick<Signing, 'tender' | 'project'>,
  at: Instant,
): Refusal | undefined => awardFault(self, tender, at) ?? textFault(self, project)

/** The award it was drawn up from stands for this supplier, and nothing holds its lot up (条例§54). */
function awardFault(
  { lot, supplier, after }: DraftedContract,
  tender: Tender | undefined,
  at: Instant,
): Refusal | undefined {
  const round = tender && lotOf(tender, lot)
  if (!round) return undefined
  if (isSuspended(round, at)) return refuse('条例§54', 'lot-suspended')
  const { stage } = round
  if (afresh(stage).after !== after) return refuse('94§32', 'award-set-aside')
  return stage.status === 'awarded' && stage.winner.bidder === supplier
    ? undefined
    : refuse('法§46', 'lot-not-awarded')
}

/** Nobody has turned this version down, and where 需求§11 applies a lawyer has passed it (需求§23). */
function textFault({ draft }: DraftedContract, project: Project | undefined): Refusal | undefined {
  if (draft.rejected) return refuse('法§46', 'contract-version-rejected')
  if (draft.review === 'objected') return refuse('需求§23', 'contract-review-objected')
  const lawyer =
    project !== undefined && 'requirement' in project && project.requirement.fullProcedure
  return lawyer && draft.review === undefined
    ? refuse('需求§23', 'contract-not-reviewed', { who: 'legal-reviewer' })
    : undefined
}
