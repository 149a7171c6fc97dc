import { dayOf, type Day } from '#libs/calendar'
import { trainingClass as classes } from '#libs/domain/delivery/training-class'
import { hashOf, outside } from '../papers.js'
import { heads } from '../script.js'
import type { Phase, Stage } from '../stage.js'
import { timetable } from '../timetable.js'
import { calendarOfCounty, workingDayAfter, workingDaysAfter } from '../working-days.js'

/** Groups of the task table that the province's list of who may be trained names the same. */
const groups = ['rural-transfer-labour', 'registered-unemployed', 'hard-to-employ'] as const

/** One class is filed with its roster, answered, commenced, held with a roll for each period. */
export const training: Phase = async stage => {
  const { as, county, script, say } = stage
  const { trainingClass, contracts, premises } = script
  const school = as(script.school)
  const teacher = as(script.teacher)
  const institution = school.person.institution ?? ''
  await as('supervisor-1').verifyPremises(institution, {
    premises,
    places: 60,
    stations: 20,
    ...outside(await county.now(), '场地核验表'),
  })
  const roster = rosterOf(stage)
  const days = await daysOfClass(stage)
  const periods = timetable(days, teacher.person.id)
  await school.fileClass(trainingClass, {
    ...{ contract: contracts.training, institution, premises, roster, periods },
    ...{ teachingPlan: hashOf('教学计划'), assessmentPlan: hashOf('评价计划') },
    pledge: hashOf('培训机构承诺书'),
    teachers: [
      { person: teacher.person.id, teaches: 'both' },
      { person: school.person.id, teaches: 'both' },
    ],
  })
  await as('procurement-officer-1').replyToClassFiling(trainingClass, { reply: 'approved' })
  say(`a class of ${String(roster.length)} is filed with its roster, and approved`)

  const [first] = periods
  if (first === undefined) throw new Error('the timetable has periods')
  await county.passesTo(first.startsAt)
  await school.commenceClass(trainingClass, { period: first.period })
  for (const { period, startsAt, endsAt } of periods) {
    await county.passesTo(endsAt)
    await teacher.submitRoll(trainingClass, {
      ...{ period, means: 'qr-code', calledAt: startsAt, offline: false },
      lines: roster.map(({ person }) => ({ person, was: 'present' })),
      evidence: hashOf(`签到表 ${period}`),
    })
  }
  await school.completeClass(trainingClass, {})
  const { status } = await school.sees(classes, trainingClass)
  say(`${String(periods.length)} periods held and called; the class is ${status}`)
}

/** Six working days, beyond the county's lead of ten. */
async function daysOfClass(stage: Stage): Promise<readonly Day[]> {
  const calendar = await calendarOfCounty(stage)
  const lead = workingDayAfter(dayOf(await stage.county.now()), 11, calendar)
  return workingDaysAfter(lead, 6, calendar)
}

/** Nobody is counted more than three times in a life: every three runs have trainees of their own. */
const cohortOf = (run: number): number => Math.floor(run / 3)

function rosterOf({ seeds, script }: Stage) {
  const cohort = cohortOf(script.run)
  return seeds.trainees.trainees
    .flatMap(({ id, group: seeded, drawsPension }) => {
      const group = groups.find(one => one === seeded)
      return group === undefined || drawsPension ? [] : [{ id, group }]
    })
    .filter((_, at, all) => Math.floor(at / heads) === cohort % Math.floor(all.length / heads))
    .slice(0, heads)
    .map(({ id, group }) => ({
      ...{ person: id, group, finding: 'eligible' as const },
      pledge: hashOf(`学员承诺书 ${id}`),
    }))
}
