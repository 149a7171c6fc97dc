import { numberOf, textOf, type Values } from './fields.js'

/** What each indicator measures, in which unit, and whether more of it or less is better. */
export const indicators = {
  'heads-trained': { dimension: 'quantity', unit: 'persons', direction: 'at-least' },
  'certificates-issued': { dimension: 'quantity', unit: 'certificates', direction: 'at-least' },
  'pass-rate': { dimension: 'quality', unit: 'basis-points', direction: 'at-least' },
  'completed-on-time': { dimension: 'timeliness', unit: 'basis-points', direction: 'at-least' },
  'cost-per-head': { dimension: 'cost', unit: 'fen', direction: 'at-most' },
  'employment-rate': { dimension: 'benefit', unit: 'basis-points', direction: 'at-least' },
  'trainee-satisfaction': {
    dimension: 'satisfaction',
    unit: 'basis-points',
    direction: 'at-least',
  },
} as const

const known: Readonly<
  Record<string, { readonly dimension: string; readonly unit: string; readonly direction: string }>
> = indicators

/** In which unit an indicator is recorded; undefined of one that nobody knows. */
export const indicatorUnit = (indicator: string): string | undefined => known[indicator]?.unit

/** People type percent and yuan; basis points and fen are recorded, both a hundredth of it. */
const hundredths = ['basis-points', 'fen']

/** One target: its indicator with what that is measured in, and the figure in that unit. */
export function figureOf(indicator: string, row: Values): Values {
  const measure = known[indicator]
  const scale = measure && hundredths.includes(measure.unit) ? 100 : 1
  const typed = { target: textOf(row, 'target').replace(/[%％]$/, '') }
  return { indicator, ...measure, target: numberOf(typed, 'target', scale) }
}
