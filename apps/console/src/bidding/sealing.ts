import '../acts/no-eval.js'
import { z } from 'zod'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BidContent } from '#libs/contracts'
import { seal, type EnvelopeFault } from '#libs/sealing/envelope'
import {
  backUp,
  backUpQuote,
  keyBackup,
  keyShare,
  putTogether,
  quoteBackup,
  rehearse,
  restored,
  restoredQuote,
  sharesOf,
  type Rehearsed,
} from '#libs/sealing/keys'
import { isReceiptSigned, signedReceipt, type SignedReceipt } from '#libs/sealing/receipt'
import { hexOf, newKeyPair, portableDigests, type KeyPair } from '#libs/sealing/sm'
import type { OfLot } from './draft.js'
import type { KeptQuote } from './kept.js'

// Everything heavy of bidding, and all that touches a key: fetched when somebody seals or opens.
export { hexOf, newKeyPair, sharesOf, backUp, backUpQuote }
export type { EnvelopeFault, Rehearsed }

/** A browser shows nothing while it calculates; every so many bytes it is let go for a moment. */
const breathesAfter = 1_000_000

const breath = () =>
  new Promise<void>(resolve => {
    setTimeout(resolve)
  })

interface Watched {
  /** How many bytes are through. */
  onward?(this: void, bytes: number): void
}

/** The same bytes; the page stays alive meanwhile and hears how far they are. */
async function* breathing(
  source: AsyncIterable<Uint8Array>,
  { onward }: Watched = {},
): AsyncGenerator<Uint8Array> {
  let through = 0
  let sinceBreath = 0
  for await (const bytes of source) {
    yield bytes
    through += bytes.length
    sinceBreath += bytes.length
    if (sinceBreath < breathesAfter) continue
    sinceBreath = 0
    onward?.(through)
    await breath()
  }
  onward?.(through)
}

async function* bytesIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

/** SHA-256 of files, read a piece at a time. */
export async function hashesOf(files: readonly Blob[]): Promise<readonly string[]> {
  const hashes: string[] = []
  for (const file of files) {
    const digest = portableDigests.sha256()
    for await (const bytes of breathing(bytesIn(file.stream()))) digest.update(bytes)
    hashes.push(digest.hex())
  }
  return hashes
}

interface ToSeal extends Watched {
  readonly content: BidContent
  readonly files: readonly Blob[]
  readonly of: OfLot
  readonly publicKey: string
}

/** Pieces that are put together into one part, so that a browser may lay them aside on its disk. */
const partLength = 4_000_000

/** A sealed bid as a file of this browser; never whole in memory. */
export async function sealedFile({ files, onward, ...bid }: ToSeal): Promise<Blob> {
  const attachments = files.map(file => ({ size: file.size, read: () => bytesIn(file.stream()) }))
  const parts: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const piece of breathing(seal({ ...bid, attachments }), onward && { onward })) {
    held.push(new Uint8Array(piece))
    length += piece.length
    if (length < partLength) continue
    parts.push(new Blob(held))
    held = []
    length = 0
  }
  return new Blob([...parts, ...held])
}

/** Opens sealed bytes on this computer, for nobody else. */
export const openHere = (
  sealed: ReadableStream<Uint8Array>,
  keys: KeyPair,
): Promise<Rehearsed | EnvelopeFault> => rehearse(breathing(bytesIn(sealed)), keys, portableDigests)

/** Undefined where a file is no JSON. */
async function jsonIn(file: Blob): Promise<unknown> {
  try {
    const read: unknown = JSON.parse(await file.text())
    return read
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Why a key was not got out of files. */
export type KeyFault = 'no-backup' | 'wrong-password' | 'no-shares' | 'too-few-shares'

/** The key out of its backup file. */
export async function keyFromBackup(file: Blob, password: string): Promise<KeyPair | KeyFault> {
  const backup = keyBackup.safeParse(await jsonIn(file))
  if (!backup.success) return 'no-backup'
  return (await restored(backup.data, password)) ?? 'wrong-password'
}

/** The key out of the shares of enough people. */
export async function keyFromShares(files: readonly Blob[]): Promise<KeyPair | KeyFault> {
  const shares = z.array(keyShare).safeParse(await Promise.all(files.map(jsonIn)))
  if (!shares.success) return 'no-shares'
  return (await putTogether(shares.data)) ?? 'too-few-shares'
}

/** Why a final quote was not got out of its file; the last is one that was replaced since. */
export type QuoteFault = 'no-quote-file' | 'wrong-key' | 'another-quote'

/** The final quote out of its file, whole and as it was committed to. */
export async function quoteFromBackup(
  file: Blob,
  keys: KeyPair,
): Promise<KeptQuote | Exclude<QuoteFault, 'another-quote'>> {
  const backup = quoteBackup.safeParse(await jsonIn(file))
  if (!backup.success) return 'no-quote-file'
  const found = restoredQuote(backup.data, keys, text => bytesToHex(sha256(utf8ToBytes(text))))
  // It hashes to its commitment, so it is what this console once committed to.
  return (found as KeptQuote | undefined) ?? 'wrong-key'
}

/** What a receipt proves by itself: that the key it names signed just this. */
export async function provenReceipt(
  file: Blob,
): Promise<{ readonly signed: SignedReceipt; readonly holds: boolean } | undefined> {
  const read = signedReceipt.safeParse(await jsonIn(file))
  return read.success ? { signed: read.data, holds: isReceiptSigned(read.data) } : undefined
}

/** SM3 of a sealed file, to hold against the commitment of its receipt. */
export async function commitmentOf(file: Blob): Promise<string> {
  const digest = portableDigests.sm3()
  for await (const bytes of breathing(bytesIn(file.stream()))) digest.update(bytes)
  return digest.hex()
}
