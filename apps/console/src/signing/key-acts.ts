import type { Act } from '../acts/act.js'
import { textOf, type Field } from '../acts/fields.js'
import { outsideFields, outsideOf } from '../acts/parts.js'
import type { KeyView } from './queries.js'

const at = '/county/signing-keys'
const reason: Field = { kind: 'words', name: 'reason', as: 'reasonOf' }

/** What proves a key that is to be registered. */
export interface Proven {
  readonly id: string
  readonly publicKey: string
  readonly proof: string
}

/** The authorisation 授权书 is asked for; the key and its proof come from this computer. */
export const registerKey = ({ id, publicKey, proof }: Proven): Act => ({
  ...{ at, undo: 'none', creates: true },
  command: 'register-signing-key',
  fields: outsideFields,
  input: values => ({ publicKey, proof, ...outsideOf(values) }),
  idFrom: () => id,
})

const grounds = ['lost', 'disclosed', 'left-office', 'replaced'] as const

/** What may be done with one registered key. */
export const keyActs = ({ state }: KeyView): Readonly<Record<string, Act>> => ({
  // The second person reads the authorisation for himself, so its file is not there already.
  'confirm-signing-key': {
    ...{ at, undo: 'none', command: 'confirm-signing-key' },
    fields: [{ kind: 'paper', name: 'seen', as: 'authorisation' }],
    input: values => ({ seen: textOf(values, 'seen') }),
    isMaker: ({ me }) => state.holder === me,
  },
  'refuse-signing-key': {
    ...{ at, undo: 'none', command: 'refuse-signing-key' },
    fields: [reason],
    input: values => ({ reason: textOf(values, 'reason') }),
    isMaker: ({ me }) => state.holder === me,
  },
  'revoke-signing-key': {
    ...{ at, undo: 'none', command: 'revoke-signing-key' },
    fields: [{ kind: 'choice', name: 'ground', as: 'revocation', options: grounds }, reason],
    input: values => ({ ground: textOf(values, 'ground'), reason: textOf(values, 'reason') }),
  },
})

/** What this reader may do with a key as it stands. */
export function keyVerbsOf(
  { state }: Pick<KeyView, 'state'>,
  { role, me }: { readonly role: string | undefined; readonly me: string },
): readonly string[] {
  const { status, holder } = state
  const inUse = status === 'registered' || status === 'confirmed'
  const isOwn = holder === me
  return [
    ...(role === 'administrator' && status === 'registered'
      ? ['confirm-signing-key', 'refuse-signing-key']
      : []),
    ...(inUse && (isOwn || role === 'administrator') ? ['revoke-signing-key'] : []),
  ]
}
