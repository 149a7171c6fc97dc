import { given, textOf, type Field, type Values } from './fields.js'

/** Groups of questions that many acts ask alike, each beside the reading of its answers. */

/** The one paper of an act: its number and its file. */
export const ownPaperFields: readonly Field[] = [
  { kind: 'line', name: 'paper' },
  { kind: 'paper', name: 'evidence' },
]

export const ownPaperOf = (values: Values) => ({
  paper: textOf(values, 'paper'),
  evidence: textOf(values, 'evidence'),
})

/** When it happened outside and the paper that proves it. */
export const outsideFields: readonly Field[] = [
  { kind: 'day', name: 'occurredOn' },
  ...ownPaperFields,
]

export const outsideOf = (values: Values) => ({
  occurredOn: textOf(values, 'occurredOn'),
  ...ownPaperOf(values),
})

const elsewhere = { name: 'channel', is: 'elsewhere' } as const

/** Where the act happens; elsewhere its number, time and paper are asked for, and ours is a copy. */
export const channelFields: readonly Field[] = [
  { kind: 'choice', name: 'channel', options: ['here', 'elsewhere'] },
  { kind: 'line', name: 'reference', only: elsewhere },
  { kind: 'line', name: 'address', as: 'platformAddress', optional: true, only: elsewhere },
  { kind: 'paper', name: 'evidence', only: elsewhere },
  { kind: 'instant', name: 'occurredOn', only: elsewhere },
]

export const channelOf = (values: Values) =>
  values['channel'] === 'elsewhere'
    ? {
        channel: 'elsewhere',
        reference: textOf(values, 'reference'),
        evidence: textOf(values, 'evidence'),
        occurredOn: instantOf(values, 'occurredOn'),
        ...given({ address: textOf(values, 'address') }),
      }
    : { channel: 'here' }

/** The clock on the wall is the county's; unanswered it stays empty. */
export function instantOf(values: Values, name: string): string {
  const wall = textOf(values, name)
  return wall === '' ? '' : `${wall}:00.000+08:00`
}

interface PaperAsked {
  readonly as?: string
  readonly optional?: true
}

/** A paper by its number and its file. */
export const paperFields = (name: string, { as, ...asked }: PaperAsked = {}): readonly Field[] => [
  { kind: 'line', name, ...(as !== undefined && { as }), ...asked },
  {
    ...{ kind: 'paper', name: `${name}Evidence` },
    ...(as !== undefined && { as: `${as}Evidence` }),
    ...asked,
  },
]

export const paperOf = (values: Values, name: string) => ({
  paper: textOf(values, name),
  evidence: textOf(values, `${name}Evidence`),
})

/** The same where it may be left out: neither number nor file is no paper. */
export function optionalPaper(values: Values, name: string) {
  const paper = paperOf(values, name)
  return Object.keys(given(paper)).length === 0 ? undefined : paper
}

/** The credit lists in which whoever takes part is looked up (财库〔2016〕125号). */
export const creditLists = [
  'judgment-defaulters',
  'tax-offenders',
  'procurement-offenders',
] as const

/** How a security may be given. Never in cash, so nobody is asked for it (条例§33, §48). */
export const securityForms = ['transfer', 'cheque', 'draft', 'guarantee', 'insurance'] as const

/** Those for which somebody else answers, until a day. */
export const guaranteedForms = ['guarantee', 'insurance'] as const
