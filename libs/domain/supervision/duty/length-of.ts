import { isRecord } from './is-record.js'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Policy } from '#libs/policy'
import type { DutyPeriod } from './state.js'

type Length = Omit<Exclude<DutyPeriod, { unit: 'recorded-end' }>, 'from'>

/** The period under a key of the policy sheet; a refusal where nobody has confirmed a figure. */
export function lengthOf(policy: Policy, key: string): Length | Refusal {
  const value = key
    .split('.')
    .reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), policy)
  return isLength(value)
    ? value
    : refuse('policy', 'policy-not-set', { detail: { key }, who: 'supervisor' })
}

const isLength = (value: unknown): value is Length =>
  isRecord(value) && typeof value['length'] === 'number' && 'unit' in value && 'roll' in value
