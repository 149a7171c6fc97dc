import { createHmac } from 'node:crypto'
import type { FindableField } from './fields.js'

/** One value has one writing: compatibility forms, blanks, hyphens and case do not tell people apart. */
export function normalised(value: string): string {
  return value.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}

/** What stands in the index for a value: equal values give equal tokens, and tokens give nothing. */
export function blindToken(key: Buffer, field: FindableField, value: string): Buffer {
  return createHmac('sha256', key)
    .update(`${field}|${normalised(value)}`)
    .digest()
}
