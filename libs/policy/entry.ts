import { day, type Day, type Roll } from '#libs/calendar'
import type { Measure, NotInForce, PolicyUnit } from './measure.js'

/** The date as of which a value is taken: a later change of the rule does not reach back. */
export type PolicyAnchor =
  | 'plan-approved'
  | 'tender-notice-published'
  | 'contract-signed'
  | 'class-filed'
  | 'claim-made'
  | 'always-current'

/** `statute` binds everybody, `local` is a rule of province or city, the county decides the rest. */
export type PolicyKind = 'statute' | 'local' | 'county-choice'

/**
 * How surely a figure is known. `R`: read in the document itself; `R2`: read in a text about it;
 * `M`: only remembered, so unset until confirmed; `D`: no rule, a default proposed here.
 */
export type Mark = 'R' | 'R2' | 'M' | 'D'

/** What held from one day on. */
export interface PolicyRule<Value = unknown> {
  readonly value: Value
  readonly unit: PolicyUnit
  /** Short name and article, as refusals cite it: `87§41`. */
  readonly rule: string
  /** Document and article in full. */
  readonly source: string
  readonly mark: Mark
  readonly validFrom: Day
  /** The last day it holds; absent while it is in force. */
  readonly validTo?: Day
  readonly note?: string
}

/** One number of the law, with its versions in order of time. */
export interface PolicyEntry<Value = unknown> {
  readonly kind: PolicyKind
  readonly anchor: PolicyAnchor
  readonly rules: readonly PolicyRule<Value>[]
}

interface Source {
  readonly short: string
  readonly name: string
  readonly validFrom: string
  readonly mark: Mark
  /** What the document says of a last day that is no working day. */
  readonly roll: Roll
}

interface More {
  readonly mark?: Mark
  readonly validTo?: string
  readonly note?: string
}

/** A document from which rules are cited: `decree87('§41', count(3))`. */
export function document(source: Source) {
  return <Value>(article: string, measure: Measure<Value>, more: More = {}): PolicyRule<Value> => ({
    ...measure(source.roll),
    rule: `${source.short}${article}`,
    source: `${source.name}${article}`,
    mark: more.mark ?? source.mark,
    validFrom: day(source.validFrom),
    ...(more.validTo === undefined ? {} : { validTo: day(more.validTo) }),
    ...(more.note === undefined ? {} : { note: more.note }),
  })
}

const of =
  (kind: PolicyKind) =>
  <Value>(anchor: PolicyAnchor, ...rules: PolicyRule<Value>[]): PolicyEntry<Value> => ({
    kind,
    anchor,
    rules,
  })

export const statute = of('statute')
export const local = of('local')
export const countyChoice = of('county-choice')

/** An entry whose first rule is so young that a subject may be anchored before it. */
export function young<Value>(entry: PolicyEntry<Value>): PolicyEntry<Value | NotInForce> {
  return entry
}
