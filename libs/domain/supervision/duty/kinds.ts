import type { DutyKinds } from './kinds/kind.js'
import { planningKinds } from './kinds/planning.js'
import { procedureKinds } from './kinds/procedure.js'

export type { DutyKind } from './kinds/kind.js'

/** Every kind of duty there is, under a verb and a noun. */
export const dutyKinds = {
  ...procedureKinds,
  ...planningKinds,
} as const satisfies DutyKinds

export type DutyKindName = keyof typeof dutyKinds
