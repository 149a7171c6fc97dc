import type { ContractTerms } from '#libs/contracts'

/** Whether two sets of terms say the same, field by field; the order of instalments counts. */
export function sameTerms(one: ContractTerms, other: ContractTerms): boolean {
  return same(one, other)
}

function same(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other
  const fields = Object.keys(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(field => same(one[field], other[field]))
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
