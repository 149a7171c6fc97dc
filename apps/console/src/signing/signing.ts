import '../acts/no-eval.js'
import { signingKeyIdOf } from '#libs/domain/county/signing-key'
import type { Contract } from '#libs/domain/procurement/contract'
import type { KeyPair } from '#libs/sealing/sm'
import { contractStatementOf, keyStatementOf, signStatement } from '#libs/sealing/statement'

// All that touches a signing key: fetched when somebody registers one or signs.

interface Holder {
  readonly person: string
  readonly institution: string | undefined
}

/** What registers a key: its public half, and the holder's signature that proves the other. */
export const provenKey = (keys: KeyPair, { person, institution }: Holder) => ({
  id: signingKeyIdOf(keys.publicKey),
  publicKey: keys.publicKey,
  proof: signStatement(keyStatementOf(person, institution), keys).signature,
})

interface ToSign {
  readonly contract: string
  readonly state: Extract<Contract, { readonly status: 'drafted' }>
  readonly side: 'purchaser' | 'supplier'
  /** SHA-256 of the text as it lies before the signer. */
  readonly document: string
}

/** What hands in a side's signature of the version on the table. */
export function signedBy(keys: KeyPair, { state, ...about }: ToSign) {
  const { draft, terms } = state
  const statement = contractStatementOf({ ...about, version: draft.version }, terms)
  const { signature } = signStatement(statement, keys)
  return { key: signingKeyIdOf(keys.publicKey), document: about.document, signature, terms }
}
