import { canonical, type Sealable } from '../canonical.js'

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export type Sha256 = (text: string) => string

/** Nobody can pass a commitment made for another purpose off as one of these. */
const purpose = 'xinpei sealed bid v1'

/**
 * The commitment to a bid: SHA-256 of purpose, nonce and canonical content, each on a line. The
 * nonce (256 random bits, hexadecimal) keeps a small space of prices from being tried out; without
 * it and the content nobody, the system included, learns anything from the commitment.
 * Throws a RangeError on a nonce of another form.
 */
export function commitmentOf(content: Sealable, nonce: string, sha256: Sha256): string {
  return sha256(sealedText(content, nonce))
}

/** The text that is hashed: for a browser, whose SHA-256 answers later. */
export function sealedText(content: Sealable, nonce: string): string {
  if (!/^[0-9a-f]{64}$/.test(nonce)) throw new RangeError('a nonce is 64 hexadecimal digits')
  return [purpose, nonce, canonical(content)].join('\n')
}
