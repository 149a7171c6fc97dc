import { dayOf } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import {
  challengeEntered,
  type ChallengeBook,
  type ChallengeBookEvent,
} from '#libs/domain/procurement/challenge-book'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import { admissibility, type Asked } from './admissible.js'
import { challengeLodged, type ChallengeEvent, type ChallengeInput } from './events.js'
import { onPaper } from './on-paper.js'
import type { Challenge } from './state.js'
import { turnedAway } from './turned-away.js'

interface OfTender {
  readonly self: Challenge
  readonly tender: Tender
  readonly book: ChallengeBook
}

interface Lodged {
  readonly appends: {
    readonly self: readonly ChallengeEvent[]
    readonly book: readonly ChallengeBookEvent[]
  }
}

/**
 * An institution challenges. What the law does not admit is refused with its reason, to the
 * institution alone: nobody else learns from it who took the document.
 */
export function lodgeChallenge(
  { self, tender, book, box }: OfTender & { readonly box: BidBox },
  input: ChallengeInput<'lodgeChallenge'>,
  deciding: Deciding,
): Lodged | Refusal {
  const { at, actor } = deciding
  const challenger = actor.institution
  if (challenger === undefined) return refuse('94§11', 'no-institution')
  const takenAt = box.status === 'not-placed' ? undefined : box.takenAt[challenger]
  const asked = asChallenged({ self, tender, book }, input, {
    ...{ challenger, lodgedOn: dayOf(at) },
    takenOn: takenAt && dayOf(takenAt),
  })
  if ('refused' in asked) return asked
  const refused = turnedAway(admissibility(asked, deciding))
  if (refused) return refused
  return entered(asked, { ...input, channel: { channel: 'here' }, receivedAt: at }, deciding)
}

/**
 * Records a challenge that came on paper, admissible or not: it is answered either way. What day it
 * was posted on counts, not the days in the mail (94§42).
 */
export function recordChallenge(
  states: OfTender,
  input: ChallengeInput<'recordChallenge'>,
  deciding: Deciding,
): Lodged | Refusal {
  const { document, takenOn, proof, postedOn, receivedOn, challenger, ...challenged } = input
  const letter = onPaper({ document, postedOn, receivedOn }, deciding)
  if ('refused' in letter) return letter
  const { lodgedOn, ...received } = letter
  const asked = asChallenged(states, challenged, {
    ...{ challenger, lodgedOn },
    // Taken as proven: the box of a tender tells nobody.
    takenOn: proof === undefined ? undefined : (takenOn ?? lodgedOn),
  })
  return 'refused' in asked ? asked : entered(asked, { ...challenged, ...received }, deciding)
}

type By = Pick<Asked, 'challenger' | 'lodgedOn' | 'takenOn'>
type Challenged = ChallengeInput<'lodgeChallenge'>

function asChallenged(
  { self, tender, book }: OfTender,
  { lot, subject }: Challenged,
  by: By,
): Asked | Refusal {
  if (self.status !== 'not-lodged') return refuse('94§11', 'already-lodged')
  const round = lotOf(tender, lot)
  if (!('publishedAt' in tender) || !round) return refuse('94§11', 'nothing-to-challenge')
  return { tender, round, subject, book, ...by }
}

type Received = Challenged & {
  readonly channel: Parameters<typeof challengeLodged>[0]['channel']
  readonly receivedAt: Parameters<typeof challengeLodged>[0]['receivedAt']
}

function entered(asked: Asked, received: Received, deciding: Deciding): Lodged {
  const { tender, challenger, lodgedOn } = asked
  const { project, officer } = tender
  const { id, actor, policy, calendar } = deciding
  const { lot, subject, receivedAt } = received
  return {
    appends: {
      self: [
        challengeLodged({
          ...{ project, officer, challenger, lodgedOn, ...received },
          admissibility: admissibility(asked, deciding),
          replyBy: statutoryEnd('94§13', receivedAt, policy.challenge.replyWithin, calendar),
          lodgedBy: actor.id,
        }),
      ],
      book: [challengeEntered({ project, challenge: id, challenger, lot, subject })],
    },
  }
}
