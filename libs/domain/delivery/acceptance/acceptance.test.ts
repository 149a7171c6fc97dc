import { folded, given } from '#libs/domain/deciding/testing'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { batchCase, classCase } from '#libs/domain/delivery/testing'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { instant } from '#libs/calendar'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import {
  acceptance,
  acceptanceFailed,
  acceptanceOpened,
  acceptancePassed,
  acceptancePublished,
  failAcceptance,
  openAcceptance,
  passAcceptance,
  publishAcceptance,
  recordTraineeOpinions,
  traineeOpinionsRecorded,
} from './index.js'

const { completed, held, signedContract, trainees } = classCase
const at = '2026-04-08T09:00+08:00'
const officer = { id: uuid(20), role: 'procurement-officer' } as const
const opening = {
  ...{ contract: classCase.contract, trainingClass: batchCase.scheduling.trainingClass },
  ...{ assessmentBatch: uuid(50), acceptors: [uuid(20), uuid(22)] },
  standards: [
    { standard: 'lesson-hours', requirement: '不少于48课时' },
    { standard: 'attendance', requirement: '学员出勤不低于80%' },
  ],
}
const states = {
  self: folded(acceptance),
  contract: signedContract,
  trainingClass: folded(trainingClass, ...held, completed),
  assessmentBatch: folded(assessmentBatch, ...batchCase.verified),
}
const opened = acceptanceOpened({
  ...{ ...opening, project: classCase.project, lot: classCase.lot },
  ...{ supplier: classCase.institution, openedAt: instant(at) },
})

test('an acceptance opens when the class is over and its certificates are verified', () => {
  given.states(states).when(openAcceptance, opening, { at }).then(opened)
  given
    .states({ ...states, trainingClass: folded(trainingClass, ...held) })
    .when(openAcceptance, opening, { at })
    .thenRefused('class-not-completed')
  given
    .states({ ...states, assessmentBatch: folded(assessmentBatch, batchCase.scheduled) })
    .when(openAcceptance, opening, { at })
    .thenRefused('certificates-not-verified')
  given
    .states({ ...states, contract: { ...signedContract, lot: uuid(99) } })
    .when(openAcceptance, opening, { at })
    .thenRefused('not-delivered-under-this-contract')
  given
    .states({ ...states, contract: classCase.draftedContract })
    .when(openAcceptance, opening, { at })
    .thenRefused('contract-not-signed')
  given
    .states(states)
    .when(openAcceptance, { ...opening, trainingClass: uuid(98) }, { at })
    .thenRefused('batch-of-another-class')
  const twice = [...opening.standards, ...opening.standards]
  given
    .states(states)
    .when(openAcceptance, { ...opening, standards: twice }, { at })
    .thenRefused('standard-named-twice')
  given
    .states({ ...states, self: folded(acceptance, opened) })
    .when(openAcceptance, opening, { at })
    .thenRefused('acceptance-already-open')
})

test('a lot that watches or evaluates is accepted on a class that others of its project held', () => {
  const terms = { ...signedContract.terms, kind: 'quality-supervision' as const }
  const watching = { ...signedContract, lot: uuid(99), terms }
  given
    .states({ ...states, contract: watching })
    .when(openAcceptance, opening, { at })
    .then(acceptanceOpened({ ...opened.data, lot: uuid(99) }))
  given
    .states({ ...states, contract: { ...watching, project: uuid(97) } })
    .when(openAcceptance, opening, { at })
    .thenRefused('not-delivered-under-this-contract')
})

const ofClass = { trainingClass: opening.trainingClass }
const opinions = trainees.slice(0, 9).map((person, one) => ({
  ...{ person, satisfaction: one < 8 ? 5 : 3 },
}))
const heard = traineeOpinionsRecorded({
  ...{ ...ofClass, opinions, evidence: anyHash, satisfied: 8 },
})
const hearing = { self: folded(acceptance, opened), trainingClass: states.trainingClass }

test('the recipients are heard, each once and only they (条例§45)', () => {
  given
    .states(hearing)
    .when(recordTraineeOpinions, { opinions, evidence: anyHash }, { at })
    .then(heard)
  const stranger = [{ person: uuid(99), satisfaction: 5 }]
  given
    .states(hearing)
    .when(recordTraineeOpinions, { opinions: stranger, evidence: anyHash }, { at })
    .thenRefused('opinions-not-of-the-roster')
  given
    .states({ ...hearing, self: folded(acceptance) })
    .when(recordTraineeOpinions, { opinions, evidence: anyHash }, { at })
    .thenRefused('acceptance-not-open')
})

const judged = (...met: boolean[]) => ({
  judgements: opening.standards.map(({ standard }, one) => ({
    ...{ standard, met: met[one] ?? false, evidence: anyHash },
  })),
  report: { paper: '验收书 1', evidence: anyHash },
})
const when = { at, actor: officer }

test('passed with every standard met, failed with one unmet, and passed after it was mended', () => {
  const passed = acceptancePassed({
    ...ofClass,
    ...judged(true, true),
    ...{ passedAt: instant(at), by: officer.id },
  })
  const failed = acceptanceFailed({
    ...ofClass,
    ...{ ...judged(true, false), unmet: ['attendance'] },
    ...{ failedAt: instant(at), by: officer.id },
  })
  given(acceptance, opened, heard).when(passAcceptance, judged(true, true), when).then(passed)
  given(acceptance, opened, heard).when(failAcceptance, judged(true, false), when).then(failed)
  given(acceptance, opened, heard, failed)
    .when(passAcceptance, judged(true, true), when)
    .then(passed)
  given(acceptance, opened, heard)
    .when(passAcceptance, judged(true, false), when)
    .thenRefused('standard-not-met')
  given(acceptance, opened, heard)
    .when(failAcceptance, judged(true, true), when)
    .thenRefused('every-standard-met')
  const published = acceptancePublished({
    ...ofClass,
    ...{ channel: { channel: 'here' }, publishedAt: instant(at) },
  })
  const publishing = { channel: { channel: 'here' as const } }
  given(acceptance, opened, heard, passed).when(publishAcceptance, publishing, when).then(published)
  given(acceptance, opened, heard, passed, published)
    .when(publishAcceptance, publishing, when)
    .thenRefused('acceptance-already-published')
  given(acceptance, opened, heard)
    .when(publishAcceptance, publishing, when)
    .thenRefused('acceptance-not-passed')
})

test('nobody accepts without the recipients or with a standard left out', () => {
  given(acceptance, opened)
    .when(passAcceptance, judged(true, true), when)
    .thenRefused('recipients-not-heard', '条例§45')
  const { judgements, report } = judged(true, true)
  given(acceptance, opened, heard)
    .when(passAcceptance, { judgements: judgements.slice(1), report }, when)
    .thenRefused('not-every-standard-judged')
  given(acceptance)
    .when(passAcceptance, judged(true, true), when)
    .thenRefused('acceptance-not-open')
})
