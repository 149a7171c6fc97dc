import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM: 12 bytes of nonce, the tag of 16 bytes at the end of `sealed`. */
export interface Sealed {
  readonly nonce: Buffer
  readonly sealed: Buffer
}

const algorithm = 'aes-256-gcm'
const tagLength = 16

/**
 * Seals bytes under a key of 32 bytes. `place` says where they belong and is authenticated with
 * them, so that a record moved to another person or field does not open.
 */
export function seal(key: Buffer, place: string, plain: Buffer): Sealed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce, sealed }
}

/** Opens what `seal` sealed; throws when key, place or a single bit differ. */
export function open(key: Buffer, place: string, { nonce, sealed }: Sealed): Buffer {
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  return Buffer.concat([
    decipher.update(sealed.subarray(0, sealed.length - tagLength)),
    decipher.final(),
  ])
}
