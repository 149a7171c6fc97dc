import { instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  archiveRecording,
  bidOpeningNotHeld,
  committeeSeatedForLot,
  recordingArchived,
  tender,
} from './index.js'

const { assessmentLot, officer, trainingLot } = projectCase
const { closed, decryptedBoth, drafted, openedBoth, published, publishedAt } = tenderCase
const { qualified, three } = tenderCase
const at = instant('2026-10-09T18:00+08:00')
const by = { at, actor: officer, policy: policyOf(publishedAt) }
const ofOpening = {
  recording: { paper: '音像档案〔2026〕3号', evidence: anyHash },
  from: instant('2026-10-08T09:00+08:00'),
  until: instant('2026-10-08T10:00+08:00'),
}
const opened = [drafted, published, openedBoth]
const seated = [
  ...[...opened, ...decryptedBoth, closed, qualified(trainingLot, three)],
  committeeSeatedForLot({ lot: trainingLot, evaluation: uuid(400) }),
]

test('the recording of the opening is kept by its number and hash, once (87§39)', () => {
  given(tender, ...opened)
    .when(archiveRecording, ofOpening, by)
    .then(recordingArchived(ofOpening))
  given(tender, ...opened, recordingArchived(ofOpening))
    .when(archiveRecording, ofOpening, by)
    .then()
})

test('what was not opened has no recording', () => {
  given(tender, drafted, published)
    .when(archiveRecording, ofOpening, by)
    .thenRefused('not-opened-yet', '87§39')
  const lots = [trainingLot, assessmentLot]
  const notHeld = bidOpeningNotHeld({ lots, ground: 'fewer-than-three-bidders', rule: '87§41' })
  given(tender, drafted, published, notHeld)
    .when(archiveRecording, ofOpening, by)
    .thenRefused('not-opened-yet', '87§39')
})

test('that of an evaluation names its lot, and its committee sits', () => {
  const ofEvaluation = { ...ofOpening, lot: trainingLot }
  given(tender, ...seated)
    .when(archiveRecording, ofEvaluation, by)
    .then(recordingArchived(ofEvaluation))
  given(tender, ...seated)
    .when(archiveRecording, { ...ofOpening, lot: assessmentLot }, by)
    .thenRefused('no-committee-yet', '87§39')
  given(tender, ...seated)
    .when(archiveRecording, { ...ofOpening, lot: uuid(999) }, by)
    .thenRefused('no-such-lot', '87§39')
})

test('a recording ends after it begins, and before it is archived', () => {
  given(tender, ...opened)
    .when(archiveRecording, { ...ofOpening, until: ofOpening.from }, by)
    .thenRefused('recording-ends-before-it-begins', '87§39')
  given(tender, ...opened)
    .when(archiveRecording, { ...ofOpening, until: instant('2026-10-09T18:01+08:00') }, by)
    .thenRefused('recording-not-over', '87§39')
})
