import { day } from '#libs/calendar'
import type { Actor } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import { keyPairFrom } from '#libs/sealing/sm'
import { isStatementSigned, keyStatementOf, signStatement } from '#libs/sealing/statement'
import {
  confirmSigningKey,
  refuseSigningKey,
  registerSigningKey,
  revokeSigningKey,
  signingKey,
  signingKeyConfirmed,
  signingKeyIdOf,
  signingKeyRefused,
  signingKeyRegistered,
  signingKeyRevoked,
  theirKey,
} from './index.js'

const at = '2026-10-20T10:00+08:00'
const keys = keyPairFrom(Uint8Array.from({ length: 48 }, (_, place) => place))
const { publicKey } = keys
const id = signingKeyIdOf(publicKey)
const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`
const institution = uuid(1)
const holder: Actor = { id: uuid(2), role: 'training-institution', institution }
const administrator: Actor = { id: uuid(3), role: 'administrator' }
const authorised = {
  ...{ occurredOn: day('2026-10-19'), paper: '授权委托书', evidence: 'a'.repeat(64) },
}

/** What is known of a key that this holder hands in, with a proof by some key. */
function proven({ id, institution: of }: Actor, by = keys) {
  const proof = signStatement(keyStatementOf(id, of), by).signature
  const statement = keyStatementOf(holder.id, institution)
  return {
    ...{ publicKey, expected: signingKeyIdOf(publicKey), proof, ...authorised },
    isProven: isStatementSigned({ statement, publicKey, signature: proof }),
  }
}
// A signature of SM2 is another each time.
const handedIn = proven(holder)
const { expected: _, isProven: __, ...own } = handedIn
const registered = signingKeyRegistered({ ...own, holder: holder.id, institution })
const confirmed = signingKeyConfirmed({ by: administrator.id })
const lost = { ground: 'lost' as const, reason: '电脑遗失' }
const revoked = signingKeyRevoked({ by: holder.id, ...lost })

test('a key is registered by who proves to have it, once, under its own id', () => {
  const when = { at, id, actor: holder }
  given(signingKey).when(registerSigningKey, handedIn, when).then(registered)
  given(signingKey, registered)
    .when(registerSigningKey, handedIn, when)
    .thenRefused('signing-key-already-registered', '电子签名法§13')
  given(signingKey)
    .when(registerSigningKey, handedIn, { ...when, id: uuid(9) })
    .thenRefused('not-the-id-of-the-key')
})

test('a proof of another key, another holder or another institution is none', () => {
  const other = keyPairFrom(Uint8Array.from({ length: 48 }, (_, place) => 255 - place))
  for (const proof of [
    proven(holder, other),
    proven({ ...holder, id: uuid(4) }),
    proven({ id: holder.id, role: 'signatory' }),
  ]) {
    given(signingKey)
      .when(registerSigningKey, proof, { at, id, actor: holder })
      .thenRefused('signing-key-not-proven')
  }
})

test('a second person who has read the same authorisation confirms it, or says why not', () => {
  const when = { at, actor: administrator }
  const seen = authorised.evidence
  given(signingKey, registered).when(confirmSigningKey, { seen }, when).then(confirmed)
  given(signingKey, registered)
    .when(confirmSigningKey, { seen: 'b'.repeat(64) }, when)
    .thenRefused('not-the-authorisation-on-record')
  const reason = '授权书未盖章'
  given(signingKey, registered)
    .when(refuseSigningKey, { reason }, when)
    .then(signingKeyRefused({ by: administrator.id, reason }))
  given(signingKey, registered, confirmed)
    .when(refuseSigningKey, { reason }, when)
    .thenRefused('signing-key-not-open')
})

test('nobody confirms their own key, nor who acts for them', () => {
  for (const actor of [
    { ...administrator, id: holder.id },
    { ...administrator, actingFor: holder.id },
  ]) {
    given(signingKey, registered)
      .when(confirmSigningKey, { seen: authorised.evidence }, { at, actor })
      .thenRefused('second-person-needed')
  }
})

test('revoked, it signs nothing any more (电子签名法§15)', () => {
  const when = { at, actor: holder }
  given(signingKey, registered, confirmed).when(revokeSigningKey, lost, when).then(revoked)
  given(signingKey, registered, confirmed, revoked)
    .when(revokeSigningKey, lost, when)
    .thenRefused('signing-key-not-in-use', '电子签名法§15')
})

test('only its own holder signs with it, for the institution of its authorisation', () => {
  const confirmedKey = folded(signingKey, registered, confirmed)
  expect(theirKey(confirmedKey, holder)).toMatchObject({ publicKey, holder: holder.id })
  for (const actor of [
    { ...holder, id: uuid(4) },
    { ...holder, institution: uuid(5) },
    { id: holder.id, role: 'signatory' as const },
  ]) {
    expect(theirKey(confirmedKey, actor)).toMatchObject({ reason: 'signing-key-of-another' })
  }
  for (const events of [[], [registered], [registered, confirmed, revoked]]) {
    expect(theirKey(folded(signingKey, ...events), holder)).toMatchObject({
      reason: 'signing-key-not-confirmed',
    })
  }
})

test('it is seen by its institution and the bureaus', () => {
  const state = folded(signingKey, registered)
  const seenBy = (reader: Actor) => signingKey.visibleTo(reader, state)
  expect([seenBy(holder), seenBy(administrator)]).toEqual([true, true])
  expect(seenBy({ ...holder, institution: uuid(5) })).toBe(false)
})
