import type { PolicyEntry } from './entry.js'
import { entries } from './entries.js'
import type { ClockLength, DayLength } from './measure.js'

type Entries = typeof entries

/** `group.name`, in the words of the glossary. */
export type PolicyKey = keyof Entries

/** The type a key resolves to; it tells where a figure may be unset or not yet in force. */
export type PolicyValue<Key extends PolicyKey> =
  Entries[Key] extends PolicyEntry<infer Value> ? Value : never

type GroupOf<Key extends string> = Key extends `${infer Group}.${string}` ? Group : never

/**
 * The values that hold for one subject, nested as deciders read them:
 * `policy.tender.minimumBidders`.
 */
export type Policy = {
  readonly [Group in GroupOf<PolicyKey>]: {
    readonly [
      Key in PolicyKey as Key extends `${Group}.${infer Name}` ? Name : never
    ]: PolicyValue<Key>
  }
}

/** Keys whose value is a period that can be spread into `periodEnd`. */
export type PeriodKey = {
  [Key in PolicyKey]: PolicyValue<Key> extends DayLength | ClockLength ? Key : never
}[PolicyKey]

export const policyKeys = Object.keys(entries) as readonly PolicyKey[] // the record's own keys

/** Whether a text is a key of the sheet. */
export const isPolicyKey = (text: string): text is PolicyKey => Object.hasOwn(entries, text)
