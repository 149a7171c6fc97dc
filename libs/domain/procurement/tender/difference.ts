import type { FieldChanged, TenderDocument } from '#libs/contracts'

type Scalar = FieldChanged['from']

/** What tells the members of a list apart, where anything does; else their place. */
const names = ['lot', 'factor', 'condition', 'instalment', 'warning'] as const

/**
 * The plain difference of two documents: every field that is another, as it was and as it is. A lot,
 * a factor, a condition is followed by its own name, so that one more or less shifts no other.
 */
export function differenceOf(from: TenderDocument, to: TenderDocument): readonly FieldChanged[] {
  const before = new Map(fieldsOf(from, ''))
  const after = new Map(fieldsOf(to, ''))
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return paths.flatMap(path => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null]
    return was === is ? [] : [{ path, from: was, to: is }]
  })
}

/** Every field of a document that holds a word, a number or a yes, under its path. */
function fieldsOf(value: unknown, path: string): readonly (readonly [string, Scalar])[] {
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, place) =>
      fieldsOf(member, `${path}.${nameOf(member) ?? String(place)}`),
    )
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      fieldsOf(member, path === '' ? name : `${path}.${name}`),
    )
  }
  // What is left of a document parsed by its shape are words, numbers and yes or no.
  return value === undefined ? [] : [[path, value as Scalar]]
}

function nameOf(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined
  const named = names.flatMap(name => {
    const value: unknown = Object.entries(member).find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? [value] : []
  })
  return named[0]
}

/** What is bought 采购标的: to change it is another tender (87§27). */
const object = /^lots\.[^.]+\.(lot|kind|title|occupation|level|heads|lessonHours|budget)$/
/** Who may take part 资格条件. */
const conditions = /^lots\.[^.]+\.(conditions\.|reservedForSmallBusinesses$)/
/** What no bid is written by. */
const harmless = /^(title|creditScreening|openQuestions|justified\.)/

export const changesObject = ({ path }: FieldChanged): boolean => object.test(path)
export const changesConditions = ({ path }: FieldChanged): boolean => conditions.test(path)
export const mayAffectBids = ({ path }: FieldChanged): boolean => !harmless.test(path)
