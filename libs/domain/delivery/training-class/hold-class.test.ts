import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import {
  cancelClass,
  classCancelled,
  classCommenced,
  classCompleted,
  classFilingApproved,
  classFilingReturned,
  completeClass,
  confirmRollCorrection,
  correctRoll,
  replyToClassFiling,
  rollCorrected,
  rollCorrectionProposed,
  submitRoll,
  trainingClass,
  type TrainingClassEvent,
} from './index.js'
import { commenceClass, commenceUnderContract } from './commence-class.js'

const { approved, commenced, filed, periods, policy, roll, trainees } = classCase
const first = periods[0]?.period ?? ''
const officer = { id: uuid(20), role: 'procurement-officer' } as const
const teacher = { id: uuid(11), role: 'class-teacher' } as const
const running = [filed, approved, commenced]
const allRolls = periods.map((_, at) => roll(at, at === 3 ? 7 : at === 5 ? 8 : 9))
const over = '2026-03-22T17:00+08:00'

test('no class commences under a contract that is not performed (条例§54)', () => {
  const { signedContract } = classCase
  const suspension = { suspension: uuid(90), from: instant('2026-03-10T09:00+08:00') }
  const stopped = { ...signedContract, suspensions: [suspension] }
  const resumed = instant('2026-03-12T09:00+08:00')
  const self = folded(trainingClass, filed, approved)
  const at = '2026-03-16T08:40+08:00'
  given
    .states({ self, contract: stopped })
    .when(commenceUnderContract, { period: first }, { at })
    .thenRefused('performance-suspended', '条例§54')
  given
    .states({ self, contract: { ...stopped, suspensions: [{ ...suspension, to: resumed }] } })
    .when(commenceUnderContract, { period: first }, { at })
    .then(classCommenced({ period: first, commencedAt: instant(at) }))
})

test('the office approves or returns; nothing is approved by silence', () => {
  const at = '2026-03-09T15:00+08:00'
  given(trainingClass, filed)
    .when(replyToClassFiling, { reply: 'approved' }, { at, actor: officer })
    .then(classFilingApproved({ filing: 1, by: officer.id }))
  const returned = { reply: 'returned' as const, reasons: ['教师资格未附'] }
  given(trainingClass, filed)
    .when(replyToClassFiling, returned, { at, actor: officer })
    .then(classFilingReturned({ filing: 1, by: officer.id, reasons: returned.reasons }))
  given(trainingClass, filed, approved)
    .when(replyToClassFiling, { reply: 'approved' }, { at, actor: officer })
    .thenRefused('no-filing-to-answer')
  given(trainingClass, filed)
    .when(commenceClass, { period: first }, { at: '2026-03-16T08:30+08:00', actor: teacher })
    .thenRefused('filing-not-approved')
})

test('the first lesson is held on its day', () => {
  given(trainingClass, filed, approved)
    .when(commenceClass, { period: first }, { at: '2026-03-16T08:30+08:00', actor: teacher })
    .then(commenced)
  given(trainingClass, filed, approved)
    .when(commenceClass, { period: first }, { at: '2026-03-15T08:30+08:00', actor: teacher })
    .thenRefused('before-the-first-lesson')
  given(trainingClass, filed, approved)
    .when(commenceClass, { period: uuid(99) }, { at: '2026-03-16T08:30+08:00' })
    .thenRefused('period-not-planned')
})

test.each([
  [10, 'green', 10_000],
  [9, 'green', 9000],
  [8, 'yellow', 8000],
  [7, 'red', 7000],
])('%d of 10 is %s', (came, colour, share) => {
  const { share: _, colour: __, ...called } = roll(0, came).data
  given(trainingClass, ...running)
    .when(submitRoll, called, { at: '2026-03-16T12:00+08:00', policy, actor: teacher })
    .then({ type: 'RollSubmitted', data: { ...called, share, colour } })
})

test('a roll is of its period, once, whole, and not of the future', () => {
  const { share: _, colour: __, ...called } = roll(0, 10).data
  const when = { at: '2026-03-16T12:00+08:00', policy, actor: teacher }
  given(trainingClass, filed, approved)
    .when(submitRoll, called, when)
    .thenRefused('class-not-running')
  given(trainingClass, ...running, roll(0, 10))
    .when(submitRoll, called, when)
    .thenRefused('roll-already-submitted')
  given(trainingClass, ...running)
    .when(submitRoll, { ...called, period: uuid(99) }, when)
    .thenRefused('period-not-planned')
  given(trainingClass, ...running)
    .when(submitRoll, { ...called, lines: called.lines.slice(1) }, when)
    .thenRefused('roll-is-not-the-roster')
  given(trainingClass, ...running)
    .when(submitRoll, { ...called, calledAt: instant('2026-03-16T08:29+08:00') }, when)
    .thenRefused('called-before-the-lesson')
  given(trainingClass, ...running)
    .when(submitRoll, { ...called, calledAt: instant('2026-03-16T12:01+08:00') }, when)
    .thenRefused('called-in-the-future')
})

