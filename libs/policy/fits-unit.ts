import type { PolicyRule } from './entry.js'
import type { PolicyUnit } from './measure.js'

/** Whether a confirmed value has the form that a rule's unit asks for. */
export function fitsUnit(rule: PolicyRule, value: unknown): boolean {
  return forms[rule.unit](value, rule.value)
}

type Form = (value: unknown, known: unknown) => boolean

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

const isWhole: Form = value => isNumber(value) && Number.isSafeInteger(value)

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPeriod =
  (units: readonly unknown[]): Form =>
  value => {
    if (!isTable(value) || !('length' in value && 'unit' in value && 'roll' in value)) return false
    const rolls: readonly unknown[] = ['statutory', 'anyRest', 'none']
    return (
      isNumber(value.length) &&
      Number.isSafeInteger(value.length) &&
      value.length >= 1 &&
      units.includes(value.unit) &&
      rolls.includes(value.roll)
    )
  }

/** A table that replaces another has its fields, each of the same type; an unset one is free. */
const isTableLike: Form = (value, known) => {
  if (!isTable(value)) return false
  if (!isTable(known)) return true
  const names = (table: object) => Object.keys(table).toSorted().join()
  return (
    names(known) === names(value) &&
    Object.entries(known).every(([name, field]) => typeof field === typeof Reflect.get(value, name))
  )
}

const forms: Readonly<Record<PolicyUnit, Form>> = {
  'working-days': isPeriod(['working-days', 'calendar-days']),
  'calendar-days': isPeriod(['working-days', 'calendar-days']),
  minutes: isPeriod(['hours', 'minutes']),
  months: isWhole,
  years: isWhole,
  count: isWhole,
  'lesson-hours': isWhole,
  metres: isWhole,
  fen: isWhole,
  percent: value => isNumber(value) && value <= 100,
  factor: isNumber,
  table: isTableLike,
}
