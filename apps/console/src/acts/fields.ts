/** One question of a form. Its name is the path of the input it fills. */
export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | {
      readonly kind: 'day' | 'instant' | 'paper'
      readonly name: string
      readonly optional?: true
      readonly only?: Only
    }
  | RowsField

interface TextField {
  readonly kind: 'line' | 'words'
  readonly name: string
  readonly optional?: true
  readonly only?: Only
}

/** `scale` turns what people type – yuan, percent – into what is recorded: fen, basis points. */
interface NumberField {
  readonly kind: 'number' | 'yuan'
  readonly name: string
  readonly optional?: true
  readonly only?: Only
}

export interface ChoiceField {
  readonly kind: 'choice'
  readonly name: string
  readonly options: readonly string[]
  readonly optional?: true
  readonly only?: Only
}

/** Several of the same, a line each. */
export interface RowsField {
  readonly kind: 'rows'
  readonly name: string
  readonly of: readonly Exclude<Field, RowsField>[]
  readonly only?: Only
  readonly optional?: true
}

/** Asked only where another answer has this value, or one of these. */
export interface Only {
  readonly name: string
  readonly is: string | readonly string[]
}

/** What is typed so far: words, choices, and lines of them. */
export type Values = Readonly<Record<string, unknown>>

export const isAsked = ({ only }: Field, values: Values): boolean =>
  only === undefined || [only.is].flat().includes(textOf(values, only.name))

/** The text of an answer; empty where there is none. */
export function textOf(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** A number as it is recorded; a text that is none stays a text, which its shape then refuses. */
export function numberOf(values: Values, name: string, scale = 1): number | string {
  const text = textOf(values, name)
  const number = Number(text.replaceAll(',', ''))
  return text === '' || Number.isNaN(number) ? text : Math.round(number * scale)
}

/** The lines of a field of several. */
export function rowsOf(values: Values, name: string): readonly Values[] {
  const rows = values[name]
  return Array.isArray(rows) ? rows.filter(isValues) : []
}

const isValues = (row: unknown): row is Values => typeof row === 'object' && row !== null

/** Leaves out what was not answered. */
export function given(answers: Values): Values {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== '' && answer !== undefined),
  )
}

/** The answer to a question of yes or no; not yet answered, it stays empty. */
export function isYes(values: Values, name: string): boolean | string {
  const answer = textOf(values, name)
  return answer === '' ? answer : answer === 'yes'
}
