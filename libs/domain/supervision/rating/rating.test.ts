import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import { claimCase } from '#libs/domain/payment/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { gradeOf } from './rate-institution.js'
import {
  answerObjection,
  contractPerformanceAppraised,
  earlierGradeRecorded,
  findingRecorded,
  gradePublished,
  institutionRated,
  objectionAnswered,
  objectToRating,
  openRating,
  publishGrade,
  rateInstitution,
  rating,
  ratingObjected,
  ratingOpened,
  recordContractPerformanceAppraisal,
  recordEarlierGrade,
  recordFinding,
  recordVeto,
  vetoRecorded,
} from './index.js'

const { contract, institution, policy, project, signedContract } = classCase
const at = '2026-06-01T09:00+08:00'
const supervisor = { id: uuid(24), role: 'supervisor' } as const
const chief = { id: uuid(23), role: 'section-chief' } as const
const when = { at, actor: supervisor, policy }
const outside = { occurredOn: day('2026-05-20'), paper: '检查记录 1', evidence: anyHash }
const opened = ratingOpened({ institution, year: 2026, openedAt: instant(at) })

test('a file is opened for the year and keeps the grade given before it', () => {
  given(rating).when(openRating, { institution, year: 2026 }, when).then(opened)
  given(rating).when(openRating, { institution, year: 2025 }, when).thenRefused('not-this-year')
  given(rating, opened)
    .when(openRating, { institution, year: 2026 }, when)
    .thenRefused('rating-already-open')
  const earlier = { grade: 'B' as const, ...outside }
  const recorded = earlierGradeRecorded(earlier)
  given(rating, opened).when(recordEarlierGrade, earlier, when).then(recorded)
  given(rating, opened, recorded)
    .when(recordEarlierGrade, earlier, when)
    .thenRefused('grade-already-on-record')
  given(rating).when(recordEarlierGrade, earlier, when).thenRefused('rating-not-open')
})

const asked = {
  ...{ contract, trainingClass: uuid(42), assessmentBatch: uuid(50), acceptance: uuid(51) },
}
const performed = {
  ...{ contract: signedContract, trainingClass: claimCase.completedClass },
  ...{ assessmentBatch: claimCase.verifiedBatch, acceptance: claimCase.passedAcceptance },
}
const ofClass = [`training-class-${uuid(42)}`]
const ofBatch = [...ofClass, `assessment-batch-${uuid(50)}`]
const ofAcceptance = [`acceptance-${uuid(51)}`]
const appraised = contractPerformanceAppraised({
  ...{ contract, project, by: supervisor.id },
  lines: [
    { indicator: 'lawfulOperation', share: 10_000, from: ofClass },
    { indicator: 'fileTruthAndEvidence', share: 10_000, from: ofClass },
    { indicator: 'process', share: 10_000, from: ofClass },
    { indicator: 'outcome', share: 8000, from: ofBatch },
    { indicator: 'satisfactionAndComplaints', share: 0, from: ofAcceptance },
    { indicator: 'funds', share: 10_000, from: ofAcceptance },
  ],
})

test('a contract is appraised from the record, once, by its own supplier', () => {
  const states = { self: folded(rating, opened), ...performed }
  given.states(states).when(recordContractPerformanceAppraisal, asked, when).then(appraised)
  given
    .states({ ...states, self: folded(rating, opened, appraised) })
    .when(recordContractPerformanceAppraisal, asked, when)
    .thenRefused('contract-already-appraised')
  given
    .states({ ...states, contract: { ...signedContract, supplier: uuid(99) } })
    .when(recordContractPerformanceAppraisal, asked, when)
    .thenRefused('contract-of-another-institution')
  given
    .states({ ...states, acceptance: claimCase.openAcceptance })
    .when(recordContractPerformanceAppraisal, asked, when)
    .thenRefused('not-accepted-yet')
  given
    .states({ ...states, contract: classCase.draftedContract })
    .when(recordContractPerformanceAppraisal, asked, when)
    .thenRefused('contract-not-signed')
})

const displayEnds = {
  ...{ end: instant('2026-06-09T00:00+08:00'), lastDay: day('2026-06-08') },
  ...{ rule: '本县规定 publicDisplay.period', calendarVersion: '2026-1', provisional: false },
}
const weights = {
  ...{ lawfulOperation: 20, fileTruthAndEvidence: 20, process: 20, outcome: 25 },
  ...{ satisfactionAndComplaints: 10, funds: 5 },
}
const points = [2000, 2000, 2000, 2000, 0, 500]
const rated = institutionRated({
  round: 1,
  lines: appraised.data.lines.map(({ indicator, share, from }, one) => ({
    ...{ indicator, weight: weights[indicator], points: points[one] ?? 0, findings: [] },
    appraisals: [{ contract, share, from }],
  })),
  ...{ total: 8500, grade: 'B', cutoffs: { A: 90, B: 75, C: 60 }, vetoes: [] },
  ...{ by: supervisor.id, ratedAt: instant(at), displayEnds },
})

