import { dayOf, type Day, type Instant } from '#libs/calendar'
import type { ChallengeSubject, StatutoryEnd } from '#libs/contracts'
import type { DataOf, Deciding } from '#libs/domain/deciding'
import type { ChallengeBook } from '#libs/domain/procurement/challenge-book'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { EndedStep, LotRound, PublishedTender } from '#libs/domain/procurement/tender'
import type { ChallengeEvent } from './events.js'

/** What was found to one question of admissibility. */
export type Judged = DataOf<ChallengeEvent, 'ChallengeLodged'>['admissibility'][number]

/** A challenge as it is judged: who, what of which lot, and on which day it was handed in or posted. */
export interface Asked {
  readonly tender: PublishedTender
  readonly round: LotRound
  readonly subject: ChallengeSubject
  readonly challenger: string
  readonly lodgedOn: Day
  /** The day on which the challenger took the document, as far as that is known or proven. */
  readonly takenOn: Day | undefined
  readonly book: ChallengeBook
}

type Rules = Pick<Deciding, 'policy' | 'calendar'>

/** Who may, in time, and for the first time: each with its reason (94§9 to 94§11). */
export const admissibility = (asked: Asked, deciding: Rules): Judged[] => [
  whoMay(asked),
  inWindow(asked, deciding),
  once(asked),
]

/** For the document whoever lawfully took it, otherwise who took part in the procurement (94§11). */
function whoMay({ subject, round, challenger, takenOn }: Asked): Judged {
  const question = 'who'
  if (subject.against === 'document') {
    return takenOn === undefined
      ? { question, admissible: false, rule: '94§11', reason: 'document-not-taken' }
      : { question, admissible: true, rule: '94§11', reason: 'document-taken' }
  }
  return round.bids.some(({ bidder }) => bidder === challenger)
    ? { question, admissible: true, rule: '94§11', reason: 'took-part' }
    : { question, admissible: false, rule: '94§11', reason: 'not-a-participant' }
}

/** Seven working days, begun with what the supplier could know of; a day of grace rather than one too few. */
function inWindow(asked: Asked, deciding: Rules): Judged {
  const question = 'window'
  const ends = windowOf(asked, deciding)
  if ('question' in ends) return ends
  const until = ends.lastDay
  return asked.lodgedOn <= until
    ? { question, admissible: true, rule: '94§11', reason: 'in-time', until }
    : { question, admissible: false, rule: '94§11', reason: 'challenge-window-closed', until }
}

function windowOf(asked: Asked, deciding: Rules): StatutoryEnd | Judged {
  const { subject, tender, round, takenOn } = asked
  const question = 'window'
  switch (subject.against) {
    case 'document': {
      const known = tender.noticeEnds.lastDay
      return sevenFrom(takenOn !== undefined && takenOn > known ? takenOn : known, deciding)
    }
    case 'process': {
      const ended = endOf(subject.step, round)
      return ended === undefined
        ? { question, admissible: false, rule: '94§11', reason: 'step-not-ended' }
        : sevenFrom(dayOf(ended), deciding)
    }
    case 'result':
      return round.stage.status === 'awarded'
        ? round.stage.challengeEnds
        : { question, admissible: false, rule: '94§11', reason: 'result-not-announced' }
  }
}

const sevenFrom = (begun: Day, { policy, calendar }: Rules): StatutoryEnd =>
  statutoryEnd('94§11', begun, policy.challenge.lodgeWithin, calendar)

/** Of a review written down before its instant was, the end of the next step tells. */
const endOf = (step: EndedStep, { ended }: LotRound): Instant | undefined =>
  ended[step] ?? (step === 'qualification' ? ended.evaluation : undefined)

/** Where the document demands it, all against one step is brought at once (94§10). */
function once({ tender, round, subject, challenger, book }: Asked): Judged {
  const question = 'once'
  const entries = book.status === 'kept' ? book.entries : []
  const before = entries.some(
    entry =>
      entry.challenger === challenger &&
      entry.lot === round.document.lot &&
      stepOf(entry.subject) === stepOf(subject),
  )
  if (!before) return { question, admissible: true, rule: '94§10', reason: 'first-challenge' }
  return tender.document.challengedOnce === true
    ? { question, admissible: false, rule: '94§10', reason: 'challenged-already' }
    : { question, admissible: true, rule: '94§10', reason: 'document-allows-more' }
}

const stepOf = (subject: ChallengeSubject): string =>
  subject.against === 'process' ? subject.step : subject.against
