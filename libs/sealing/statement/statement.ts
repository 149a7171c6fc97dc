import { z } from 'zod'
import { canonical, type Sealable } from '../canonical.js'
import { isPublicKey, isSignedBy, sign, sm3, textBytes, type KeyPair } from '../sm/index.js'

const id = z.uuid()
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What somebody states by signing. Each begins with what it is for, so that a signature given for one
 * purpose never serves another.
 */
const keyStatement = z.strictObject({
  format: z.literal('xinpei signing key v1'),
  /** The person who alone has the key. */
  holder: id,
  /** For which institution they sign; absent, for the county's own unit. */
  institution: id.optional(),
})

const contractStatement = z.strictObject({
  format: z.literal('xinpei contract signature v1'),
  contract: id,
  version: z.int().positive(),
  side: z.enum(['purchaser', 'supplier']),
  /** SHA-256 of the text that both sides sign. */
  document: digest,
  /** SM3 of the terms, as `digestOf` writes them. */
  terms: digest,
})

const statement = z.discriminatedUnion('format', [keyStatement, contractStatement])
export type Statement = z.output<typeof statement>

/** A statement as it is handed out: readable and provable without any of us. */
export const signedStatement = z.strictObject({
  statement,
  publicKey: z.string().refine(isPublicKey, 'no public key of SM2'),
  /** r and s (GB/T 32918.2), 32 bytes each, in hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type SignedStatement = z.output<typeof signedStatement>

/** SM3 of a value, whoever writes it. Throws a RangeError on a number that is not whole. */
export const digestOf = (value: Sealable): string => sm3(textBytes(canonical(value)))

const messageOf = (said: Statement): Uint8Array => textBytes(canonical(said))

export const signStatement = (said: Statement, keys: KeyPair): SignedStatement => ({
  statement: said,
  publicKey: keys.publicKey,
  signature: sign(messageOf(said), keys),
})

/** Whether the statement is as it was signed, by the key that it names. */
export const isStatementSigned = ({
  statement: said,
  publicKey,
  signature,
}: SignedStatement): boolean => isSignedBy({ message: messageOf(said), publicKey, signature })

/** What the holder states with the key that they register. */
export const keyStatementOf = (holder: string, institution: string | undefined): Statement => ({
  ...{ format: 'xinpei signing key v1', holder },
  ...(institution !== undefined && { institution }),
})

/** What a signature of a contract is about. */
interface OfContract {
  readonly contract: string
  readonly version: number
  readonly side: 'purchaser' | 'supplier'
  /** SHA-256 of the text. */
  readonly document: string
}

/** What a side states by signing: this text and these terms, of the version on the table. */
export const contractStatementOf = (of: OfContract, terms: Sealable) =>
  ({
    ...{ format: 'xinpei contract signature v1', ...of },
    terms: digestOf(terms),
  }) satisfies Statement
