import { day, instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import { anyHash, policyOf, projectCase } from '#libs/domain/procurement/testing'
import {
  closeProject,
  discloseIntent,
  filePlan,
  intentDisclosed,
  project,
  projectClosed,
} from './index.js'

const { approvedProject, complete, planned, submitted } = projectCase

const at = '2026-01-12T10:00+08:00'
const here = { channel: { channel: 'here' as const } }
const approved = [...complete, submitted, approvedProject]
const confirmed = policyOf(at, {
  intent: { minimumDays: { length: 30, unit: 'calendar-days', roll: 'none' } },
})

test('the plan is filed after the approval, on or before today, once (条例§29)', () => {
  given(project, ...approved)
    .when(filePlan, planned.data, { at })
    .then(planned)
  given(project, ...complete, submitted)
    .when(filePlan, planned.data, { at })
    .thenRefused('project-not-approved', '条例§29')
  given(project, ...approved)
    .when(filePlan, { ...planned.data, occurredOn: day('2026-01-08') }, { at })
    .thenRefused('plan-filed-before-approval')
  given(project, ...approved)
    .when(filePlan, { ...planned.data, occurredOn: day('2026-01-13') }, { at })
    .thenRefused('filing-lies-in-the-future')
  given(project, ...approved, planned)
    .when(filePlan, planned.data, { at })
    .thenRefused('plan-already-filed')
})

test('the period of the intent is unset until an officer confirmed it', () => {
  given(project, ...approved, planned)
    .when(discloseIntent, here, { at, policy: policyOf(at) })
    .thenRefused('policy-not-confirmed')
})

test('thirty days from the disclosure, across the Spring Festival', () => {
  const tenderNotBefore = {
    ...{ end: instant('2026-02-12T00:00+08:00'), lastDay: day('2026-02-11') },
    ...{ rule: '财库〔2020〕10号', calendarVersion: '2026-1', provisional: false },
  }
  const disclosed = intentDisclosed({ ...here, disclosedOn: day('2026-01-12'), tenderNotBefore })
  given(project, ...approved, planned)
    .when(discloseIntent, here, { at, policy: confirmed })
    .then(disclosed)
  given(project, ...approved, planned, disclosed)
    .when(discloseIntent, here, { at, policy: confirmed })
    .thenRefused('intent-already-disclosed')
})

test('a disclosure elsewhere counts from the day it was made there', () => {
  const elsewhere = (occurredOn: string) => ({
    channel: {
      ...{ channel: 'elsewhere' as const, reference: '意向-7', evidence: anyHash },
      occurredOn: instant(occurredOn),
    },
  })
  given(project, ...approved, planned)
    .when(discloseIntent, elsewhere('2026-01-12T09:00+08:00'), { at, policy: confirmed })
    .then(
      intentDisclosed({
        ...elsewhere('2026-01-12T09:00+08:00'),
        disclosedOn: day('2026-01-12'),
        tenderNotBefore: {
          ...{ end: instant('2026-02-12T00:00+08:00'), lastDay: day('2026-02-11') },
          ...{ rule: '财库〔2020〕10号', calendarVersion: '2026-1', provisional: false },
        },
      }),
    )
  given(project, ...approved, planned)
    .when(discloseIntent, elsewhere('2026-01-13T09:00+08:00'), { at, policy: confirmed })
    .thenRefused('disclosure-lies-in-the-future')
  given(project, ...approved)
    .when(discloseIntent, here, { at, policy: confirmed })
    .thenRefused('plan-not-filed')
})

test('only an approved project is closed', () => {
  given(project, ...approved)
    .when(closeProject, { archive: '2026-001' }, { at })
    .then(projectClosed({ archive: '2026-001' }))
  given(project, ...complete)
    .when(closeProject, { archive: '2026-001' }, { at })
    .thenRefused('project-not-approved')
})
