import {
  isAsked,
  isValues,
  numberOf,
  rowsOf,
  textOf,
  textsOf,
  type Field,
  type Pickable,
  type Values,
} from '../acts/fields.js'
import { yuan } from '../elements/yuan.js'
import { sectionsOf } from './sections.js'

/** What a lot is from its plan on; nobody types it anew. */
export interface LotFacts {
  readonly lot: string
  readonly kind: string
  readonly title: string
  readonly occupation: string
  readonly level: string
  readonly heads: number
  readonly lessonHours: number
  /** Fen. */
  readonly budget: number
}

/** The key under which the answers about a lot keep what its plan says. */
const planned = 'plan'

export const factsOfLot = (lot: Values): LotFacts => lot[planned] as LotFacts // put there by `lotAnswers`

const listed = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')

const pointsIn = (text: string): readonly (number | string)[] =>
  text
    .split(/[,，、;；\s]+/)
    .filter(one => one !== '')
    .map(one => numberOf({ one }, 'one', 100))

/** An answer as the document says it; undefined where there is none. */
function said(field: Field, values: Values, place: number): unknown {
  const { name } = field
  const text = textOf(values, name)
  switch (field.kind) {
    case 'rows':
      return rowsOf(values, name).map((row, at) => built(field.of, row, at))
    case 'many':
    case 'order':
      return textsOf(values, name)
    case 'lines':
      return listed(text)
    case 'points':
      return pointsIn(text)
    case 'slug':
      return text === '' ? `${name}-${String(place + 1)}` : text
    default:
      return text === '' ? undefined : figured(field, values)
  }
}

function figured({ kind, name }: Field, values: Values): unknown {
  switch (kind) {
    case 'number':
      return numberOf(values, name)
    case 'yuan':
    case 'percent':
      return numberOf(values, name, 100)
    case 'yes-no':
      return textOf(values, name) === 'yes'
    default:
      return textOf(values, name)
  }
}

type Building = Record<string, unknown>

const isBuilding = (value: unknown): value is Building =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object on the way to a path, made where it is not there yet. */
function inside(object: Building, names: readonly string[], make: boolean): Building | undefined {
  return names.reduce<Building | undefined>((at, name) => {
    if (at === undefined) return undefined
    if (make && !isBuilding(at[name])) at[name] = {}
    const next = at[name]
    return isBuilding(next) ? next : undefined
  }, object)
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

/** The object that answers make: `terms.payWithinDays` stands within `terms`. */
export function built(fields: readonly Field[], values: Values, place = 0): Building {
  const object: Building = {}
  // What is not asked any more says nothing, whatever was typed before.
  const answered = fields.map(field => ({
    field,
    value: said(field, isAsked(field, values) ? values : {}, place),
  }))
  for (const { field, value } of answered) {
    if (!isNothing(value)) put(object, field.name, value, true)
  }
  // A list that has to be there is empty beside what was answered, and absent where nothing was.
  for (const { field, value } of answered) {
    if (isNothing(value) && Array.isArray(value) && isOwed(field))
      put(object, field.name, [], false)
  }
  return object
}

/** Whether a list is part of the document even when there is nothing in it. */
const isOwed = ({ optional, name }: Field): boolean =>
  optional !== true || name === 'agreement.paymentWaitsFor'

function put(object: Building, path: string, value: unknown, make: boolean): void {
  const names = path.split('.')
  const last = names.pop()
  const within = inside(object, names, make)
  if (within && last !== undefined) within[last] = value
}

/** What a value of the document reads as when it is typed. */
function typed(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  return Array.isArray(value) ? typedList(field, value) : typedAlone(field, value)
}

function typedList(field: Field, value: readonly unknown[]): unknown {
  switch (field.kind) {
    case 'rows':
      return value.filter(isValues).map(row => answersOf(field.of, row))
    case 'lines':
      return value.join('\n')
    case 'points':
      return value.map(one => Number(one) / 100).join('、')
    default:
      return value
  }
}

function typedAlone({ kind }: Field, value: unknown): unknown {
  switch (kind) {
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'yuan':
      return yuan(Number(value))
    case 'percent':
      return String(Number(value) / 100)
    default:
      return typeof value === 'number' ? String(value) : value
  }
}

/** The answers that an object stands for. */
export function answersOf(fields: readonly Field[], object: Values): Values {
  return Object.fromEntries(
    fields.flatMap(field => {
      const names = field.name.split('.')
      const value = names.reduce<unknown>(
        (at, name) => (isValues(at) ? at[name] : undefined),
        object,
      )
      const answer = typed(field, value)
      return answer === undefined ? [] : [[field.name, answer]]
    }),
  )
}

export const lotsIn = (answers: Values): readonly Values[] => rowsOf(answers, 'lots')

/** The lots to pick or to order, called as people call them. */
export const lotsCalled = (answers: Values): readonly Pickable[] =>
  lotsIn(answers).map(lot => {
    const { lot: value, title: label } = factsOfLot(lot)
    return { value, label }
  })

const fieldsOfAll = (answers: Values) => {
  const sections = sectionsOf(lotsCalled(answers))
  return {
    whole: sections.flatMap(({ whole }) => whole),
    lot: sections.flatMap(({ lot }) => lot),
  }
}

/** Why the document is right as it is, by the warning that stands. */
export const reasonsIn = (answers: Values): Values => {
  const reasons = answers['justified']
  return isValues(reasons) ? reasons : {}
}

/** The document that the answers make, as far as they go; its shape says what is missing. */
export function documentIn(answers: Values): Building {
  const { whole, lot: fields } = fieldsOfAll(answers)
  const justified = Object.keys(reasonsIn(answers))
    .map(warning => ({ warning, reason: textOf(reasonsIn(answers), warning) }))
    .filter(({ reason }) => reason !== '')
  return {
    ...built(whole, answers),
    lots: lotsIn(answers).map(lot => ({ ...factsOfLot(lot), ...built(fields, lot) })),
    ...(justified.length > 0 && { justified }),
  }
}

/** The answers that a document stands for. */
export function answersIn(document: Values): Values {
  const lots = rowsOf(document, 'lots').map(lotAnswers)
  const { whole, lot: fields } = fieldsOfAll({ lots })
  const justified = rowsOf(document, 'justified').map(one => [
    textOf(one, 'warning'),
    textOf(one, 'reason'),
  ])
  return {
    ...answersOf(whole, document),
    lots: rowsOf(document, 'lots').map(lot => ({ ...lotAnswers(lot), ...answersOf(fields, lot) })),
    justified: Object.fromEntries(justified) as Values, // pairs of texts
  }
}

/** What a plan says of a lot, to begin its answers with. */
export function lotAnswers(lot: Values): Values {
  const { lot: id, kind, title, occupation, level, heads, lessonHours, budget } = lot
  return { [planned]: { lot: id, kind, title, occupation, level, heads, lessonHours, budget } }
}

/** The answers that a new document begins with: its lots as planned, in their order. */
export function firstAnswers(lots: readonly LotFacts[]): Values {
  return {
    'awardRule.order': lots.map(({ lot }) => lot),
    lots: lots.map(lot => lotAnswers({ ...lot })),
  }
}

/** One value of the document as an answer to a field; nothing for what a repair takes away. */
export const answerTo = (field: Field, value: unknown): unknown => typed(field, value)
