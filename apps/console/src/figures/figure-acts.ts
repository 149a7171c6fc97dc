import type { CountyFigure } from '#libs/contracts/views'
import type { Act } from '../acts/act.js'
import {
  decimalOf,
  isYes,
  numberOf,
  textOf,
  textsOf,
  type Field,
  type Values,
} from '../acts/fields.js'
import { ownPaperFields, ownPaperOf } from '../acts/parts.js'

/** Whether what is proposed or switched is made up, as everything in a demonstration county is. */
interface County {
  readonly demonstration: boolean
}

const atSheet = { at: '/county/policy-sheets', undo: 'none' } as const

/** The small table that a figure may be; its names are those that this release came with. */
const tableOf = ({ shipped }: Pick<CountyFigure, 'shipped'>) =>
  Object.entries(shipped !== null && typeof shipped === 'object' ? shipped : {})

/** A figure that is a table and came unset has no form that could be asked for. */
export const isAskable = ({ unit, shipped }: Pick<CountyFigure, 'unit' | 'shipped'>): boolean =>
  unit !== 'table' || shipped !== undefined

const periods = ['working-days', 'calendar-days', 'minutes'] as const
const isPeriod = ({ unit }: Pick<CountyFigure, 'unit'>) => periods.some(one => one === unit)

const cellField = ([name, stands]: readonly [string, unknown]): Field => {
  const as = `figure_${name}`
  if (typeof stands === 'boolean') return { kind: 'yes-no', name, as }
  if (typeof stands === 'number') return { kind: 'number', name, as }
  return { kind: 'choice', name, as: 'figureSpan', options: ['year', 'lifetime'] }
}

/** What is asked for a value: a sum, a number, a period by its length and days, or the cells of a table. */
export function valueFields(figure: Pick<CountyFigure, 'unit' | 'shipped'>): readonly Field[] {
  if (figure.unit === 'table') return tableOf(figure).map(cellField)
  if (figure.unit === 'fen') return [{ kind: 'yuan', name: 'figure' }]
  if (!isPeriod(figure)) return [{ kind: 'number', name: 'figure' }]
  const lengths =
    figure.unit === 'minutes' ? ['minutes', 'hours'] : ['working-days', 'calendar-days']
  return [
    { kind: 'number', name: 'length', as: 'figureLength' },
    { kind: 'choice', name: 'unit', as: 'figureUnit', options: lengths },
    { kind: 'choice', name: 'roll', as: 'figureRoll', options: ['none', 'statutory', 'anyRest'] },
  ]
}

/** The answers that a value stands for; none where it is unset. */
export function answersOf({ unit }: Pick<CountyFigure, 'unit'>, value: unknown): Values {
  if (typeof value === 'number') return { figure: String(unit === 'fen' ? value / 100 : value) }
  if (value === null || typeof value !== 'object') return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [
      name,
      typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell),
    ]),
  )
}

/** The value as the sheet keeps it: money in fen. */
export function valueOf(figure: Pick<CountyFigure, 'unit' | 'shipped'>, values: Values): unknown {
  if (figure.unit === 'fen') return numberOf(values, 'figure', 100)
  if (figure.unit === 'table') {
    return Object.fromEntries(
      tableOf(figure).map(([name, stands]) => [name, cellOf(values, name, stands)]),
    )
  }
  if (!isPeriod(figure)) return decimalOf(values, 'figure')
  return {
    length: decimalOf(values, 'length'),
    ...{ unit: textOf(values, 'unit'), roll: textOf(values, 'roll') },
  }
}

function cellOf(values: Values, name: string, stands: unknown): unknown {
  if (typeof stands === 'boolean') return isYes(values, name)
  return typeof stands === 'number' ? decimalOf(values, name) : textOf(values, name)
}

const authorityFields: readonly Field[] = [
  { kind: 'line', name: 'source', as: 'figureSource' },
  { kind: 'day', name: 'validFrom', as: 'figureFrom' },
]

/** Proposes a figure with the paper in which it was read; somebody else confirms it. */
export const proposeFigure = (figure: CountyFigure, { demonstration }: County): Act => ({
  ...atSheet,
  command: 'propose-policy',
  fields: [...valueFields(figure), ...authorityFields],
  start: answersOf(figure, figure.value ?? figure.shipped),
  input: (values, minted) => ({
    ...{ proposal: minted, key: figure.key, value: valueOf(figure, values), demonstration },
    ...{ source: textOf(values, 'source'), validFrom: textOf(values, 'validFrom') },
  }),
})

type Proposed = CountyFigure & { readonly proposal: NonNullable<CountyFigure['proposal']> }

/** Whether a second person is waited for. */
export const isProposed = (figure: CountyFigure): figure is Proposed =>
  figure.proposal !== undefined

/** What the second person has before them: the value and authority that stand, and those proposed. */
const seen = (figure: Proposed): Pick<Act, 'isMaker' | 'confirms'> => ({
  isMaker: ({ me }) => me === figure.proposal.proposedBy,
  confirms: () => ({
    fields: [...valueFields(figure), ...authorityFields],
    stands: {
      ...answersOf(figure, figure.value),
      ...{ source: figure.source, validFrom: figure.validFrom },
    },
    proposed: {
      ...answersOf(figure, figure.proposal.value),
      ...{ source: figure.proposal.source, validFrom: figure.proposal.validFrom },
    },
    ...{ reason: figure.proposal.source, as: 'figure' },
  }),
})

/** Puts the proposed figure in force from its own first day. */
export const confirmFigure = (figure: Proposed): Act => ({
  ...{ ...atSheet, ...seen(figure), command: 'confirm-policy', fields: [] },
  input: () => ({ proposal: figure.proposal.proposal }),
})

/** Turns it down, with the reason. */
export const rejectFigure = (figure: Proposed): Act => ({
  ...{ ...atSheet, ...seen(figure), command: 'reject-policy-proposal' },
  fields: [{ kind: 'words', name: 'reason', as: 'figureReason' }],
  input: values => ({
    ...{ proposal: figure.proposal.proposal, reason: textOf(values, 'reason') },
  }),
})

/** Says where statutory acts happen from now on, with the paper that allows it. */
export const switchChannel = (acts: readonly string[], { demonstration }: County): Act => ({
  ...{ at: '/county/channels', creates: true, undo: 'none' },
  command: 'switch-channel',
  fields: [
    { kind: 'many', name: 'acts', as: 'channelActs', options: acts },
    { kind: 'choice', name: 'channel', options: ['here', 'elsewhere'] },
    ...ownPaperFields,
  ],
  input: values => {
    const { paper: basis, evidence } = ownPaperOf(values)
    return {
      ...{ acts: textsOf(values, 'acts'), channel: textOf(values, 'channel') },
      ...{ basis, evidence, demonstration },
    }
  },
})
