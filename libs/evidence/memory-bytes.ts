import { createHash } from 'node:crypto'
import type { ByteStore } from './types.js'

/** For tests, and for a gate that nobody hands bytes to. */
export function memoryBytes(): ByteStore {
  const kept = new Map<string, readonly Uint8Array[]>()
  const sizeOf = (pieces: readonly Uint8Array[]) =>
    pieces.reduce((sum, { length }) => sum + length, 0)
  return {
    async keep(source, most) {
      const pieces: Uint8Array[] = []
      const hashed = createHash('sm3')
      let size = 0
      for await (const bytes of source) {
        size += bytes.length
        if (size > most) return 'too-long'
        hashed.update(bytes)
        pieces.push(bytes.slice())
      }
      const hash = hashed.digest('hex')
      kept.set(hash, pieces)
      return { hash, size }
    },
    find(hash) {
      const pieces = kept.get(hash)
      return Promise.resolve(pieces && { hash, size: sizeOf(pieces) })
    },
    async *read(hash) {
      const pieces = kept.get(hash)
      if (!pieces) throw new Error(`nothing lies under ${hash}`)
      for (const bytes of pieces) yield await Promise.resolve(bytes)
    },
  }
}
