import {
  isBehind,
  refuse,
  secondPersonNeeded,
  type Actor,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import {
  signingKeyConfirmed,
  signingKeyRefused,
  signingKeyRegistered,
  signingKeyRevoked,
  type SigningKeyEvent,
  type SigningKeyInput,
} from './events.js'
import type { RegisteredKey, SigningKey } from './state.js'

/** A reliable electronic signature: its maker's own, in its maker's sole control. */
const reliable = '电子签名法§13'

/** What is known of a key that is to be registered, besides what is said. */
interface Known {
  /** The one id that this key's stream can have. */
  readonly expected: string
  /** Whether the proof is the key's own, over who asks and their institution. */
  readonly isProven: boolean
}

/**
 * Registers the key of who asks: the other half is with them, as their signature proves, and never comes
 * here. Until a second person has seen the authorisation it signs nothing.
 */
export function registerSigningKey(
  state: SigningKey,
  { expected, isProven, ...key }: SigningKeyInput<'registerSigningKey'> & Known,
  { id, actor }: Deciding,
): Decided<SigningKeyEvent> {
  if (state.status !== 'unknown') return refuse(reliable, 'signing-key-already-registered')
  if (id !== expected) return refuse(reliable, 'not-the-id-of-the-key', { detail: { expected } })
  if (!isProven) {
    return refuse(reliable, 'signing-key-not-proven', { fix: 'prove-the-key-anew' })
  }
  const { institution } = actor
  return [
    signingKeyRegistered({
      ...{ ...key, holder: actor.id },
      ...(institution !== undefined && { institution }),
    }),
  ]
}

/** A second person has seen who holds the key and read the same authorisation. */
export function confirmSigningKey(
  key: SigningKey,
  { seen }: SigningKeyInput<'confirmSigningKey'>,
  { actor }: Deciding,
): Decided<SigningKeyEvent> {
  const fault = notToBeJudged(key, actor)
  if (fault) return fault
  return 'evidence' in key && key.evidence === seen
    ? [signingKeyConfirmed({ by: actor.id })]
    : refuse(reliable, 'not-the-authorisation-on-record')
}

export function refuseSigningKey(
  key: SigningKey,
  { reason }: SigningKeyInput<'refuseSigningKey'>,
  { actor }: Deciding,
): Decided<SigningKeyEvent> {
  return notToBeJudged(key, actor) ?? [signingKeyRefused({ by: actor.id, reason })]
}

function notToBeJudged(key: SigningKey, actor: Actor): Refusal | undefined {
  if (key.status !== 'registered') return refuse(reliable, 'signing-key-not-open')
  return isBehind(actor, key.holder) ? secondPersonNeeded() : undefined
}

/** 电子签名法§15: whoever knows that a key is lost or known to others says so and stops using it. */
export function revokeSigningKey(
  key: SigningKey,
  revoking: SigningKeyInput<'revokeSigningKey'>,
  { actor }: Deciding,
): Decided<SigningKeyEvent> {
  return key.status === 'registered' || key.status === 'confirmed'
    ? [signingKeyRevoked({ by: actor.id, ...revoking })]
    : refuse('电子签名法§15', 'signing-key-not-in-use')
}

/** The key, where this person may sign with it now. */
export function theirKey(key: SigningKey | undefined, actor: Actor): RegisteredKey | Refusal {
  if (key?.status !== 'confirmed') {
    return refuse(reliable, 'signing-key-not-confirmed', { who: 'administrator' })
  }
  return key.holder === actor.id && key.institution === actor.institution
    ? key
    : refuse(reliable, 'signing-key-of-another')
}
