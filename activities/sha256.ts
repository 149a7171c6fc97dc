import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal; of a text, of its UTF-8. */
export const sha256 = (said: Uint8Array | string): string =>
  createHash('sha256').update(said).digest('hex')
