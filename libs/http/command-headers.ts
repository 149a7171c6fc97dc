import { RequestFault } from './fault.js'

export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** One header's value; undefined when it is absent or sent more than once. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Throws a `RequestFault` when it is absent or out of form. */
export function idempotencyKeyOf(headers: Headers): string {
  const key = headerOf(headers, 'idempotency-key')
  if (key === undefined || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw new RequestFault('idempotency-key-missing')
  }
  return key
}

/** The version the sender saw, from `If-Match: "3"`. Throws a `RequestFault` when out of form. */
export function ifMatchOf(headers: Headers): number | undefined {
  if (headers['if-match'] === undefined) return undefined
  const version = /^"(\d{1,9})"$/.exec(headerOf(headers, 'if-match') ?? '')?.[1]
  if (version === undefined) throw new RequestFault('if-match-malformed')
  return Number(version)
}

/** W3C trace context; what is out of form is ignored, as that standard says. */
export function traceparentOf(headers: Headers): string | undefined {
  const given = headerOf(headers, 'traceparent')
  return given !== undefined && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(given)
    ? given
    : undefined
}
