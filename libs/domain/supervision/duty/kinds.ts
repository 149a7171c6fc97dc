import { contractingKinds } from './kinds/contracting.js'
import { deliveryKinds } from './kinds/delivery.js'
import type { DutyKinds } from './kinds/kind.js'
import { planningKinds } from './kinds/planning.js'
import { procedureKinds } from './kinds/procedure.js'
import { ratingKinds } from './kinds/rating.js'
import { remedyKinds } from './kinds/remedies.js'
import { settlementKinds } from './kinds/settlement.js'
import { tenderingKinds } from './kinds/tendering.js'

export type { DutyKind } from './kinds/kind.js'

/** Every kind of duty there is, under a verb and a noun. */
export const dutyKinds = {
  ...procedureKinds,
  ...planningKinds,
  ...tenderingKinds,
  ...contractingKinds,
  ...remedyKinds,
  ...deliveryKinds,
  ...settlementKinds,
  ...ratingKinds,
} as const satisfies DutyKinds

export type DutyKindName = keyof typeof dutyKinds

/** Kinds that nobody knows of but the person who owes them. */
export const confidentialKinds: readonly string[] = Object.entries(dutyKinds)
  .filter(([, kind]) => 'confidential' in kind)
  .map(([name]) => name)

export const isConfidential = (kind: string): boolean => confidentialKinds.includes(kind)
