import { instant } from '#libs/calendar'
import { institution, institutionDelisted } from '#libs/domain/county/institution'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import { headsGivenBack, headsTakenUp } from '#libs/domain/procurement/contract'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import {
  cancelClass,
  classCancelled,
  classFiled,
  classFilingReturned,
  fileClass,
  trainingClass,
} from './index.js'

const { draftedContract, filing, filed, policy, registered, signedContract } = classCase
const when = { at: classCase.filedAt, policy }
const listed = folded(institution, ...registered)
const taken = headsTakenUp({ trainingClass: givenId, heads: filing.roster.length })
const states = { self: folded(trainingClass), contract: signedContract, institution: listed }

test('a class is filed with its roster; the reply is owed five working days later', () => {
  given
    .states(states)
    .when(fileClass, filing, when)
    .thenAppends({ self: [filed], contract: [taken] })
})

test('a returned filing is filed again, a standing one is not', () => {
  const returned = classFilingReturned({ filing: 1, by: uuid(20), reasons: ['教学计划不全'] })
  given
    .states({ ...states, self: folded(trainingClass, filed, returned) })
    .when(fileClass, filing, when)
    .thenAppends({ self: [classFiled({ ...filed.data, filing: 2 })], contract: [taken] })
  given
    .states({ ...states, self: folded(trainingClass, filed) })
    .when(fileClass, filing, when)
    .thenRefused('class-already-filed')
})

test('without a signed contract, for another supplier or another kind of lot: no class', () => {
  const { terms } = classCase
  const assessing = { ...signedContract, terms: { ...terms, kind: 'skill-assessment' as const } }
  given
    .states({ ...states, contract: draftedContract })
    .when(fileClass, filing, when)
    .thenRefused('contract-not-signed', '法§43')
  given
    .states({ ...states, contract: { ...signedContract, supplier: uuid(99) } })
    .when(fileClass, filing, when)
    .thenRefused('not-the-contracts-supplier')
  given
    .states({ ...states, contract: assessing })
    .when(fileClass, filing, when)
    .thenRefused('not-a-training-contract')
})

test('the institution is in the directory and its room was seen and is large enough', () => {
  const outside = { occurredOn: filed.data.commencesOn, paper: '决定', evidence: anyHash }
  const delisted = institutionDelisted({ reason: '整改未完成', ...outside })
  given
    .states({ ...states, institution: folded(institution, ...registered, delisted) })
    .when(fileClass, filing, when)
    .thenRefused('institution-not-in-directory')
  given
    .states(states)
    .when(fileClass, { ...filing, premises: uuid(98) }, when)
    .thenRefused('premises-not-verified')
  const crowd = Array.from({ length: 61 }, (_, at) => ({
    ...{ person: uuid(300 + at), group: 'enterprise-staff' as const, pledge: anyHash },
    finding: 'eligible' as const,
  }))
  given
    .states(states)
    .when(fileClass, { ...filing, roster: crowd }, when)
    .thenRefused('premises-too-small')
  given
    .states(states)
    .when(fileClass, { ...filing, roster: crowd.slice(0, 51) }, when)
    .thenRefused('class-too-large')
})

test('the roster names each person once, and only who may be trained on the day of filing', () => {
  const [first, second, ...rest] = filing.roster
  if (!first || !second) throw new Error('the roster has ten')
  given
    .states(states)
    .when(fileClass, { ...filing, roster: [first, first, ...rest] }, when)
    .thenRefused('person-twice-on-roster')
  given
    .states(states)
    .when(
      fileClass,
      { ...filing, roster: [first, { ...second, finding: 'drawing-pension' }, ...rest] },
      when,
    )
    .thenRefused('not-eligible-at-filing', '财社〔2023〕181号')
})

type Period = (typeof filing.periods)[number]
const changed = (at: number, change: Partial<Period>) => ({
  ...filing,
  periods: filing.periods.map((period, one) => (one === at ? { ...period, ...change } : period)),
})
const early = { startsAt: '2026-03-13T08:30+08:00', endsAt: '2026-03-13T11:45+08:00' }

test.each([
  ['period-shorter-than-its-lessons', changed(0, { endsAt: instant('2026-03-16T11:29+08:00') })],
  ['teacher-not-filed', changed(0, { teacher: uuid(97) })],
  ['periods-overlap', changed(1, { startsAt: instant('2026-03-16T11:44+08:00') })],
  ['too-many-lessons-a-day', changed(1, { lessons: 4, endsAt: instant('2026-03-16T17:00+08:00') })],
  ['too-few-lesson-hours', { ...filing, periods: filing.periods.slice(0, 11) }],
  ['too-little-practice', changed(0, { mode: 'theory' })],
  ['too-few-teachers', { ...filing, teachers: oneTeacher() }],
  [
    'commences-too-soon',
    changed(0, { startsAt: instant(early.startsAt), endsAt: instant(early.endsAt) }),
  ],
])('%s', (reason, wrong) => {
  given.states(states).when(fileClass, wrong, when).thenRefused(reason)
})

/** The same person twice would teach both, but is one. */
function oneTeacher() {
  return filing.teachers.map((teacher, at) => ({
    ...teacher,
    teaches: at === 0 ? ('both' as const) : ('theory' as const),
  }))
}

/** The contract as another class and, where it was filed before, this one have taken up its heads. */
const sharedBy = (heads: Readonly<Record<string, number>>) => ({
  ...states,
  contract: { ...signedContract, heads },
})

test('all classes of a contract together are no more heads than it names (法§49)', () => {
  const { heads } = signedContract.terms
  given
    .states(sharedBy({ [uuid(30)]: heads - 10 }))
    .when(fileClass, filing, when)
    .thenAppends({ self: [filed], contract: [taken] })
  given
    .states(sharedBy({ [uuid(30)]: heads - 20, [uuid(31)]: 11 }))
    .when(fileClass, filing, when)
    .thenRefused('more-heads-than-contracted', '法§49')
})

test('a class filed again takes up its new roster, beside the other classes alone', () => {
  const returned = classFilingReturned({ filing: 1, by: uuid(20), reasons: ['教学计划不全'] })
  const shared = sharedBy({ [uuid(30)]: 40, [givenId]: 10 })
  given
    .states({ ...shared, self: folded(trainingClass, filed, returned) })
    .when(fileClass, filing, when)
    .thenAppends({ self: [classFiled({ ...filed.data, filing: 2 })], contract: [taken] })
})

test('a class that is cancelled gives its heads back to the others', () => {
  const reason = '抽查不合格'
  given
    .states({ ...sharedBy({ [givenId]: 10 }), self: folded(trainingClass, filed) })
    .when(cancelClass, { reason }, { ...when, actor: { id: uuid(20), role: 'supervisor' } })
    .thenAppends({
      self: [classCancelled({ by: uuid(20), reason })],
      contract: [headsGivenBack({ trainingClass: givenId })],
    })
})
