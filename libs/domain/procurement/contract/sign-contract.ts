import { dayOf, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
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
import { contractSigned, type ContractEvent, type ContractInput } from './events.js'
import { sameTerms } from './same-terms.js'
import { isFirstPerson, secondPersonNeeded } from './second-person.js'
import { ofLot, type Contract, type DraftedContract } from './state.js'

interface Signing {
  readonly self: Contract
  readonly tender: Tender | undefined
  readonly ledger: Ledger | undefined
  readonly project: Project | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly ContractEvent[]
    readonly tender: readonly TenderEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

type Signed = ContractInput<'signContract'>

/**
 * The signatory confirms the paper that both sides sealed and somebody else recorded. What is signed
 * says what was awarded: no other price, number of heads or term (法§46, 87§71). In the same append
 * the lot's reservation on the ledger becomes a commitment. Late, it is signed all the same: the
 * missed deadline is on record as such.
 */
export function signContract(
  { self, tender, ledger, project: of }: Signing,
  { terms, ...signing }: Signed,
  deciding: Deciding,
): Appends | Refusal {
  if (self.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const fault =
    awardFault(self, tender, deciding.at) ??
    textFault(self, of) ??
    paperFault(self, { terms, ...signing }, deciding)
  if (fault) return fault
  const { project, lot } = self
  const { id, policy, calendar } = deciding
  const committed = commitContract(ledger ?? { status: 'not-opened' }, {
    ...{ project, lot, contract: id, amount: self.terms.amount },
  })
  if (isRefusal(committed)) return committed
  const { publishWithin, fileWithin } = policy.contract
  return {
    appends: {
      self: [
        contractSigned({
          ...{ ...ofLot(self), ...signing },
          publishBy: statutoryEnd('条例§50', signing.signedOn, publishWithin, calendar),
          fileBy: statutoryEnd('法§47', signing.signedOn, fileWithin, calendar),
        }),
      ],
      tender: tender ? [lotContracted({ lot, contract: id })] : [],
      ledger: committed,
    },
  }
}

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

/** It is the paper that somebody else recorded, and it says what was drafted. */
function paperFault(
  { draft: { paper }, terms: drafted }: DraftedContract,
  { terms, number, signedOn, document }: Signed,
  { at, actor }: Deciding,
): Refusal | undefined {
  if (signedOn > dayOf(at)) return refuse('法§46', 'signing-lies-in-the-future')
  if (!sameTerms(terms, drafted)) return refuse('法§46', 'substantive-change')
  if (!paper) {
    return refuse('法§44', 'signed-paper-not-recorded', { who: 'procurement-officer' })
  }
  if (isFirstPerson(actor, paper.recordedBy)) return secondPersonNeeded()
  return paper.number === number && paper.signedOn === signedOn && paper.document === document
    ? undefined
    : refuse('法§44', 'not-the-recorded-paper')
}
