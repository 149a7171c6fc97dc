import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { lotOf, suspendLot, type LotStage } from '#libs/domain/procurement/tender'
import type { OnBoth, WithTender } from './end-challenge.js'
import { challengeFoundToMatter, type ChallengeInput } from './events.js'

/** Stages with something to stop: confirming, announcing, signing or performing. */
const stoppable: readonly LotStage['status'][] = ['reported', 'confirmed', 'awarded']

/**
 * Finds that the challenge may affect the result. Only then does signing, or performance of what is
 * signed, stand still (条例§54): the finding and the suspension of the lot are one append.
 */
export function findChallengeToMatter(
  { self, tender }: WithTender,
  { finding, reason }: ChallengeInput<'findChallengeToMatter'>,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'lodged') return refuse('条例§54', 'challenge-not-open')
  const stage = tender && lotOf(tender, self.lot)?.stage
  if (!stage || !stoppable.includes(stage.status)) return refuse('条例§54', 'nothing-to-stop')
  const { id: suspension, at } = deciding
  const suspended = suspendLot(
    tender,
    { lot: self.lot, suspension, ground: 'challenge', document: finding },
    deciding,
  )
  if (isRefusal(suspended)) return suspended
  const found = challengeFoundToMatter({ finding, reason, suspension, foundAt: at })
  return { appends: { self: [found], tender: suspended } }
}
