import { createHash } from 'node:crypto'
import type { Digest, Digests } from './sm/index.js'

/** Node's own: several times as fast, and they keep nothing of what they have hashed. */
export const nodeDigests: Digests = {
  sm3: () => begun('sm3'),
  sha256: () => begun('sha256'),
}

function begun(name: string): Digest {
  const hash = createHash(name)
  return { update: bytes => void hash.update(bytes), hex: () => hash.digest('hex') }
}
