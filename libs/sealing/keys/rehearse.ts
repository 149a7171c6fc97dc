import { open, parted, type EnvelopeFault, type Opened } from '../envelope/index.js'
import type { Digests, KeyPair } from '../sm/index.js'
import { unwrapped } from './unwrapped.js'

export interface Rehearsed extends Opened {
  /** Of the bytes as they came back, to hold against what was handed in. */
  readonly commitment: string
  /** The key of the bytes, which is what is handed in at the opening. */
  readonly key: Uint8Array
}

/**
 * Opens what lies at the county with the key that the bidder has kept, on the bidder's own machine:
 * before the deadline it proves that the opening will succeed, and nobody else learns anything.
 */
export async function rehearse(
  source: AsyncIterable<Uint8Array>,
  keys: KeyPair,
  digests: Digests,
  take?: (document: number, bytes: Uint8Array) => void | Promise<void>,
): Promise<Rehearsed | EnvelopeFault> {
  const digest = digests.sm3()
  const envelope = await parted(watched(source, bytes => digest.update(bytes)))
  if (!envelope) return 'not-an-envelope'
  const key = unwrapped(envelope.header, keys)
  if (!key) return 'wrong-key'
  const opened = await open(again(envelope.text, envelope.sealed), {
    key,
    digests,
    ...(take && { take }),
  })
  if (typeof opened === 'string') return opened
  return { ...opened, commitment: digest.hex(), key }
}

async function* watched(
  source: AsyncIterable<Uint8Array>,
  see: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    see(bytes)
    yield bytes
  }
}

async function* again(text: string, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
  yield* sealed
}
