import type { KeyView } from './queries.js'
import { keyVerbsOf } from './key-acts.js'

const key = (status: KeyView['state']['status']): Pick<KeyView, 'state'> => ({
  state: { status, publicKey: '04', holder: 'h', paper: 'p', evidence: 'e' },
})

test.each([
  ['registered', 'administrator', 'a', ['confirm', 'refuse', 'revoke']],
  ['confirmed', 'administrator', 'a', ['revoke']],
  ['confirmed', 'signatory', 'h', ['revoke']],
  ['confirmed', 'signatory', 'other', []],
  ['revoked', 'administrator', 'a', []],
  ['refused', 'signatory', 'h', []],
] as const)('a key that is %s, before %s %s', (status, role, me, verbs) => {
  expect(keyVerbsOf(key(status), { role, me })).toEqual(verbs.map(verb => `${verb}-signing-key`))
})
