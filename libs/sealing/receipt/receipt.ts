import { z } from 'zod'
import { canonical } from '../canonical.js'
import { isPublicKey, isSignedBy, sign, textBytes, type KeyPair } from '../sm/index.js'

const id = z.uuid()

/** That a sealed bid came in, when, and which: what its bidder may hold against the county. */
export const bidReceipt = z.strictObject({
  format: z.literal('xinpei bid receipt v1'),
  tender: id,
  lot: id,
  bid: id,
  bidder: id,
  /** SM3 of the sealed file. */
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
  /** County time. */
  receivedAt: z.string(),
})

export type BidReceipt = z.output<typeof bidReceipt>

/** A receipt as it is handed out; readable and provable without any of us. */
export const signedReceipt = z.strictObject({
  receipt: bidReceipt,
  /** The county's, as it is published; whoever checks compares the two. */
  publicKey: z.string().refine(isPublicKey, 'no public key of SM2'),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

export type SignedReceipt = z.output<typeof signedReceipt>

const messageOf = (receipt: BidReceipt): Uint8Array => textBytes(canonical(receipt))

export const signReceipt = (receipt: BidReceipt, keys: KeyPair): SignedReceipt => ({
  receipt,
  publicKey: keys.publicKey,
  signature: sign(messageOf(receipt), keys),
})

/** Whether the receipt is as it was signed, by the key that it names. */
export const isReceiptSigned = ({ receipt, publicKey, signature }: SignedReceipt): boolean =>
  isSignedBy({ message: messageOf(receipt), publicKey, signature })
