import { dayOf } from '#libs/calendar'
import type { ChallengeSubject } from '#libs/contracts'
import type { Deciding } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import type { ChallengeBook } from '#libs/domain/procurement/challenge-book'
import type { PublishedTender } from '#libs/domain/procurement/tender'
import { admissibility, type Judged } from './admissible.js'

/** What may be challenged of a lot, and what admissibility would find now. */
export interface ChallengeWindow {
  readonly lot: string
  readonly subject: ChallengeSubject
  readonly questions: readonly Judged[]
}

const subjects: readonly ChallengeSubject[] = [
  { against: 'document' },
  { against: 'process', step: 'opening' },
  { against: 'process', step: 'qualification' },
  { against: 'process', step: 'evaluation' },
  { against: 'result' },
]

interface OfTender {
  readonly tender: PublishedTender
  readonly book: ChallengeBook
  readonly box: BidBox
}

/**
 * What an institution may challenge of every lot now, judged by the very rules by which a challenge is
 * taken in: it reads them before it writes. Told to the institution itself alone.
 */
export function challengeWindows(
  { tender, book, box }: OfTender,
  challenger: string,
  { at, policy, calendar }: Pick<Deciding, 'at' | 'policy' | 'calendar'>,
): readonly ChallengeWindow[] {
  const takenAt = box.status === 'not-placed' ? undefined : box.takenAt[challenger]
  const by = { challenger, lodgedOn: dayOf(at), takenOn: takenAt && dayOf(takenAt) }
  return tender.lots.flatMap(round =>
    subjects.map(subject => ({
      ...{ lot: round.document.lot, subject },
      questions: admissibility({ tender, round, subject, book, ...by }, { policy, calendar }),
    })),
  )
}
