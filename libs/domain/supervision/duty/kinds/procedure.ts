import { ownOffice, type DutyKinds } from './kind.js'

/** What every procedure may come to need. */
export const procedureKinds = {
  'unblock-procedure': { ...ownOffice(1), by: 'supervisor', dischargedBy: [] },
  'explain-deadline': {
    ...ownOffice(3),
    by: 'procurement-officer',
    dischargedBy: ['DeadlineExplained'],
  },
} as const satisfies DutyKinds
