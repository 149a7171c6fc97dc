import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  contractOf,
  lotOf,
  procuredAgain,
  setAsideAward,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { goingOn, type OnBoth, type WithTender } from './end-challenge.js'
import {
  challengeRemedied,
  challengeReportedToFinance,
  type ChallengeEvent,
  type ChallengeInput,
} from './events.js'
import { documentAtFault, isOfDocument } from './of-document.js'
import type { Challenge } from './state.js'

type Replied = Extract<Challenge, { readonly status: 'replied' }>
type Remedy = ChallengeInput<'remedyChallenge'>

const rule = '94§16'

/**
 * Puts right what an upheld challenge found (94§16): the document is clarified while bids are taken;
 * an award is set aside, for the next candidate or, as always where the document was wrong, to do all
 * again; without a winner it is done again.
 * The lot, if it was held up, goes on in the same append.
 * A contract that is signed already the purchaser cannot take back: that is finance's decision (94§32),
 * and what was held up stands still until then (条例§54).
 */
export function remedyChallenge(
  { self, tender }: WithTender,
  remedy: Remedy,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'replied' || self.reply.consequence === 'none') {
    return refuse('94§16', 'nothing-to-remedy')
  }
  if (self.remedied) return refuse('94§16', 'remedied-already')
  if (!tender) return refuse('94§16', 'nothing-to-remedy')
  const isPutRight = remedy.how !== 'left-to-finance'
  const resumed = isPutRight ? goingOn({ self, tender }, '质疑成立，已纠正', deciding) : []
  if (isRefusal(resumed)) return resumed
  const put = putRight(tender, self, remedy, deciding)
  if (isRefusal(put)) return put
  const { how, document } = remedy
  const remedied = challengeRemedied({ how, document, remediedAt: deciding.at })
  return { appends: { self: [remedied], tender: [...resumed, ...put] } }
}

function putRight(
  tender: Tender,
  challenge: Replied,
  remedy: Remedy,
  deciding: Deciding,
): Decided<TenderEvent> {
  const isContracted = contractOf(tender, challenge.lot) !== undefined
  switch (remedy.how) {
    case 'clarified':
      return isOfDocument(challenge) && tender.status === 'receiving-bids'
        ? []
        : refuse(rule, 'too-late-to-clarify')
    case 'left-to-finance':
      return isContracted ? [] : refuse(rule, 'no-contract-signed')
    case 'next-candidate':
    case 'redo':
      return isContracted
        ? refuse(rule, 'contract-signed-already', { fix: 'leave-it-to-finance' })
        : takenBack(tender, challenge, remedy.how, { remedy, deciding })
  }
}

function takenBack(
  tender: Tender,
  challenge: Replied,
  how: 'next-candidate' | 'redo',
  { remedy: { document, reason }, deciding }: { remedy: Remedy; deciding: Deciding },
): Decided<TenderEvent> {
  const { lot } = challenge
  if (how === 'next-candidate' && isOfDocument(challenge)) return documentAtFault(rule)
  const stage = lotOf(tender, lot)?.stage
  if (stage?.status === 'confirmed' || stage?.status === 'awarded') {
    const aside = { lot, setAside: deciding.id, ground: 'challenge', rule, document } as const
    return setAsideAward(tender, { ...aside, next: how }, deciding)
  }
  return how === 'redo'
    ? procuredAgain(tender, { lot, rule, document, reason })
    : refuse(rule, 'no-award-to-set-aside')
}

/** Tells finance in writing of an upheld challenge and what was done (94§16). */
export function reportChallengeToFinance(
  challenge: Challenge,
  { report }: ChallengeInput<'reportChallengeToFinance'>,
  { at }: Deciding,
): Decided<ChallengeEvent> {
  if (challenge.status !== 'replied' || challenge.reply.consequence === 'none') {
    return refuse('94§16', 'nothing-to-remedy')
  }
  return challenge.reportedToFinance
    ? refuse('94§16', 'reported-already')
    : [challengeReportedToFinance({ report, reportedAt: at })]
}
