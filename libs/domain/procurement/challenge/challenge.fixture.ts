import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { lotResumed, lotSuspended, tender, type Tender } from '#libs/domain/procurement/tender'
import { challengeCase, policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  challenge,
  challengeFoundToMatter,
  challengeReplied,
  type ChallengeEvent,
} from './index.js'

/** A challenge that was lodged, held up the lot and was answered, as far along as a test wants it. */
const { awarded, awardedTender, challengeId: id } = challengeCase
const { isLodged, objection } = challengeCase
const { bidOf, end, paper } = tenderCase
const { officer, trainingLot: lot } = projectCase
const at = '2026-10-20T10:00+08:00'
const policy = policyOf(at)

export const challenged = (...events: readonly ChallengeEvent[]) =>
  folded(challenge, isLodged, ...events)
export const suspended = lotSuspended({
  ...{ lot, suspension: id, ground: 'challenge', document: paper, since: instant(at) },
})
export const matters = challengeFoundToMatter({
  ...{ finding: paper, reason: '可能影响排名', suspension: id, foundAt: instant(at) },
})
export const heldUp = folded(tender, ...awarded, suspended)
export const expectBoth = (self = challenged(), of: Tender = awardedTender) =>
  given.states({ self, tender: of })
export const now = { at, policy, id, actor: officer }

export const complaintEnds = end('94§17', '2026-11-10', '2026-11-11')
export const saying = (upheld: boolean, affectsResult = upheld) => ({
  findings: [{ objection: objection.objection, upheld, reason: '经原评标委员会协助核查' }],
  ...{ affectsResult, committeeAsked: true, reply: paper },
})
export const replied = (upheld: boolean, affectsResult = upheld) =>
  challengeReplied({
    ...{ ...saying(upheld, affectsResult), upheld, repliedAt: instant(at), complaintEnds },
    parties: [1, 3, 4].map(one => bidOf(one).bidder),
    consequence: affectsResult ? 'next-candidate-or-redo' : 'none',
  })
export const resumed = (outcome: string) =>
  lotResumed({ lot, suspension: id, outcome, until: instant(at) })
