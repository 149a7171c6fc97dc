import { ownOrBureau, type Aggregate } from '#libs/domain/deciding'
import { deterministicId } from '#libs/identifiers'
import type { SigningKeyEvent } from './events.js'

export interface RegisteredKey {
  /** It signs while it is `confirmed`, and at no other time. */
  readonly status: 'registered' | 'confirmed' | 'refused' | 'revoked'
  readonly publicKey: string
  readonly holder: string
  readonly institution?: string | undefined
  readonly paper: string
  readonly evidence: string
}

export type SigningKey = { readonly status: 'unknown' } | RegisteredKey

const namespace = '5e0b6c1d-7a43-5f92-b8d4-1c9e27f3a684'

/** The one stream of a key: it belongs to one person, for good. */
export const signingKeyIdOf = (publicKey: string): string =>
  deterministicId('signingKey', namespace, publicKey)

function evolve(key: SigningKey, event: SigningKeyEvent): SigningKey {
  if (event.type === 'SigningKeyRegistered') {
    const { publicKey, holder, institution, paper, evidence } = event.data
    return {
      ...{ status: 'registered', publicKey, holder, paper, evidence },
      ...(institution !== undefined && { institution }),
    }
  }
  if (key.status === 'unknown') return key
  switch (event.type) {
    case 'SigningKeyConfirmed':
      return { ...key, status: 'confirmed' }
    case 'SigningKeyRefused':
      return { ...key, status: 'refused' }
    case 'SigningKeyRevoked':
      return { ...key, status: 'revoked' }
  }
}

/** A key of SM2 with which one person signs for a unit or an institution 电子签名制作数据. */
export const signingKey: Aggregate<SigningKey, SigningKeyEvent> = {
  context: 'county',
  name: 'signing-key',
  collection: 'signing-keys',
  initial: { status: 'unknown' },
  evolve,
  keyOf: id => id,
  visibleTo: (reader, state) =>
    state.status !== 'unknown' &&
    ownOrBureau(reader, state.institution === undefined ? [] : [state.institution]),
}
