import type { Field, Pickable, RowsField, Values } from '../acts/fields.js'
import { isValues, rowsOf } from '../acts/fields.js'
import { questionId } from '../acts/question-id.js'
import { answerTo } from './answers.js'
import { sectionsOf, type Section } from './sections.js'

/** Where on the pages of a document a path of it is answered. */
export interface Place {
  readonly section: string
  /** The names that lead to the question. */
  readonly question: readonly (string | number)[]
}

interface Sought {
  readonly lot: number | undefined
  readonly name: string
}

function soughtIn(path: string): Sought {
  // What is amiss with all lots together begins to be mended at the first.
  if (path === 'lots') return { lot: 0, name: 'reservedForSmallBusinesses' }
  const [first, index = '', ...rest] = path.split('.')
  return first === 'lots' && /^\d+$/.test(index)
    ? { lot: Number(index), name: rest.join('.') }
    : { lot: undefined, name: path }
}

const answers = (field: Field, name: string): boolean =>
  field.name === name || name.startsWith(`${field.name}.`) || field.name.startsWith(`${name}.`)

interface Found {
  readonly section: Section
  readonly field: Field | undefined
  readonly sought: Sought
}

/** The section and field that a path belongs to; what nobody types is told on the first page. */
function findField(path: string, known: readonly Pickable[]): Found | undefined {
  const sought = soughtIn(path)
  const sections = sectionsOf(known)
  const of = ({ whole, lot }: Section) => (sought.lot === undefined ? whole : lot)
  for (const section of sections) {
    const field = of(section).find(one => answers(one, sought.name))
    if (field) return { section, field, sought }
  }
  const [section] = sections
  return section && { section, field: undefined, sought }
}

/** The question within the line of several that a path names, or the list itself. */
function inRows(field: RowsField, name: string): readonly (string | number)[] {
  const [row, inner] = name.slice(field.name.length + 1).split('.')
  if (row === undefined || row === '') return [field.name]
  const asked = field.of.find(one => one.name === inner) ?? field.of[0]
  return [field.name, Number(row), ...(asked ? [asked.name] : [])]
}

export function placeOf(path: string, known: readonly Pickable[]): Place {
  const found = findField(path, known)
  if (found?.field === undefined) return { section: found?.section.name ?? '', question: [] }
  const { section, field, sought } = found
  const own = field.kind === 'rows' ? inRows(field, sought.name) : [field.name]
  const within = sought.lot === undefined ? [] : ['lots', sought.lot]
  return { section: section.name, question: [...within, ...own] }
}

export const elementOf = ({ question }: Place): string => questionId(question)

const withAnswer = (values: Values, name: string, answer: unknown): Values => {
  const { [name]: _, ...rest } = values
  return answer === undefined ? rest : { ...rest, [name]: answer }
}

const withRow = (values: Values, name: string, place: number, change: (row: Values) => Values) => ({
  ...values,
  [name]: rowsOf(values, name).map((row, at) => (at === place ? change(row) : row)),
})

/** The answers after a mechanical repair: another value in its field, or none. */
export function repaired(
  values: Values,
  { path, value }: { readonly path: string; readonly value: unknown },
  known: readonly Pickable[],
): Values {
  const found = findField(path, known)
  if (found?.field === undefined) return values
  const { field, sought } = found
  const mend = (within: Values): Values => mended(within, field, sought.name, value)
  return sought.lot === undefined ? mend(values) : withRow(values, 'lots', sought.lot, mend)
}

function mended(values: Values, field: Field, name: string, value: unknown): Values {
  if (field.kind !== 'rows') return withAnswer(values, field.name, answerTo(field, value))
  const [row = '', inner = ''] = name.slice(field.name.length + 1).split('.')
  const asked = field.of.find(one => one.name === inner)
  if (asked === undefined) return values
  return withRow(values, field.name, Number(row), line =>
    withAnswer(isValues(line) ? line : {}, asked.name, answerTo(asked, value)),
  )
}