test('the points of a grade open what they were counted from', () => {
  given(rating, opened, appraised).when(rateInstitution, {}, when).then(rated)
  given(rating, opened).when(rateInstitution, {}, when).thenRefused('nothing-to-rate-by')
})

const finding = {
  ...{ finding: uuid(70), indicator: 'process' as const, deduction: 1050, reason: '抽查缺勤' },
  ...outside,
}

test('a finding takes points off, never more than there are', () => {
  const recorded = findingRecorded(finding)
  given(rating, opened).when(recordFinding, finding, when).then(recorded)
  given(rating, opened, recorded)
    .when(recordFinding, finding, when)
    .thenRefused('finding-already-recorded')
  const worse = findingRecorded({ ...finding, finding: uuid(71), indicator: 'funds' })
  const found: Record<string, { finding: string; left: number } | undefined> = {
    process: { finding: uuid(70), left: 950 },
    funds: { finding: uuid(71), left: 0 },
  }
  given(rating, opened, appraised, recorded, worse)
    .when(rateInstitution, {}, when)
    .then(
      institutionRated({
        ...rated.data,
        lines: rated.data.lines.map(line => {
          const less = found[line.indicator]
          const findings = less ? [{ finding: less.finding, deduction: 1050 }] : []
          return { ...line, points: less?.left ?? line.points, findings }
        }),
        ...{ total: 6950, grade: 'C' },
      }),
    )
})

test('a veto decides alone', () => {
  const veto = { veto: 'fake-training' as const, reason: '虚假培训查实', ...outside }
  const recorded = vetoRecorded(veto)
  given(rating, opened).when(recordVeto, veto, when).then(recorded)
  given(rating, opened, recorded).when(recordVeto, veto, when).thenRefused('veto-already-recorded')
  given(rating, opened, appraised, recorded)
    .when(rateInstitution, {}, when)
    .then(institutionRated({ ...rated.data, grade: 'D', vetoes: ['fake-training'] }))
})

test.each([
  [9000, 'A'],
  [8999, 'B'],
  [7500, 'B'],
  [7499, 'C'],
  [6000, 'C'],
  [5999, 'D'],
])('%d hundredths is %s', (total, grade) => {
  expect(gradeOf(total, policy.rating.cutoffs)).toBe(grade)
})

const objection = { objection: uuid(72), reason: '一项漏计', evidence: anyHash }
const objected = ratingObjected({ ...objection, by: uuid(30) })
const afterDisplay = { at: '2026-06-09T00:00+08:00', actor: chief, policy }
const onDisplay = [opened, appraised, rated]
const published = gradePublished({
  ...{ round: 1, grade: 'B', publishedAt: instant(afterDisplay.at), by: chief.id },
})

test('a grade is published after its display by somebody else than who rated', () => {
  given(rating, ...onDisplay)
    .when(publishGrade, {}, afterDisplay)
    .then(published)
  given(rating, ...onDisplay)
    .when(publishGrade, {}, { ...afterDisplay, at: '2026-06-08T23:59+08:00' })
    .thenRefused('display-not-over')
  given(rating, ...onDisplay)
    .when(publishGrade, {}, { ...afterDisplay, actor: supervisor })
    .thenRefused('second-person-needed')
  given(rating, ...onDisplay, objected)
    .when(publishGrade, {}, afterDisplay)
    .thenRefused('objections-waiting')
  given(rating, opened).when(publishGrade, {}, afterDisplay).thenRefused('not-rated-yet')
  given(rating, ...onDisplay, published)
    .when(recordFinding, finding, when)
    .thenRefused('grade-already-published')
})

test('objections are made while it is on display, and answered by somebody else', () => {
  const objector = { at, actor: { id: uuid(30), role: 'training-institution' } } as const
  given(rating, ...onDisplay)
    .when(objectToRating, objection, objector)
    .then(objected)
  given(rating, ...onDisplay, objected)
    .when(objectToRating, objection, objector)
    .thenRefused('objection-already-made')
  given(rating, ...onDisplay)
    .when(objectToRating, objection, { ...objector, at: afterDisplay.at })
    .thenRefused('display-over')
  given(rating, opened).when(objectToRating, objection, objector).thenRefused('not-on-display')
  const answer = { objection: uuid(72), upheld: true, reason: '补计' }
  const answered = objectionAnswered({ ...answer, round: 1, by: chief.id })
  given(rating, ...onDisplay, objected)
    .when(answerObjection, answer, { at, actor: chief })
    .then(answered)
  given(rating, ...onDisplay, objected)
    .when(answerObjection, answer, { at, actor: supervisor })
    .thenRefused('second-person-needed')
  given(rating, ...onDisplay)
    .when(answerObjection, answer, { at, actor: chief })
    .thenRefused('no-objection-to-answer')
  given(rating, opened)
    .when(answerObjection, answer, { at, actor: chief })
    .thenRefused('not-on-display')
  given(rating, ...onDisplay, objected, answered)
    .when(rateInstitution, {}, when)
    .then(institutionRated({ ...rated.data, round: 2 }))
})
