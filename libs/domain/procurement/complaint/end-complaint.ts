import type { IssuedPaper } from '#libs/domain/county/number-series'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  cancelCommitment,
  isDrawnOn,
  type Ledger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { documentAtFault, isOfDocument, type Challenge } from '#libs/domain/procurement/challenge'
import {
  contractCancelled,
  type Contract,
  type ContractEvent,
  type SignedContract,
} from '#libs/domain/procurement/contract'
import {
  contractOf,
  lotOf,
  procuredAgain,
  setAsideAward,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import {
  complaintDecided,
  complaintDecisionPublished,
  complaintWithdrawn,
  type ComplaintEvent,
  type ComplaintInput,
} from './events.js'
import type { Complaint, LodgedComplaint } from './state.js'
import { endedWith, type OnBoth, type WithTender } from './suspend-for-complaint.js'

/** The complainant takes it back; finance ends the procedure, and nothing holds the lot up for it. */
export function withdrawComplaint(
  { self }: WithTender,
  _: object,
  { at }: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'lodged' && self.status !== 'accepted') {
    return refuse('94§29', 'complaint-over')
  }
  const { self: own, tender } = endedWith(self, '投诉已撤回', at)
  return { appends: { self: [...own, complaintWithdrawn({ withdrawnAt: at })], tender } }
}

export interface Deciders {
  readonly self: Complaint
  /** What the complaint goes back to. */
  readonly challenge: Challenge | undefined
  readonly tender: Tender | undefined
  readonly contract: Contract | undefined
  readonly ledger: Ledger | undefined
}

