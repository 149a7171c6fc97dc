import { mostSealedBytes } from '#libs/contracts'
import type { ByteStore } from '#libs/evidence'

/** Keeps a sealed bid as the service does, for hands that reach straight to the gate; its commitment. */
export async function keptIn(bytes: ByteStore, sealed: Uint8Array): Promise<string> {
  const kept = await bytes.keep(once(sealed), mostSealedBytes)
  if (kept === 'too-long') throw new Error('a sealed bid is too long')
  return kept.hash
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
