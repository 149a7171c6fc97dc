import { addMilliseconds, day, instant, type Instant } from '#libs/calendar'
import { folded } from '#libs/domain/deciding/testing'
import {
  challenge,
  challengeComplainedOf,
  challengeLodged,
  challengeReplied,
} from '#libs/domain/procurement/challenge'
import {
  complaintAccepted,
  complaintLodged,
  complaintSuspensionOrdered,
} from '#libs/domain/procurement/complaint'
import { lotSuspended } from '#libs/domain/procurement/tender'
import {
  challengeId,
  challenger,
  isLodged,
  lodged as challenged,
  objection,
} from './challenge-case.js'
import { anyHash, person, policyOf, uuid } from './people-and-policy.js'
import { officer, trainingLot as lot } from './project-case.js'
import { bidOf, end, paper } from './tender-case.js'

/** A complaint of the runner-up, whose challenge of the result was answered and not upheld. */
export const id = uuid(701)
export const at = '2026-11-02T10:00+08:00'
export const policy = policyOf(at)
export const finance = person('finance-officer', 9)
export const now = { at, policy, id, actor: finance }

export const repliedAt = instant('2026-10-28T10:00+08:00')
export const complaintEnds = end('94§17', '2026-11-18', '2026-11-19')
export const reply = challengeReplied({
  findings: [{ objection: objection.objection, upheld: false, reason: '得分符合评标标准' }],
  ...{ upheld: false, affectsResult: false, committeeAsked: true, reply: paper, parties: [] },
  ...{ consequence: 'none', repliedAt, complaintEnds },
})
export const replied = folded(challenge, isLodged, reply)
/** The same about the document. */
export const ofDocument = folded(
  challenge,
  challengeLodged({ ...challenged, subject: { against: 'document' } }),
  reply,
)

export const asked = {
  ...{ challenge: challengeId, objections: [objection.objection], request: '宣布中标无效' },
  evidence: [anyHash],
}
export const { project, tender: tenderId } = challenged
export const lodged = {
  ...{ project, tender: tenderId, lot, officer: officer.id, ...asked },
  ...{ complainant: bidOf(2).bidder, channel: { channel: 'here' as const } },
  ...{ lodgedOn: day('2026-11-02'), receivedAt: instant(at), lodgedBy: challenger.id },
  admissibility: [
    { question: 'who' as const, admissible: true, rule: '94§17', reason: 'challenged-before' },
    {
      ...{ question: 'window' as const, admissible: true, rule: '94§17', reason: 'in-time' },
      until: day('2026-11-18'),
    },
    { question: 'scope' as const, admissible: true, rule: '94§20', reason: 'within-the-challenge' },
  ],
  reviewBy: end('94§21', '2026-11-09', '2026-11-10'),
  copiesBy: end('94§21', '2026-11-12', '2026-11-13'),
  decideBy: end('94§26', '2026-12-14', '2026-12-15'),
}
export const isComplained = complaintLodged(lodged)
export const link = challengeComplainedOf({ complaint: id })

export const accepted = complaintAccepted({ acceptedFrom: instant(at), acceptedAt: instant(at) })

export const heard = [isComplained, accepted] as const
export const suspension = uuid(711)
export const ordered = (days: number, since: Instant = instant(at), which = suspension) =>
  complaintSuspensionOrdered({
    ...{ suspension: which, notice: paper, since },
    endsAt: addMilliseconds(since, days * 86_400_000),
  })
export const suspendedLot = (days: number) =>
  lotSuspended({
    ...{ lot, suspension, ground: 'complaint', document: paper, since: instant(at) },
    endsAt: addMilliseconds(instant(at), days * 86_400_000),
  })
