import { newKeyPair } from '../sm/index.js'
import { backUp, keyBackup, putTogether, restored, sharesOf } from './index.js'

const keys = newKeyPair()
const quick = 2 ** 6
const password = '演示 口令 caf\u00e9'

test('the backup opens with its password, however the letters are composed, and no other', async () => {
  const backup = keyBackup.parse(JSON.parse(JSON.stringify(await backUp(keys, password, quick))))
  expect(JSON.stringify(backup)).not.toContain(keys.privateKey)
  expect(await restored(backup, password)).toEqual(keys)
  expect(await restored(backup, '演示 口令 cafe\u0301')).toEqual(keys)
  expect(await restored(backup, '演示 口令 cafe')).toBeUndefined()
})

test('by default a guess costs 128 MB', async () => {
  const backup = await backUp(keys, password)
  expect(backup.scrypt).toMatchObject({ rounds: 2 ** 17, blockSize: 8 })
}, 30_000)

test('what is readable in a backup is bound: another public key on it opens nothing', async () => {
  const backup = await backUp(keys, password, quick)
  const other = { ...backup, publicKey: newKeyPair().publicKey }
  expect(await restored(other, password)).toBeUndefined()
})

test('a backup that would cost its reader gigabytes is not read', async () => {
  const backup = await backUp(keys, password, quick)
  const dear = { ...backup, scrypt: { ...backup.scrypt, rounds: 2 ** 24 } }
  expect(keyBackup.safeParse(dear).success).toBe(false)
})

test('any three of five put the key together, two do not, nor one twice', async () => {
  const shares = await sharesOf(keys, { among: 5, needed: 3 })
  const [a, b, c, d, e] = shares
  if (!a || !b || !c || !d || !e) throw new Error('five shares')
  expect(await putTogether([e, a, c])).toEqual(keys)
  expect(await putTogether([b, c, d])).toEqual(keys)
  expect(await putTogether(shares)).toEqual(keys)
  expect(await putTogether([a, b])).toBeUndefined()
  expect(await putTogether([a, b, b])).toBeUndefined()
  expect(await putTogether([])).toBeUndefined()
})

test('shares of two keys, or of two cuts of one key, put nothing together', async () => {
  const [a, b] = await sharesOf(keys, { among: 3, needed: 2 })
  const [c] = await sharesOf(newKeyPair(), { among: 3, needed: 2 })
  const [, d] = await sharesOf(keys, { among: 3, needed: 2 })
  if (!a || !b || !c || !d) throw new Error('shares')
  expect(await putTogether([a, c])).toBeUndefined()
  expect(await putTogether([a, { ...c, publicKey: a.publicKey }])).toBeUndefined()
  expect(await putTogether([a, d])).toBeUndefined()
})
