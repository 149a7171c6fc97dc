import { z } from 'zod'
import { canonical, type Sealable } from '../canonical.js'
import { commitmentOf, type Sha256 } from '../commitment/index.js'
import {
  bytesOf,
  decryptWith,
  encryptTo,
  hexOf,
  textBytes,
  textIn,
  type KeyPair,
} from '../sm/index.js'

const hexText = z.string().regex(/^([0-9a-f]{2})+$/)

/** A final quote under its bidder's own key, as it lies in a file of the bidder's. */
export const quoteBackup = z.strictObject({
  format: z.literal('xinpei final quote v1'),
  publicKey: hexText,
  /** What the county has of it. */
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
  sealed: hexText,
})
export type QuoteBackup = z.output<typeof quoteBackup>

/** What a commitment was made to, and the nonce without which nobody can try out prices on it. */
export interface Committed {
  readonly content: Sealable
  readonly nonce: string
  readonly commitment: string
}

const inside = z.strictObject({
  content: z.record(z.string(), z.union([z.string(), z.number()])),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Encrypts a quote to its bidder's key, so that the backup of that key opens it from anywhere. */
export function backUpQuote(
  { content, nonce, commitment }: Committed,
  { publicKey }: Pick<KeyPair, 'publicKey'>,
): QuoteBackup {
  const sealed = hexOf(encryptTo(publicKey, textBytes(canonical({ content, nonce }))))
  return { format: 'xinpei final quote v1', publicKey, commitment, sealed }
}

/** The quote; undefined when it is under another key, or was changed since it was committed to. */
export function restoredQuote(
  { sealed, commitment }: QuoteBackup,
  { privateKey }: Pick<KeyPair, 'privateKey'>,
  sha256: Sha256,
): Committed | undefined {
  const bytes = decryptWith(privateKey, bytesOf(sealed))
  const text = bytes && textIn(bytes)
  if (text === undefined) return undefined
  const found = inside.safeParse(parsed(text))
  if (!found.success) return undefined
  const { content, nonce } = found.data
  return commitmentOf(content, nonce, sha256) === commitment
    ? { content, nonce, commitment }
    : undefined
}

function parsed(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return read
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
