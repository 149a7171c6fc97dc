import { day, instant } from '#libs/calendar'
import {
  assessmentResultsRecorded,
  assessmentScheduled,
  certificatesRecorded,
  certificatesVerified,
} from '#libs/domain/delivery/assessment-batch'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { demonstrationCertificate } from '#libs/identifiers'
import * as classCase from './class-case.js'

/** The examination of the class: nine candidates, eight of them passed and are certified. */

export const body = uuid(40)
export const lot = uuid(46)
export const outside = { occurredOn: day('2026-03-28'), paper: '成绩单', evidence: anyHash }

export const scheduling = {
  ...{ contract: uuid(41), trainingClass: uuid(42), assessmentBody: body },
  ...{ trainer: classCase.institution, assessors: [uuid(43), uuid(44)] },
  ...{ qualitySupervisor: uuid(45), assessmentPlan: anyHash },
  startsAt: instant('2026-03-28T09:00+08:00'),
  endsAt: instant('2026-03-28T17:00+08:00'),
}

export const candidates = classCase.trainees.slice(0, 9)

export const scheduled = assessmentScheduled({
  ...{ ...scheduling, project: classCase.project, lot, trainingLot: classCase.lot },
  ...{ occupation: classCase.terms.occupation, level: 'five', candidates },
})

export const results = candidates.map((person, one) => ({
  ...{ person, theory: 80, practice: one === 8 ? 50 : 85, passed: one !== 8 },
}))
export const recorded = assessmentResultsRecorded({
  ...{ results, passed: 8, ...outside, trainingClass: scheduling.trainingClass },
})

export const certificates = candidates.slice(0, 8).map((person, one) => ({
  ...{ person, number: demonstrationCertificate(one, { year: 2026, level: 5 }) },
}))
export const issuing = { certificates, demonstration: true, ...outside }
export const issued = certificatesRecorded({ ...issuing, trainingClass: scheduling.trainingClass })

export const verified = [
  ...[scheduled, recorded, issued],
  certificatesVerified({
    trainingClass: scheduling.trainingClass,
    ...{ found: certificates.map(({ number }) => number), notFound: [], ...outside },
  }),
]
