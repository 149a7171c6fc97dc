import type { Roll } from '#libs/calendar'
import type { Fen } from '#libs/money'

/**
 * A period as the law gives it. Spread it into a period and reckon its end:
 * `periodEnd({ from, ...policy.award.confirmWithin }, calendar)`.
 */
export interface DayLength {
  /** Whole days. */
  readonly length: number
  readonly unit: 'working-days' | 'calendar-days'
  readonly roll: Roll
}

/** A period by the clock: it runs through the night and through rest days. */
export interface ClockLength {
  readonly length: number
  readonly unit: 'hours' | 'minutes'
  readonly roll: Roll
}

/** What a value of the sheet is, by its unit. Percentages are figures: 2 is two per cent. */
export interface UnitValues {
  'working-days': DayLength
  'calendar-days': DayLength
  minutes: ClockLength
  months: number
  years: number
  count: number
  percent: number
  'lesson-hours': number
  factor: number
  metres: number
  fen: Fen
  table: Readonly<Record<string, unknown>>
}

export type PolicyUnit = keyof UnitValues

/** A value with its unit; periods take the roll rule of the document that gives them. */
export type Measure<Value> = (roll: Roll) => { readonly value: Value; readonly unit: PolicyUnit }

/** Stands where nobody has confirmed a figure: what needs it is blocked. */
export type Unset = 'unset'

/** Stands before the first rule on a matter enters into force. */
export type NotInForce = 'not-in-force'

export const workingDays =
  (length: number): Measure<DayLength> =>
  roll => ({ value: { length, unit: 'working-days', roll }, unit: 'working-days' })

export const calendarDays =
  (length: number): Measure<DayLength> =>
  roll => ({ value: { length, unit: 'calendar-days', roll }, unit: 'calendar-days' })

export const minutes =
  (length: number): Measure<ClockLength> =>
  () => ({ value: { length, unit: 'minutes', roll: 'none' }, unit: 'minutes' })

const plain =
  (unit: PolicyUnit) =>
  (value: number): Measure<number> =>
  () => ({ value, unit })

export const months = plain('months')
export const years = plain('years')
export const count = plain('count')
export const percent = plain('percent')
export const lessonHours = plain('lesson-hours')
export const factor = plain('factor')
export const metres = plain('metres')

export const amount =
  (value: Fen): Measure<Fen> =>
  () => ({ value, unit: 'fen' })

/** A small table, such as a share by grade; its fields say what they are. */
export const table =
  <Table extends object>(value: Table): Measure<Table> =>
  () => ({ value, unit: 'table' })

/** No figure until an officer confirms one with its source. */
export const unset =
  <Unit extends PolicyUnit>(unit: Unit): Measure<UnitValues[Unit] | Unset> =>
  () => ({ value: 'unset', unit })
