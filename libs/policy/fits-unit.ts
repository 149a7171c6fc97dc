import type { PolicyRule } from './entry.js'

const rollRules = ['statutory', 'anyRest', 'none']

/** Whether a confirmed value has the form that a rule's unit asks for. */
export function fitsUnit({ unit, value: known }: PolicyRule, value: unknown): boolean {
  switch (unit) {
    case 'working-days':
    case 'calendar-days':
    case 'minutes':
      return isPeriod(value)
    case 'table':
      return isTable(value) && (known === 'unset' || sameFields(known, value))
    case 'percent':
      return isNumber(value) && value <= 100
    case 'factor':
      return isNumber(value)
    default:
      return Number.isSafeInteger(value) && isNumber(value)
  }
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sameFields = (known: unknown, value: object): boolean =>
  isTable(known) &&
  Object.keys(known).toSorted().join() === Object.keys(value).toSorted().join() &&
  Object.entries(known).every(([field, type]) => typeof type === typeof Reflect.get(value, field))

function isPeriod(value: unknown): boolean {
  if (!isTable(value) || !('length' in value && 'unit' in value && 'roll' in value)) return false
  const { length, unit, roll } = value
  return (
    Number.isSafeInteger(length) &&
    isNumber(length) &&
    length >= 1 &&
    ['working-days', 'calendar-days', 'hours', 'minutes'].includes(String(unit)) &&
    rollRules.includes(String(roll))
  )
}
