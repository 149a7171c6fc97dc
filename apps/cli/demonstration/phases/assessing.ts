import { dayOf, instant, yearOf } from '#libs/calendar'
import { assessmentBatch as batches } from '#libs/domain/delivery/assessment-batch'
import { demonstrationCertificate } from '#libs/identifiers'
import { hashOf, outside } from '../papers.js'
import type { Phase } from '../stage.js'
import { calendarOfCounty, workingDayAfter } from '../working-days.js'

/** The winner of the assessment lot examines who reached the floor; certificates are verified. */
export const assessing: Phase = async stage => {
  const { as, county, script, say } = stage
  const { assessmentBatch, contracts, trainingClass } = script
  const body = as(script.body)
  const calendar = await calendarOfCounty(stage)
  const day = workingDayAfter(dayOf(await county.now()), 3, calendar)
  const startsAt = instant(`${day}T09:00+08:00`)
  const endsAt = instant(`${day}T16:30+08:00`)
  await body.scheduleAssessment(assessmentBatch, {
    ...{ contract: contracts.assessment, trainingClass, startsAt, endsAt },
    assessmentBody: body.person.institution ?? '',
    trainer: as(script.school).person.institution ?? '',
    assessors: [as(script.assessor).person.id],
    qualitySupervisor: as(script.watcher).person.id,
    assessmentPlan: hashOf('评价实施计划'),
  })
  await county.passesTo(endsAt)

  const scheduled = await body.sees(batches, assessmentBatch)
  if (!('scheduled' in scheduled)) throw new Error('a scheduled batch has candidates')
  const { candidates } = scheduled.scheduled
  // One in ten does not pass: what is paid follows what was reached.
  const results = candidates.map((person, at) => {
    const passed = at % 10 !== 9
    return { person, theory: passed ? 82 : 55, practice: passed ? 78 : 50, passed }
  })
  await body.recordResults(assessmentBatch, { results, ...outside(await county.now(), '成绩册') })

  const year = yearOf(dayOf(await county.now()))
  const certificates = results
    .filter(({ passed }) => passed)
    .map(({ person }, at) => ({
      person,
      number: demonstrationCertificate(script.run * 100 + at + 1, { year, level: 5 }),
    }))
  await body.recordCertificates(assessmentBatch, {
    ...{ certificates, demonstration: true },
    ...outside(await county.now(), '证书发放册'),
  })
  await as('procurement-officer-1').verifyCertificates(assessmentBatch, {
    found: certificates.map(({ number }) => number),
    notFound: [],
    ...outside(await county.now(), '证书联网查询结果'),
  })
  say(`${String(certificates.length)} of ${String(candidates.length)} hold a verified certificate`)
}
