import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  awardSetAside,
  lawfulExitTaken,
  lotContracted,
  tender,
  tenderTerminated,
} from '#libs/domain/procurement/tender'
import { challengeCase, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  challenge,
  challengeLodged,
  challengeRemedied,
  challengeReplied,
  challengeReportedToFinance,
  remedyChallenge,
  reportChallengeToFinance,
} from './index.js'

import {
  challenged,
  matters,
  heldUp,
  expectBoth,
  now,
  replied,
  resumed,
  suspended,
} from './challenge.fixture.js'

const { awarded, awardedTender, challengeId: id } = challengeCase
const { isLodged, lodged, ranked } = challengeCase
const { bidOf, end, paper } = tenderCase
const { trainingLot: lot } = projectCase
const at = '2026-10-20T10:00+08:00'

type How = Parameters<typeof challengeRemedied>[0]['how']
const putRight = (how: How) => ({
  ...{ how, document: paper, reason: '质疑成立' },
})
const remedied = (how: How) => challengeRemedied({ how, document: paper, remediedAt: instant(at) })
const aside = {
  ...{ lot, ...bidOf(1), setAside: id, rule: '94§16', document: paper },
  ground: 'challenge',
  ...{ remaining: [2, 3, 4].map(bidOf), setAsideAt: instant(at) },
} as const
const again = (more: object = {}) =>
  lawfulExitTaken({
    ...{ lot, exit: 'tender-again', documentUnreasonable: false, finding: paper },
    ...{ rule: '94§16', ...more },
  })

test('upheld after the award: the next candidate while enough are left, otherwise all again (94§16)', () => {
  const upheld = challenged(matters, replied(true))
  expectBoth(upheld, heldUp)
    .when(remedyChallenge, putRight('next-candidate'), now)
    .thenAppends({
      self: [remedied('next-candidate')],
      tender: [
        resumed('质疑成立，已纠正'),
        awardSetAside({
          ...{ ...aside, next: 'next-candidate' },
          confirmBy: end('87§68', '2026-10-27', '2026-10-28'),
        }),
      ],
    })
  expectBoth(challenged(replied(true)))
    .when(remedyChallenge, putRight('redo'), now)
    .thenAppends({
      self: [remedied('redo')],
      tender: [awardSetAside({ ...aside, next: 'redo' }), again({ after: id })],
    })
  const three = folded(
    tender,
    ...[...tenderCase.decryptedBoth, tenderCase.qualified(lot, tenderCase.three)],
    ...[tenderCase.reported(lot, tenderCase.three), tenderCase.confirmed(lot, bidOf(1))],
  )
  expectBoth(challenged(replied(true)), three)
    .when(remedyChallenge, putRight('next-candidate'), now)
    .thenRefused('too-few-candidates-left', '94§16')
})

test('of a signed contract the purchaser takes nothing back: it is left to finance (94§32)', () => {
  const bound = folded(tender, ...awarded, lotContracted({ lot, contract: uuid(450) }))
  expectBoth(challenged(replied(true)), bound)
    .when(remedyChallenge, putRight('next-candidate'), now)
    .thenRefused('contract-signed-already', '94§16')
  expectBoth(challenged(replied(true)), bound)
    .when(remedyChallenge, putRight('left-to-finance'), now)
    .thenAppends({ self: [remedied('left-to-finance')] })
  // Nothing was put right yet: the performance stands still until finance has decided (条例§54).
  const stopped = folded(tender, ...awarded, suspended, lotContracted({ lot, contract: uuid(450) }))
  expectBoth(challenged(matters, replied(true)), stopped)
    .when(remedyChallenge, putRight('left-to-finance'), now)
    .thenAppends({ self: [remedied('left-to-finance')] })
  expectBoth(challenged(replied(true)))
    .when(remedyChallenge, putRight('left-to-finance'), now)
    .thenRefused('no-contract-signed')
})

test('upheld before anybody has won: done again; of a document still offered, clarified', () => {
  expectBoth(challenged(replied(true)), folded(tender, ...ranked))
    .when(remedyChallenge, putRight('redo'), now)
    .thenAppends({ self: [remedied('redo')], tender: [again()] })
  expectBoth(challenged(replied(true)), folded(tender, ...ranked))
    .when(remedyChallenge, putRight('next-candidate'), now)
    .thenRefused('no-award-to-set-aside')
  const ofDocument = folded(
    challenge,
    challengeLodged({ ...lodged, subject: { against: 'document' } }),
    challengeReplied({ ...replied(true).data, consequence: 'clarify-or-redo' }),
  )
  const notice = folded(tender, tenderCase.drafted, tenderCase.published)
  expectBoth(ofDocument, notice)
    .when(remedyChallenge, putRight('clarified'), now)
    .thenAppends({ self: [remedied('clarified')] })
  expectBoth(ofDocument, notice)
    .when(remedyChallenge, putRight('redo'), now)
    .thenAppends({
      self: [remedied('redo')],
      tender: [
        tenderTerminated({ reason: '质疑成立', reportToFinance: paper }),
        ...[again(), again({ lot: projectCase.assessmentLot })],
      ],
    })
  expectBoth(ofDocument, awardedTender)
    .when(remedyChallenge, putRight('clarified'), now)
    .thenRefused('too-late-to-clarify')
  // An award falls with its document: there is no next candidate under it (94§16(1)).
  expectBoth(ofDocument, awardedTender)
    .when(remedyChallenge, putRight('next-candidate'), now)
    .thenRefused('document-at-fault', '94§16')
})

test('what was upheld is put right and reported to finance once; what was not, never', () => {
  expectBoth(challenged(replied(false)))
    .when(remedyChallenge, putRight('redo'), now)
    .thenRefused('nothing-to-remedy')
  expectBoth(challenged(replied(true), remedied('redo')))
    .when(remedyChallenge, putRight('redo'), now)
    .thenRefused('remedied-already')
  const report = challengeReportedToFinance({ report: paper, reportedAt: instant(at) })
  given(challenge, isLodged, replied(true))
    .when(reportChallengeToFinance, { report: paper }, now)
    .then(report)
  given(challenge, isLodged, replied(true), report)
    .when(reportChallengeToFinance, { report: paper }, now)
    .thenRefused('reported-already')
  given(challenge, isLodged, replied(false))
    .when(reportChallengeToFinance, { report: paper }, now)
    .thenRefused('nothing-to-remedy')
})
