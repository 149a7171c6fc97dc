import type { Instant } from '#libs/calendar'
import type { PolicyAnchor } from './entry.js'
import { policyKeys, type Policy, type PolicyKey, type PolicyValue } from './policy.js'
import { policyView } from './policy-view.js'
import { entryOf, resolve, type Authority, type PolicySheet, type Resolution } from './sheet.js'

/** Dates at which a subject's rules were fixed; anchors that are absent stand at the act itself. */
export type PolicyAnchors = Partial<Readonly<Record<PolicyAnchor, Instant>>>

/** A value that a decider read, as the event keeps it. */
export interface DecidedBy {
  readonly key: PolicyKey
  readonly value: unknown
  readonly from?: Authority
}

/** The sheet resolved for one act. */
export interface ResolvedPolicy {
  readonly policy: Policy
  /** The version of the sheet. */
  readonly version: string
  /** The values read from `policy` so far, each once, in the order of the sheet. */
  readonly decidedBy: () => readonly DecidedBy[]
  /** The same as an event keeps them: `tender.minimumBidders=3`, values as JSON. */
  readonly decided: () => readonly string[]
}

/**
 * Resolves the sheet for one subject and one act: every key as of its own anchor, when it is
 * read. `policy` remembers what is read from it, so that the event can keep what decided and
 * nothing else. Reading a key for which no rule was in force throws a RangeError, unless its type
 * says `not-in-force`: no county acts before the statutes it acts by.
 */
export function resolvePolicy(
  sheet: PolicySheet,
  anchors: PolicyAnchors,
  at: Instant,
): ResolvedPolicy {
  const read = new Map<PolicyKey, DecidedBy>()
  const policy = policyView(key => {
    const found = resolve(sheet, key, anchors[entryOf(key).anchor] ?? at)
    const value = valueOf(key, found)
    read.set(key, found.state === 'set' ? { key, value, from: found.from } : { key, value })
    return value
  })
  const decidedBy = () => policyKeys.flatMap(key => read.get(key) ?? [])
  return {
    policy,
    version: sheet.version,
    decidedBy,
    decided: () => decidedBy().map(({ key, value }) => `${key}=${JSON.stringify(value)}`),
  }
}

/** The value of a key by its name, for what names keys as data; typed as the nested value is. */
export function policyValue<Key extends PolicyKey>(policy: Policy, key: Key): PolicyValue<Key> {
  const [group = '', name = ''] = key.split('.')
  // A policy has one group for every first half of a key and one field for every second.
  const values = Reflect.get(policy, group) as object
  return Reflect.get(values, name) as PolicyValue<Key> // the field's own type
}

function valueOf(key: PolicyKey, found: Resolution): unknown {
  if (found.state === 'set') return found.value
  if (found.state === 'unset') return 'unset'
  if (young(key)) return 'not-in-force'
  throw new RangeError(`${key}: no rule in force`)
}

/** The first rule is younger than the first case a county can have. */
const young = (key: PolicyKey): boolean => (entryOf(key).rules[0]?.validFrom ?? '') > '2026-01-01'
