import { signingKeyCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import {
  confirmSigningKey,
  refuseSigningKey,
  registerSigningKey,
  revokeSigningKey,
  signingKey,
  signingKeyIdOf,
  type SigningKey,
} from '#libs/domain/county/signing-key'
import { isStatementSigned, keyStatementOf } from '#libs/sealing/statement'
import { command } from '../../command.js'

/** Who signs contracts: for the purchaser and for whoever won. */
export const signers = ['signatory', ...supplierRoles] as const

/** Its holder gives it up; the administrator does when they cannot. */
const mayRevoke = (actor: Actor, state: SigningKey): boolean =>
  actor.role === 'administrator' || ('holder' in state && state.holder === actor.id)

export const signingKeyCatalogue = [
  command({
    name: 'registerSigningKey',
    of: signingKey,
    kind: 'record',
    creates: true,
    personal: true,
    by: signers,
    input: signingKeyCommands.registerSigningKey,
    decide: (state, input, deciding) => {
      const { id, institution } = deciding.actor
      const { publicKey, proof: signature } = input
      const statement = keyStatementOf(id, institution)
      const known = {
        expected: signingKeyIdOf(publicKey),
        isProven: isStatementSigned({ statement, publicKey, signature }),
      }
      return registerSigningKey(state, { ...input, ...known }, deciding)
    },
  }),
  command({
    name: 'confirmSigningKey',
    of: signingKey,
    kind: 'decision',
    by: ['administrator'],
    input: signingKeyCommands.confirmSigningKey,
    decide: confirmSigningKey,
  }),
  command({
    name: 'refuseSigningKey',
    of: signingKey,
    kind: 'decision',
    by: ['administrator'],
    input: signingKeyCommands.refuseSigningKey,
    decide: refuseSigningKey,
  }),
  command({
    name: 'revokeSigningKey',
    of: signingKey,
    kind: 'decision',
    by: [...signers, 'administrator'],
    input: signingKeyCommands.revokeSigningKey,
    permitted: (actor, _, state) => mayRevoke(actor, state),
    decide: revokeSigningKey,
  }),
] as const
