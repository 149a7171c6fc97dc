import { instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import { awardSetAside, lawfulExitTaken, tenderTerminated } from '#libs/domain/procurement/tender'
import { challengeCase, lotStages, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { challenged, now, replied } from './challenge.fixture.js'
import { challengeRemedied, remedyChallenge } from './index.js'

const { challengeId: id } = challengeCase
const { bidOf, paper } = tenderCase
const { assessmentLot, trainingLot: lot } = projectCase

const again = (of: string = lot, more: object = {}) =>
  lawfulExitTaken({
    ...{ lot: of, exit: 'tender-again', documentUnreasonable: false, finding: paper },
    ...{ rule: '94§16', ...more },
  })
const aside = awardSetAside({
  ...{ lot, ...bidOf(1), setAside: id, rule: '94§16', document: paper, ground: 'challenge' },
  ...{ next: 'redo', remaining: [2, 3, 4].map(bidOf), setAsideAt: instant(now.at) },
})
const ended = tenderTerminated({ reason: '质疑成立', reportToFinance: paper })

/** What has to happen to the lot at each stage, that an upheld challenge is put right (94§16). */
const putRight = {
  'receiving-bids': ['redo', [ended, again(), again(assessmentLot)]],
  decrypting: ['redo', [again()]],
  'opening-not-held': ['redo', [again()]],
  'awaiting-qualification': ['redo', [again()]],
  'too-few-qualified': ['redo', [again()]],
  qualified: ['redo', [again()]],
  'too-few-responsive': ['redo', [again()]],
  'evaluation-stopped': ['redo', [again()]],
  reported: ['redo', [again()]],
  confirmed: ['redo', [aside, again(lot, { after: id })]],
  awarded: ['redo', [aside, again(lot, { after: id })]],
  'winner-refused': ['redo', [again()]],
  failed: ['redo', [again()]],
  'tendered-again': ['redo', []],
  'other-method-asked': ['redo', [again()]],
  'other-method-decided': ['redo', []],
  terminated: ['redo', []],
  contracted: ['left-to-finance', []],
} as const satisfies Readonly<Record<lotStages.LotStageName, unknown>>

test.each(Object.entries(putRight))(
  'upheld, it is put right where the lot is %s (94§16)',
  (stage, [how, tender]) => {
    given
      .states({
        self: challenged(replied(true)),
        tender: lotStages.tenderAt(stage as lotStages.LotStageName), // a key of the table
      })
      .when(remedyChallenge, { how, document: paper, reason: '质疑成立' }, now)
      .thenAppends({
        self: [challengeRemedied({ how, document: paper, remediedAt: instant(now.at) })],
        tender,
      })
  },
)
