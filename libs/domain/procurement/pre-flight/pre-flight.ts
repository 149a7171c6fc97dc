import type { OfferedMethod, TenderDocument } from '#libs/contracts'
import type { Fault } from '#libs/domain/deciding'
import { rulesOf } from '#libs/domain/procurement/method'
import type { DocumentPolicy, Rule } from './rule.js'
import { agreementRules } from './rules/agreement.js'
import { conditionRules } from './rules/conditions.js'
import { lotRules } from './rules/lots.js'
import { methodRules } from './rules/method.js'
import { moneyRules } from './rules/money.js'
import { participationRules } from './rules/participation.js'
import { scoringRules } from './rules/scoring.js'
import { termRules } from './rules/terms.js'

/** Every rule that a machine can hold a tender document against. */
export const preFlightRules: readonly Rule[] = [
  ...lotRules,
  ...moneyRules,
  ...conditionRules,
  ...participationRules,
  ...scoringRules,
  ...methodRules,
  ...termRules,
  ...agreementRules,
]

/** What is wrong with a tender document, all at once. */
export interface PreFlight {
  /** Breaches of statutes: the document cannot be issued. */
  readonly blocks: readonly Fault[]
  /** The rest: whoever goes on gives a reason for each rule. */
  readonly warns: readonly Fault[]
}

/** Holds the document of a purchase against every rule, in the order of the rules; some go by its method. */
export function preFlight(
  document: TenderDocument,
  policy: DocumentPolicy,
  method: OfferedMethod = 'open-tender',
): PreFlight {
  const rules = rulesOf(method, policy)
  const faults = preFlightRules.flatMap(({ check, weight, rule, reason }) =>
    check(document, policy, rules).map(({ detail = {}, ...where }) => ({
      weight,
      fault: { rule, reason, detail, ...where },
    })),
  )
  const of = (weight: Rule['weight']): readonly Fault[] =>
    faults.filter(one => one.weight === weight).map(({ fault }) => fault)
  return { blocks: of('blocks'), warns: of('warns') }
}
