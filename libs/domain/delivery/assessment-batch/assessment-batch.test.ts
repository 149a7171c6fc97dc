import { day } from '#libs/calendar'
import {
  institution,
  institutionRegistered,
  relationRecorded,
} from '#libs/domain/county/institution'
import { folded, given } from '#libs/domain/deciding/testing'
import { batchCase, classCase } from '#libs/domain/delivery/testing'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { demonstrationCertificate, demonstrationCreditCode } from '#libs/identifiers'
import {
  assessmentBatch,
  certificatesVerified,
  isCertified,
  recordCertificates,
  recordResults,
  scheduleAssessment,
  verifyCertificates,
} from './index.js'

const { completed, registered, signedContract, terms, trainees } = classCase
const { body, certificates, issued, issuing, outside } = batchCase
const { recorded, results, scheduled, scheduling } = batchCase
const at = '2026-03-24T09:00+08:00'
const assessing = {
  ...signedContract,
  ...{ lot: uuid(46), supplier: body, terms: { ...terms, kind: 'skill-assessment' as const } },
}
const bodyRegistered = institutionRegistered({
  ...{ kind: 'assessment-body', nature: 'public', demonstration: true },
  ...{ code: demonstrationCreditCode(2), name: '演示评价机构甲', licence: '备案 1' },
  evidence: anyHash,
})
const states = {
  self: folded(assessmentBatch),
  contract: assessing,
  trainingClass: folded(trainingClass, ...classCase.held, completed),
  assessmentBody: folded(institution, bodyRegistered),
  trainer: folded(institution, ...registered),
}
test('the winner of the assessment lot examines who reached the floor', () => {
  given.states(states).when(scheduleAssessment, scheduling, { at }).then(scheduled)
})

test('trainer and assessor are never one hand (考培分离)', () => {
  const tied = { to: classCase.institution, relation: 'same-owner' as const, ...outside }
  given
    .states({
      ...states,
      assessmentBody: folded(institution, bodyRegistered, relationRecorded(tied)),
    })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('trainer-and-assessor-one-hand')
  given
    .states({ ...states, contract: { ...assessing, supplier: classCase.institution } })
    .when(scheduleAssessment, { ...scheduling, assessmentBody: classCase.institution }, { at })
    .thenRefused('trainer-and-assessor-one-hand')
  given
    .states(states)
    .when(scheduleAssessment, { ...scheduling, assessors: [classCase.teachers[0]] }, { at })
    .thenRefused('examiner-of-the-class')
  given
    .states(states)
    .when(scheduleAssessment, { ...scheduling, qualitySupervisor: uuid(43) }, { at })
    .thenRefused('supervisor-examines')
  given
    .states(states)
    .when(scheduleAssessment, { ...scheduling, trainer: uuid(99) }, { at })
    .thenRefused('not-the-trainer-of-the-class')
})

test('no examination twice, of a running class, under another contract or of nobody', () => {
  given
    .states({ ...states, self: folded(assessmentBatch, scheduled) })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('already-scheduled')
  given
    .states({ ...states, trainingClass: folded(trainingClass, ...classCase.held) })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('class-not-completed')
  given
    .states({ ...states, contract: classCase.draftedContract })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('contract-not-signed')
  given
    .states({ ...states, contract: signedContract })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('not-an-assessment-contract')
  given
    .states({ ...states, contract: { ...assessing, supplier: uuid(99) } })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('not-the-contracts-supplier')
  const nobody = completed.data.trainees.map(line => ({ ...line, reachesFloor: false }))
  const empty = { ...completed, data: { ...completed.data, trainees: nobody } }
  given
    .states({ ...states, trainingClass: folded(trainingClass, ...classCase.held, empty) })
    .when(scheduleAssessment, scheduling, { at })
    .thenRefused('no-candidates')
})

test('results are of every candidate and of the day or later', () => {
  const at = '2026-03-30T09:00+08:00'
  given(assessmentBatch, scheduled)
    .when(recordResults, { results, ...outside }, { at: '2026-03-28T16:59+08:00' })
    .thenRefused('assessment-not-over')
  given(assessmentBatch, scheduled)
    .when(recordResults, { results, ...outside }, { at })
    .then(recorded)
  given(assessmentBatch, scheduled)
    .when(recordResults, { results: results.slice(1), ...outside }, { at })
    .thenRefused('results-are-not-the-candidates')
  given(assessmentBatch, scheduled)
    .when(recordResults, { results, ...outside, occurredOn: day('2026-03-27') }, { at })
    .thenRefused('before-the-assessment')
  given(assessmentBatch, scheduled, recorded)
    .when(recordResults, { results, ...outside }, { at })
    .thenRefused('no-results-awaited')
})

test('certificates go to who passed, one each, with right numbers of the level', () => {
  const [first, second] = certificates
  if (!first || !second) throw new Error('eight were made')
  const other = demonstrationCertificate(20, { year: 2026, level: 4 })
  given(assessmentBatch, scheduled, recorded).when(recordCertificates, issuing, { at }).then(issued)
  const refused: [string, typeof issuing][] = [
    ['certificate-without-pass', { ...issuing, certificates: [{ ...first, person: uuid(108) }] }],
    ['person-certified-twice', { ...issuing, certificates: [first, { ...second, ...first }] }],
    [
      'certificate-number-twice',
      { ...issuing, certificates: [first, { ...second, number: first.number }] },
    ],
    ['certificate-of-another-level', { ...issuing, certificates: [{ ...first, number: other }] }],
    ['certificate-number-wrong', { ...issuing, demonstration: false }],
  ]
  for (const [reason, input] of refused) {
    given(assessmentBatch, scheduled, recorded)
      .when(recordCertificates, input, { at })
      .thenRefused(reason)
  }
  given(assessmentBatch, scheduled)
    .when(recordCertificates, issuing, { at })
    .thenRefused('no-certificates-awaited')
})

test('the register answers about every certificate; only who it knows is certified', () => {
  const numbers = certificates.map(({ number }) => number)
  const answer = { found: numbers.slice(1), notFound: numbers.slice(0, 1), ...outside }
  const verified = certificatesVerified({ ...answer, trainingClass: scheduling.trainingClass })
  const before = [scheduled, recorded, issued]
  given(assessmentBatch, ...before)
    .when(verifyCertificates, answer, { at })
    .then(verified)
  given(assessmentBatch, ...before)
    .when(verifyCertificates, { ...answer, notFound: [] }, { at })
    .thenRefused('answer-is-not-the-question')
  given(assessmentBatch, scheduled)
    .when(verifyCertificates, answer, { at })
    .thenRefused('no-certificates-to-verify')
  const batch = folded(assessmentBatch, ...before, verified)
  expect(trainees.map(person => isCertified(batch, person))).toEqual([
    ...[false, true, true, true, true, true, true, true, false, false],
  ])
})
