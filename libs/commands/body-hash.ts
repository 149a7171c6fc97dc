import { createHmac } from 'node:crypto'

/**
 * What an idempotency key stands for: an HMAC of command, id and body, so that the stored hash says
 * nothing about a body that can be guessed. Two bodies that differ only in the order of their fields
 * are the same body.
 */
export function bodyHash(
  secret: string,
  asked: { readonly command: string; readonly id: string; readonly input: unknown },
): string {
  const text = JSON.stringify([asked.command, asked.id, sorted(asked.input)])
  return createHmac('sha256', secret).update(text).digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([field, held]) => [field, sorted(held)]),
  )
}
