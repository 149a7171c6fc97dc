/** One question of a form. Its name is the path of the input it fills. */
export type Field = PlainField | ChoiceField | PickField | OrderField | SheetField | RowsField

/** What every question may say besides its name. */
interface Asked {
  readonly name: string
  /** The words it is asked with, where its name alone says something else elsewhere. */
  readonly as?: string
  /** What the question is about, after its words: a bidder's name. */
  readonly about?: string
  readonly optional?: true
  readonly only?: Only
}

/**
 * Words to write down, a figure as people type it – yuan, percent, points – or a day, an instant, a
 * paper's file, or the files of several. A yes or no is answered with these very words; `lines` are several short texts, one a
 * line; a `slug` is a name for machines, which is made where nobody gives one. Persons and institutions
 * are found by their names and recorded by their ids; a `seed` is made here, at random.
 */
interface PlainField extends Asked {
  readonly kind:
    | ('line' | 'words' | 'lines' | 'slug' | 'yes-no')
    | ('person' | 'institution' | 'seed')
    | ('number' | 'yuan' | 'percent' | 'points')
    | ('day' | 'instant' | 'paper' | 'papers')
}

/** One of a few that never change, or several of them; their words are `option.<name>.<option>`. */
export interface ChoiceField extends Asked {
  readonly kind: 'choice' | 'many'
  readonly options: readonly string[]
}

/** Something that can be picked on the object itself: by its own name, or by words of the console. */
export type Pickable = { readonly value: string } & (
  { readonly label: string } | { readonly words: string; readonly number?: number }
)

/** One of what the object has, or several of it: a bid, a member, a condition. */
export interface PickField extends Asked {
  readonly kind: 'pick' | 'several'
  readonly options: readonly Pickable[]
}

/** All of what the object has, put into an order. */
export interface OrderField extends Asked {
  readonly kind: 'order'
  readonly options: readonly Pickable[]
}

/** A factor as its row of a score sheet asks for it; bands and scores are hundredths of a point. */
export interface SheetRow {
  readonly value: string
  readonly label: string
  /** Points of the whole that the factor weighs. */
  readonly weight: number
  readonly bands?: readonly number[] | undefined
  /** How the factor is scored, as the tender document says it. */
  readonly standard?: string | undefined
}

/**
 * Scores in a grid: a row for every factor, a column for every bid; `<factor>/<bid>` is a cell, and
 * `<factor>/<bid>/page` the page of the bid on which its evidence stands.
 */
export interface SheetField extends Asked {
  readonly kind: 'sheet'
  readonly rows: readonly SheetRow[]
  readonly columns: readonly Pickable[]
}

/** Several of the same, a line each. */
export interface RowsField extends Asked {
  readonly kind: 'rows'
  readonly of: readonly Exclude<Field, RowsField | SheetField>[]
}

/** The words of the button that adds a line, wherever in a document the lines stand. */
export const wordsOfAdding = ({ name }: RowsField): string =>
  `form.add.${name.split('.').at(-1) ?? name}`

/** Asked only where another answer has this value, or one of these. */
export interface Only {
  readonly name: string
  readonly is: string | readonly string[]
}

/** What is typed so far: words, choices, and lines of them. */
export type Values = Readonly<Record<string, unknown>>

export const isAsked = ({ only }: Field, values: Values): boolean =>
  only === undefined || [only.is].flat().includes(textOf(values, only.name))

/** The key of the words that a question is asked with. */
export const wordsOf = ({ as, name }: Field): string => as ?? name

/** The text of an answer; empty where there is none. */
export function textOf(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** A number as it was typed; a text that is none stays a text, which its shape then refuses. */
export function decimalOf(values: Values, name: string): number | string {
  const text = textOf(values, name)
  const number = Number(text.replaceAll(',', ''))
  return text === '' || Number.isNaN(number) ? text : number
}

/** The same as it is recorded, whole. */
export function numberOf(values: Values, name: string, scale = 1): number | string {
  const number = decimalOf(values, name)
  return typeof number === 'number' ? Math.round(number * scale) : number
}

/** A yes or no as it is recorded; unanswered it stays a text, which its shape then refuses. */
export function isYes(values: Values, name: string): boolean | string {
  const answer = textOf(values, name)
  return answer === '' ? answer : answer === 'yes'
}

/** The texts of an answer that has several. */
export function textsOf(values: Values, name: string): readonly string[] {
  const texts = values[name]
  return Array.isArray(texts) ? texts.filter(text => typeof text === 'string') : []
}

/** The lines of a field of several. */
export function rowsOf(values: Values, name: string): readonly Values[] {
  const rows = values[name]
  return Array.isArray(rows) ? rows.filter(isValues) : []
}

export const isValues = (row: unknown): row is Values => typeof row === 'object' && row !== null

/** Leaves out what was not answered. */
export function given(answers: Values): Values {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== '' && answer !== undefined),
  )
}
