import { textOf, type Pickable, type Values } from '../acts/fields.js'
import type { Problem } from './checking.js'
import { placeOf, type Place } from './places.js'

/** A problem with the place where it can be mended. */
export interface Located extends Problem {
  readonly key: string
  readonly place: Place
}

export const located = (
  problems: readonly Problem[],
  known: readonly Pickable[],
): readonly Located[] =>
  problems.map((problem, at) => ({
    ...problem,
    key: `${problem.path} ${problem.reason ?? problem.kind} ${String(at)}`,
    place: placeOf(problem.path, known),
  }))

/** A warning for which a reason is given stands, and is open no more. */
export const isOpen = ({ kind, reason = '' }: Problem, reasons: Values): boolean =>
  kind !== 'warns' || textOf(reasons, reason) === ''

/** What stops the document, what wants a reason, and what is to be filled yet. */
export interface Tally {
  readonly missing: number
  readonly blocks: number
  readonly warns: number
}

export function tallyOf(problems: readonly Problem[], reasons: Values): Tally {
  const open = problems.filter(problem => isOpen(problem, reasons))
  const count = (...kinds: readonly Problem['kind'][]) =>
    open.filter(({ kind }) => kinds.includes(kind)).length
  return { missing: count('missing'), blocks: count('blocks', 'malformed'), warns: count('warns') }
}