export interface OnAll {
  readonly appends: {
    readonly self: readonly ComplaintEvent[]
    readonly tender: readonly TenderEvent[]
    readonly contract: readonly ContractEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

/** Under the number that it has. */
type Decision = Omit<ComplaintInput<'decideComplaint'>, 'decision'> & {
  readonly decision: IssuedPaper
}
type Consequence = 'none' | 'redo' | 'award-void' | 'contract-cancelled' | 'damages'

/**
 * Decides on every matter complained of (94§26). What is upheld and affects the result takes back as
 * much as the purchase has come to: the process, the award, a contract nobody has performed; of one
 * that is performed, damages remain. What was wrong in the document is procured again (94§31); otherwise who
 * is ranked next may take the award (94§32). All of it, and the end of the suspension, is one append.
 */
export function decideComplaint(
  states: Deciders,
  decision: Decision,
  deciding: Deciding,
): OnAll | Refusal {
  const { self, tender } = states
  if (self.status !== 'accepted') return refuse('94§26', 'complaint-not-accepted')
  const fault = findingsFault(self, decision) ?? contractFault(self, states, decision)
  if (fault) return fault
  const { at } = deciding
  const consequence = decision.affectsResult ? consequenceOf(states) : 'none'
  const ended = endedWith(self, '投诉已作出处理决定', at)
  const undone = tender ? undoing(tender, { ...states, self }, decision, deciding)(consequence) : []
  if (isRefusal(undone)) return undone
  const cancelled =
    consequence === 'contract-cancelled' ? cancelling(states, decision, deciding) : nothingCancelled
  if (isRefusal(cancelled)) return cancelled
  return {
    appends: {
      self: [...ended.self, decided(decision, consequence, deciding)],
      tender: [...ended.tender, ...undone],
      ...cancelled,
    },
  }
}

function findingsFault(
  { objections, examination }: LodgedComplaint,
  { findings, affectsResult }: Decision,
): Refusal | undefined {
  if (examination !== undefined) return refuse('94§27', 'examination-under-way')
  const answered = findings.map(({ objection }) => objection)
  const missed =
    objections.find(objection => answered.filter(one => one === objection).length !== 1) ??
    answered.find(objection => !objections.includes(objection))
  if (missed !== undefined) {
    return refuse('94§26', 'objection-not-answered', { detail: { objection: missed } })
  }
  return affectsResult && !findings.some(({ upheld }) => upheld)
    ? refuse('94§31', 'nothing-upheld')
    : undefined
}

/** Whoever decides names the contract that binds, and the ledger that holds its money. */
function contractFault(
  { lot }: LodgedComplaint,
  { tender, ledger }: Deciders,
  { signed }: Decision,
): Refusal | undefined {
  const binding = tender && contractOf(tender, lot)
  if (binding !== signed?.contract) {
    return refuse('94§32', 'not-the-lots-contract', { detail: { contract: binding ?? '' } })
  }
  if (!signed) return undefined
  // The book of this year, which need not be the one that it was signed under.
  const position = ledger?.status === 'open' ? ledger.positions[lot] : undefined
  return position?.contract === signed.contract
    ? undefined
    : refuse('94§32', 'not-the-contracts-ledger')
}

type Cancelled = Pick<OnAll['appends'], 'contract' | 'ledger'>
const nothingCancelled: Cancelled = { contract: [], ledger: [] }

/** The contract ends as if it had never been, and its money is the lot's again (94§32). */
function cancelling(
  { challenge, contract, ledger }: Deciders,
  { signed, decision: document }: Decision,
  { at: cancelledAt }: Deciding,
): Cancelled | Refusal {
  if (contract?.status !== 'signed' || !ledger || !signed) return nothingCancelled
  const { project, lot } = contract
  const freed = cancelCommitment(ledger, { project, lot, contract: signed.contract })
  if (isRefusal(freed)) return freed
  const rule = ruleOf(challenge)
  return { contract: [contractCancelled({ rule, document, cancelledAt })], ledger: freed }
}

/** A document is judged by 94§31, process and result by 94§32. */
const ruleOf = (challenge: Challenge | undefined): '94§31' | '94§32' =>
  challenge && isOfDocument(challenge) ? '94§31' : '94§32'

/** By how far the purchase has come (94§31, 94§32). */
function consequenceOf({ self, tender, contract, ledger }: Deciders): Consequence {
  const lot = self.status === 'not-lodged' ? '' : self.lot
  if (!tender || !hasWinner(tender, lot)) return 'redo'
  if (contract?.status !== 'signed' || contract.lot !== lot) return 'award-void'
  return isPerformed(contract, ledger) ? 'damages' : 'contract-cancelled'
}

function hasWinner(tender: Tender, lot: string): boolean {
  const status = lotOf(tender, lot)?.stage.status
  return status === 'confirmed' || status === 'awarded'
}

/**
 * Performance has begun with the first class that takes up heads of it, or the first money paid. One that
 * was terminated has come to its end: there is nothing left of it to cancel.
 */
function isPerformed(
  { heads, lot, terminated }: SignedContract,
  ledger: Ledger | undefined,
): boolean {
  const position = ledger?.status === 'open' ? ledger.positions[lot] : undefined
  const drawn = position !== undefined && isDrawnOn(position)
  return terminated !== undefined || Object.keys(heads).length > 0 || drawn
}

const undoing =
  (
    tender: Tender,
    { self: { lot }, challenge }: Pick<Deciders, 'challenge'> & { readonly self: LodgedComplaint },
    { next, decision: document, findings }: Decision,
    deciding: Deciding,
  ) =>
  (consequence: Consequence): Decided<TenderEvent> => {
    const rule = ruleOf(challenge)
    switch (consequence) {
      case 'none':
      case 'damages':
        return []
      case 'redo': {
        const reason = findings.find(({ upheld }) => upheld)?.reason ?? ''
        return procuredAgain(tender, { lot, rule, document, reason })
      }
      case 'award-void':
      case 'contract-cancelled': {
        if (rule === '94§31' && next === 'next-candidate') return documentAtFault(rule)
        const aside = { lot, setAside: deciding.id, ground: 'complaint', rule } as const
        return setAsideAward(tender, { ...aside, document, next }, deciding)
      }
    }
  }

function decided(
  { signed: _, next: __, ...decision }: Decision,
  consequence: Consequence,
  { at, policy }: Deciding,
): ComplaintEvent {
  const upheld = decision.findings.some(finding => finding.upheld)
  const unfounded = decision.unfoundedBefore + (upheld ? 0 : 1)
  const abusive = decision.falseMaterial || (!upheld && unfounded >= policy.complaint.abusiveFrom)
  return complaintDecided({ ...decision, upheld, consequence, abusive, decidedAt: at })
}

/** Publishes the decision on the medium for it (94§34); no suspension stops this. */
export function publishComplaintDecision(
  complaint: Complaint,
  { channel }: ComplaintInput<'publishComplaintDecision'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'decided') return refuse('94§34', 'complaint-not-decided')
  if (complaint.published) return refuse('94§34', 'published-already')
  const publishedAt = channel.channel === 'elsewhere' ? channel.occurredOn : at
  return publishedAt > at
    ? refuse('94§34', 'publication-lies-in-the-future')
    : [complaintDecisionPublished({ channel, publishedAt })]
}
