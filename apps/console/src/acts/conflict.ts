import { rowsOf, type Field, type Values } from './fields.js'

/** What stood when the form was opened, and the version at which it did. */
export interface Opened {
  readonly version: number
  /** Answers as they stand on the object; nothing of what it does not tell. */
  readonly stands: Values
}

/** One question on which what I typed and what stands now differ. */
export interface Difference {
  readonly field: Field
  readonly opened: unknown
  readonly now: unknown
  readonly mine: unknown
  /** Mine where nobody else changed it, theirs where I did not; else it is for me to say. */
  readonly preset: Choice | undefined
}

export type Choice = 'mine' | 'now'

/** Somebody was faster: what differs, and the version from which to go on. */
export interface Conflict {
  readonly since: number
  readonly now: Opened
  readonly differences: readonly Difference[]
}

interface Standing {
  readonly opened: Opened
  readonly now: Opened
}

/** Compares answer by answer; where nobody has touched what the form asks, nothing differs. */
export function conflictOf(
  fields: readonly Field[],
  mine: Values,
  { opened, now }: Standing,
): Conflict {
  const differences = fields
    .filter(({ name }) => name in now.stands || name in opened.stands)
    .filter(field => !isSame(field, mine[field.name], now.stands[field.name]))
    .map(field => differenceOf(field, mine[field.name], { opened, now }))
  const touched = differences.some(({ field, ...one }) => !isSame(field, one.opened, one.now))
  return { since: opened.version, now, differences: touched ? differences : [] }
}

function differenceOf(field: Field, mine: unknown, standing: Standing): Difference {
  const opened = standing.opened.stands[field.name]
  const now = standing.now.stands[field.name]
  const theirs = isSame(field, opened, now)
  const own = isSame(field, opened, mine)
  return { field, opened, now, mine, preset: theirs ? 'mine' : own ? 'now' : undefined }
}

/** Whether two answers say the same, however their figures are written; none is as good as empty. */
export function isSame(field: Field, one: unknown, other: unknown): boolean {
  return wordOf(field, one) === wordOf(field, other)
}

function wordOf(field: Field, value: unknown): string {
  if (field.kind === 'rows') {
    const rows = rowsOf({ rows: value }, 'rows')
    return rows
      .map(row => JSON.stringify(field.of.map(inner => wordOf(inner, row[inner.name]))))
      .join('\n')
  }
  const text = typeof value === 'string' ? value.trim() : ''
  const isFigure = ['number', 'yuan', 'percent'].includes(field.kind)
  return isFigure && text !== '' ? String(Number(text.replaceAll(',', ''))) : text
}

/** My answers with theirs in the places where they were chosen. */
export function merged(
  mine: Values,
  { differences }: Conflict,
  chosen: Readonly<Record<string, Choice | undefined>>,
): Values {
  const theirs = differences.filter(({ field }) => chosen[field.name] === 'now')
  return { ...mine, ...Object.fromEntries(theirs.map(({ field, now }) => [field.name, now])) }
}
