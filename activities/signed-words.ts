import { createHmac, timingSafeEqual } from 'node:crypto'

/** Header in which either side of a signed line carries its signature. */
export const signatureHeader = 'x-signature'

/**
 * What two systems that share a secret sign what they say with: HMAC-SHA256 over its parts, one a line,
 * in hexadecimal. Of a call these are method, path, county time and body; of an answer the call's own
 * signature, the status and the body, so that no answer serves for another call.
 */
export const signatureOf = (secret: string, parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('hex')

/** Compared in a time that tells nothing of where they differ. */
export function isSignature(said: string | undefined, expected: string): boolean {
  if (said?.length !== expected.length) return false
  return timingSafeEqual(Buffer.from(said), Buffer.from(expected))
}
