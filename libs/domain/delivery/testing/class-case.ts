import { day, instant } from '#libs/calendar'
import type { ClassPeriod, ContractTerms, RosterLine } from '#libs/contracts'
import { institutionRegistered, premisesVerified } from '#libs/domain/county/institution'
import {
  classCommenced,
  classCompleted,
  classFiled,
  classFilingApproved,
  rollSubmitted,
  type FiledClass,
} from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import { anyHash, policyOf, uuid } from '#libs/domain/procurement/testing'
import { demonstrationCreditCode } from '#libs/identifiers'
import { yuan } from '#libs/money'

/** A class of a contract for forty-eight lessons, six days in March 2026, as tests start from it. */

export const project = uuid(1)
export const lot = uuid(2)
export const contract = uuid(3)
export const institution = uuid(4)
export const premises = uuid(5)
export const ledger = uuid(6)
export const teachers = [uuid(11), uuid(12)] as const
export const trainees = Array.from({ length: 10 }, (_, at) => uuid(100 + at))

/** The sheet with the one figure of delivery that an officer must confirm. */
export const policy = (() => {
  const sheet = policyOf('2026-03-02T09:00+08:00')
  return policyOf('2026-03-02T09:00+08:00', {
    attendance: { ...sheet.attendance, traineeFloor: 80 },
  })
})()

export const terms: ContractTerms = {
  ...{ kind: 'training', occupation: '4-10-01-01', level: 'five', unitPrice: yuan(1000) },
  ...{ heads: 50, amount: yuan(50_000), minimumLessonHours: 40, minimumAttendance: 8000 },
  ...{ payWithinDays: 30, advanceByGrade: { A: 5000, B: 3000, C: 0, D: 0 } },
  performanceSecurity: yuan(0),
  instalments: [
    { instalment: 'completion', share: 7000, amount: yuan(35_000), due: 'acceptance-passed' },
    { instalment: 'outcome', share: 3000, amount: yuan(15_000), due: 'performance-evaluated' },
  ],
}

const within = (rule: string, lastDay: string, end: string) => ({
  ...{ end: instant(`${end}T00:00+08:00`), lastDay: day(lastDay) },
  ...{ rule, calendarVersion: '2026-1', provisional: false },
})

/** The training lot's contract before and after its signing. */
const contractFile = {
  ...{ project, lot, supplier: institution, ledger, terms, bid: uuid(8) },
  ...{ tender: uuid(7), officer: uuid(20), signatory: uuid(21) },
  signBy: within('法§46', '2026-03-27', '2026-03-28'),
}
export const draftedContract = {
  ...{ status: 'drafted' as const, ...contractFile },
  draft: { version: 1, draftedBy: contractFile.officer, rejected: false },
} satisfies Contract
export const signedContract = {
  ...contractFile,
  ...{ status: 'signed' as const, published: true, filed: true, heads: {} },
  ...{ originalAmount: terms.amount, agreedAmount: terms.amount },
  ...{ supplemented: yuan(0), proposals: {} },
  ...{ settledProposals: [], suspensions: [], subcontracts: [] },
  signedAt: instant('2026-02-27T00:00+08:00'),
  publishBy: within('条例§50', '2026-03-03', '2026-03-04'),
  fileBy: within('法§47', '2026-03-10', '2026-03-11'),
} satisfies Contract

const outside = { occurredOn: day('2026-01-06'), paper: '核验表', evidence: anyHash }

export const registered = [
  institutionRegistered({
    ...{ kind: 'training-institution', nature: 'private', demonstration: true },
    ...{ code: demonstrationCreditCode(1), name: '演示培训机构甲', licence: '许可 1' },
    evidence: anyHash,
  }),
  premisesVerified({ premises, places: 60, stations: 20, ...outside }),
]

/** Two sittings of four lessons would be eight a day: four and three it is. */
const sitting = (at: number): ClassPeriod => {
  const date = `2026-03-${String(16 + Math.floor(at / 2)).padStart(2, '0')}`
  const morning = at % 2 === 0
  return {
    period: uuid(200 + at),
    startsAt: instant(`${date}T${morning ? '08:30' : '13:30'}+08:00`),
    endsAt: instant(`${date}T${morning ? '11:45' : '16:00'}+08:00`),
    lessons: morning ? 4 : 3,
    mode: morning ? 'practice' : 'theory',
    teacher: teachers[at % 2 === 0 ? 0 : 1],
  }
}
const practiced = (period: ClassPeriod, at: number): ClassPeriod =>
  at === 13 ? { ...period, mode: 'practice' } : period
export const periods = Array.from({ length: 14 }, (_, at) => practiced(sitting(at), at))

export const roster: RosterLine[] = trainees.map(person => ({
  ...{ person, group: 'registered-unemployed', finding: 'eligible', pledge: anyHash },
}))

export const filing = {
  ...{ contract, institution, premises, teachingPlan: anyHash, assessmentPlan: anyHash },
  ...{ pledge: anyHash, roster, periods },
  teachers: teachers.map(person => ({ person, teaches: 'both' as const })),
}

export const filedAt = '2026-03-02T09:00+08:00'
export const filedData: FiledClass = {
  ...{ ...filing, project, lot, occupation: terms.occupation, level: terms.level },
  ...{ lessonHours: 49, commencesOn: day('2026-03-16'), filing: 1, filedAt: instant(filedAt) },
  replyBy: within('本县规定 class.filingReply', '2026-03-09', '2026-03-10'),
}
export const filed = classFiled(filedData)
export const approved = classFilingApproved({ filing: 1, by: uuid(20) })
export const commenced = classCommenced({
  period: uuid(200),
  commencedAt: instant('2026-03-16T08:30+08:00'),
})

/** A roll of a period on which the first so many came. */
export const roll = (at: number, came: number) => {
  const share = came * 1000
  return rollSubmitted({
    ...{ period: uuid(200 + at), means: 'called', evidence: anyHash, offline: false },
    lines: trainees.map((person, one) => ({ person, was: one < came ? 'present' : 'absent' })),
    calledAt: periods[at]?.startsAt ?? instant(filedAt),
    ...{ share, colour: share < 8000 ? 'red' : share < 9000 ? 'yellow' : 'green' },
  })
}

/** All rolls but the last trainee's: nine of ten came throughout. */
export const held = [filed, approved, commenced, ...periods.map((_, at) => roll(at, 9))]

export const completed = classCompleted({
  ...{ completedAt: instant('2026-03-22T17:00+08:00'), lessonHours: 49, floor: 8000 },
  ...{ yellow: 0, red: 0 },
  trainees: trainees.map((person, at) => ({
    ...{ person, lessonHours: at < 9 ? 49 : 0 },
    ...{ share: at < 9 ? 10_000 : 0, reachesFloor: at < 9 },
  })),
})