const correction = {
  ...{ correction: uuid(60), period: first, reason: '扫码失败', evidence: anyHash },
  lines: [{ person: trainees[8] ?? '', was: 'present' as const }],
}
const proposed = rollCorrectionProposed({ ...correction, proposedBy: teacher.id })

test('a roll is corrected by two persons, and its colour is found again', () => {
  const at = '2026-03-17T09:00+08:00'
  given(trainingClass, ...running, roll(0, 8))
    .when(correctRoll, correction, { at, actor: teacher })
    .then(proposed)
  given(trainingClass, ...running, roll(0, 8), proposed)
    .when(confirmRollCorrection, { correction: uuid(60) }, { at, policy, actor: officer })
    .then(
      rollCorrected({
        ...{ ...correction, proposedBy: teacher.id, confirmedBy: officer.id },
        ...{ share: 9000, colour: 'green' },
      }),
    )
  given(trainingClass, ...running, roll(0, 8), proposed)
    .when(confirmRollCorrection, { correction: uuid(60) }, { at, policy, actor: teacher })
    .thenRefused('second-person-needed')
})

test('what cannot be corrected', () => {
  const when = { at: '2026-03-17T09:00+08:00', actor: teacher, policy }
  given(trainingClass, ...running)
    .when(correctRoll, correction, when)
    .thenRefused('no-roll-to-correct')
  given(trainingClass, ...running, roll(0, 8), proposed)
    .when(correctRoll, correction, when)
    .thenRefused('already-proposed')
  given(trainingClass, ...running, roll(0, 8))
    .when(correctRoll, { ...correction, lines: [{ person: uuid(99), was: 'late' }] }, when)
    .thenRefused('person-not-on-roll')
  given(trainingClass, ...running)
    .when(confirmRollCorrection, { correction: uuid(60) }, when)
    .thenRefused('no-such-proposal')
  given(trainingClass, filed).when(correctRoll, correction, when).thenRefused('class-not-running')
  given(trainingClass, filed)
    .when(confirmRollCorrection, { correction: uuid(60) }, when)
    .thenRefused('class-not-running')
})

test('at the end every trainee has hours and either reaches the floor or not', () => {
  const hours = [49, 49, 49, 49, 49, 49, 49, 46, 43, 0]
  given(trainingClass, ...running, ...allRolls)
    .when(completeClass, {}, { at: over, policy })
    .then(
      classCompleted({
        ...{ completedAt: instant(over), lessonHours: 49, floor: 8000, yellow: 1, red: 1 },
        trainees: trainees.map((person, at) => ({
          ...{ person, lessonHours: hours[at] ?? 0 },
          share: Math.floor(((hours[at] ?? 0) * 10_000) / 49),
          reachesFloor: (hours[at] ?? 0) >= 40,
        })),
      }),
    )
})

test('a class with open ends is not closed', () => {
  given(trainingClass, ...running, ...allRolls)
    .when(completeClass, {}, { at: '2026-03-22T15:59+08:00', policy })
    .thenRefused('last-lesson-not-over')
  given(trainingClass, ...running, ...allRolls.slice(1))
    .when(completeClass, {}, { at: over, policy })
    .thenRefused('rolls-missing')
  given(trainingClass, ...running, ...allRolls, proposed)
    .when(completeClass, {}, { at: over, policy })
    .thenRefused('corrections-waiting')
  given(trainingClass, filed, approved)
    .when(completeClass, {}, { at: over, policy })
    .thenRefused('class-not-running')
  const unset = { ...policy, attendance: { ...policy.attendance, traineeFloor: 'unset' as const } }
  given(trainingClass, ...running, ...allRolls)
    .when(completeClass, {}, { at: over, policy: unset })
    .thenRefused('figure-not-confirmed')
})

test('a class is cancelled while it runs, not before and not twice', () => {
  const cancelled = classCancelled({ by: officer.id, reason: '出勤低于80%' })
  const input = { reason: '出勤低于80%' }
  const when = { at: over, actor: officer }
  const having = (...events: readonly TrainingClassEvent[]) =>
    given.states({ self: folded(trainingClass, ...events), contract: classCase.signedContract })
  having(...running)
    .when(cancelClass, input, when)
    .thenAppends({ self: [cancelled], contract: [] })
  having().when(cancelClass, input, when).thenRefused('nothing-to-cancel')
  having(...running, cancelled)
    .when(cancelClass, input, when)
    .thenRefused('nothing-to-cancel')
})
