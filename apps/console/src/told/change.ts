import type { FieldChanged } from '#libs/contracts'
import {
  isValues,
  rowsOf,
  textOf,
  type Field,
  type RowsField,
  type Values,
} from '../acts/fields.js'
import { answersIn, answerTo, lotsCalled } from '../document/answers.js'
import { sectionsOf } from '../document/sections.js'

/** One field of a document that was changed, by the questions that people fill it with. */
export interface Change {
  readonly path: string
  /** Place of the lot that it belongs to, from 1; absent of what is about all. */
  readonly lot?: number
  /** The question, and the one within a line of several; empty where nobody is asked for it. */
  readonly questions: readonly Field[]
  /** Which line of several it is, as the line calls itself. */
  readonly line?: string
  /** As an answer reads; undefined where it was not there, or is there no longer. */
  readonly from: unknown
  readonly to: unknown
}

/**
 * A plain difference by its questions, in their own words and figures.
 * @param document as it stands, with its lots in their order
 */
export function changesIn(
  difference: readonly FieldChanged[],
  document: Values,
): readonly Change[] {
  const sections = sectionsOf(lotsCalled(answersIn(document)))
  const fields = {
    whole: sections.flatMap(({ whole }) => whole),
    lot: sections.flatMap(({ lot }) => lot),
  }
  const lots = rowsOf(document, 'lots')
  return difference.map(change => {
    const [first, id, ...rest] = change.path.split('.')
    const place = first === 'lots' ? lots.findIndex(lot => lot['lot'] === id) : -1
    const within = place < 0 ? document : (lots[place] ?? {})
    const name = place < 0 ? change.path : rest.join('.')
    return {
      ...(place >= 0 && { lot: place + 1 }),
      ...asked(change, name, place < 0 ? fields.whole : fields.lot, within),
    }
  })
}

const isWithin = ({ name }: Field, path: string): boolean =>
  path === name || path.startsWith(`${name}.`)

function asked(
  { path, from, to }: FieldChanged,
  name: string,
  fields: readonly Field[],
  within: Values,
): Omit<Change, 'lot'> {
  const field = fields.find(one => isWithin(one, name))
  if (field === undefined) return { path, questions: [], from: plain(from), to: plain(to) }
  if (field.kind === 'rows') return inLine({ path, from, to }, name, field, within)
  return { path, questions: [field], from: answered(field, from), to: answered(field, to) }
}

function inLine(
  { path, from, to }: FieldChanged,
  name: string,
  field: RowsField,
  within: Values,
): Omit<Change, 'lot'> {
  const [row = '', ...rest] = name.slice(field.name.length + 1).split('.')
  const inner = field.of.find(one => isWithin(one, rest.join('.')))
  return {
    ...{ path, line: lineOf(row, field, within) },
    ...(inner
      ? { questions: [field, inner], from: answered(inner, from), to: answered(inner, to) }
      : { questions: [field], from: plain(from), to: plain(to) }),
  }
}

/** A line by its title, or by its place among the others. */
function lineOf(row: string, field: RowsField, within: Values): string {
  const rows = rowsOf(reached(within, field.name), 'rows')
  const found = rows.find(one => Object.values(one).includes(row))
  const title = found ? textOf(found, 'title') : ''
  if (title !== '') return title
  return /^\d+$/.test(row) ? String(Number(row) + 1) : row
}

/** What stands at a path of an object, as the rows of one question. */
const reached = (object: Values, path: string): Values => ({
  rows: path
    .split('.')
    .reduce<unknown>((at, name) => (isValues(at) ? at[name] : undefined), object),
})

/** A word, a number or a yes that nobody is asked for, as it stands. */
const plain = (value: FieldChanged['from']): string | undefined =>
  value === null ? undefined : String(value)

/** Fields whose answer is a list, of which a difference names one member. */
const lists: readonly Field['kind'][] = ['many', 'order', 'lines', 'points']

const answered = (field: Field, value: FieldChanged['from']): unknown =>
  value === null ? undefined : answerTo(field, lists.includes(field.kind) ? [value] : value)
