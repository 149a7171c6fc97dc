import { day, dayOf, isDay, type Day, type Instant } from '#libs/calendar'
import type { PolicyAnchor, PolicyEntry, PolicyKind, PolicyRule } from './entry.js'
import { entries } from './entries.js'
import { fitsUnit } from './fits-unit.js'
import { isPolicyKey, policyKeys, type PolicyKey } from './policy.js'

/** An officer's word for a figure: what `unset` waits for, or the county's own choice. */
export interface PolicyConfirmation {
  readonly key: string
  readonly value: unknown
  /** The document in which the officer read it. */
  readonly source: string
  /** Role or id of who confirmed it; never a name. */
  readonly confirmedBy: string
  readonly at?: Instant
  /** The first day as of which it holds. */
  readonly validFrom: Day
  /** Made up for a demonstration county, and to be shown so. */
  readonly demonstration: boolean
}

/** The sheet as one value: this release's entries and what the county's officers confirmed. */
export interface PolicySheet {
  /** Edition of the entries and number of confirmations: `2026-1.3`. */
  readonly version: string
  /** Whether the county is a demonstration: only there demonstration confirmations count. */
  readonly demonstration: boolean
  readonly confirmations: readonly PolicyConfirmation[]
}

const edition = '2026-1'

/**
 * The sheet of this release with what was confirmed, in the order of confirmation. Throws a
 * RangeError on a faulty confirmation.
 */
export function policySheet({
  demonstration,
  confirmations = [],
}: {
  demonstration: boolean
  confirmations?: readonly PolicyConfirmation[]
}): PolicySheet {
  const shipped: PolicySheet = { version: `${edition}.0`, demonstration, confirmations: [] }
  return confirmations.reduce(policyConfirmed, shipped)
}

/** Why a confirmation cannot stand; a message key. */
export type ConfirmationFault =
  'unknown-key' | 'fixed-by-statute' | 'wrong-value' | 'no-source' | 'demonstration-only'

/** What is wrong with a confirmation, or undefined. A statute that was read is not up to a county. */
export function confirmationFault(
  sheet: PolicySheet,
  { key, value, source, demonstration }: PolicyConfirmation,
): ConfirmationFault | undefined {
  if (!isPolicyKey(key)) return 'unknown-key'
  const entry = entryOf(key)
  if (!isUpToCounty(entry)) return 'fixed-by-statute'
  if (!entry.rules.some(rule => fitsUnit(rule, value))) return 'wrong-value'
  if (source.trim() === '') return 'no-source'
  return demonstration && !sheet.demonstration ? 'demonstration-only' : undefined
}

/** Whether a county decides a figure, or has to confirm it: a statute that was read binds all alike. */
export const isUpToCounty = ({ kind, rules }: Pick<PolicyEntry, 'kind' | 'rules'>): boolean =>
  kind !== 'statute' || rules.some(({ value }) => value === 'unset')

/** Another sheet, with one figure confirmed. Throws a RangeError on a faulty confirmation. */
export function policyConfirmed(sheet: PolicySheet, confirmation: PolicyConfirmation): PolicySheet {
  const fault = confirmationFault(sheet, confirmation)
  if (fault) throw new RangeError(`${confirmation.key}: ${fault}`)
  const confirmations = [...sheet.confirmations, confirmation]
  return { ...sheet, confirmations, version: `${edition}.${confirmations.length}` }
}

/** What the sheet says of a key as of a date. */
export type Resolution =
  | { readonly state: 'set'; readonly value: unknown; readonly from: Authority }
  | { readonly state: 'unset'; readonly from: Authority }
  | { readonly state: 'not-in-force' }

/** Where a value comes from: what an event and a screen say beside it. */
export interface Authority {
  readonly rule: string
  readonly source: string
  readonly mark: string
  readonly validFrom: Day
  /** Present where an officer confirmed the value. */
  readonly confirmedBy?: string
  readonly demonstration: boolean
}

/** Resolves one key as of a day: the officer's confirmation first, then the rule of that day. */
export function resolve(sheet: PolicySheet, key: PolicyKey, asOf: Day | Instant): Resolution {
  const at = isDay(asOf) ? day(asOf) : dayOf(asOf)
  const rule = entryOf(key).rules.findLast(rule => holds(rule, at))
  const confirmation = sheet.confirmations
    .filter(confirmed => confirmed.key === key && confirmed.validFrom <= at)
    // The youngest validity wins; of two for one day, the one confirmed last.
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1)
  if (confirmation) return confirmed(confirmation)
  if (!rule) return { state: 'not-in-force' }
  const from = { ...authorityOf(rule), demonstration: false }
  return rule.value === 'unset'
    ? { state: 'unset', from }
    : { state: 'set', value: rule.value, from }
}

const holds = (rule: PolicyRule, at: Day): boolean =>
  rule.validFrom <= at && (rule.validTo === undefined || at <= rule.validTo)

const authorityOf = ({ rule, source, mark, validFrom }: PolicyRule) => ({
  rule,
  source,
  mark,
  validFrom,
})

function confirmed({ value, source, confirmedBy, validFrom, demonstration }: PolicyConfirmation) {
  return {
    state: 'set' as const,
    value,
    from: { rule: source, source, mark: 'R', validFrom, confirmedBy, demonstration },
  }
}

/** Kind, anchor and versions of a key, values untyped. */
export function entryOf(key: PolicyKey): PolicyEntry {
  return entries[key]
}

/** A line of the sheet as a screen lists it. */
export interface PolicyLine {
  readonly key: PolicyKey
  readonly kind: PolicyKind
  readonly anchor: PolicyAnchor
  readonly rules: readonly PolicyRule[]
}

/** The whole sheet of this release in its own order. */
export const policyLines: readonly PolicyLine[] = policyKeys.map(key => ({
  key,
  ...entryOf(key),
}))

/** The keys that block until an officer confirms them, as of a day. */
export function unsetKeys(sheet: PolicySheet, asOf: Day | Instant): readonly PolicyKey[] {
  return policyKeys.filter(key => resolve(sheet, key, asOf).state === 'unset')
}
