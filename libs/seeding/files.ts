import type { z } from 'zod'
import { calendarYearFile } from './calendar-year.js'
import { occupationsFile, scoringTemplatesFile } from './catalogue.js'
import { countyFile, institutionsFile } from './county.js'
import {
  annualQuotaFile,
  earmarkedLedgerFile,
  policyConfirmationsFile,
} from './money-and-policy.js'
import { personsFile, traineesFile } from './persons.js'
import { taskTableFile } from './task-table.js'

/** Every file of the seeds folder, under the name by which it is read. */
export const files = {
  taskTable: { path: 'task-table.json', shape: taskTableFile },
  calendar2025: { path: 'calendar/2025.json', shape: calendarYearFile },
  calendar2026: { path: 'calendar/2026.json', shape: calendarYearFile },
  occupations: { path: 'occupations.json', shape: occupationsFile },
  scoringTemplates: { path: 'scoring-templates.json', shape: scoringTemplatesFile },
  earmarkedLedger: { path: 'earmarked-ledger.json', shape: earmarkedLedgerFile },
  annualQuota: { path: 'annual-quota.json', shape: annualQuotaFile },
  policyConfirmations: { path: 'policy-confirmations.json', shape: policyConfirmationsFile },
  county: { path: 'county/county.json', shape: countyFile },
  institutions: { path: 'county/institutions.json', shape: institutionsFile },
  persons: { path: 'county/persons.json', shape: personsFile },
  trainees: { path: 'county/trainees.json', shape: traineesFile },
} as const

type Files = typeof files

/** The county as data, every file checked by its shape and against the others. */
export type Seeds = { readonly [Name in keyof Files]: z.output<Files[Name]['shape']> }
