import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeyPair } from '#libs/sealing/sm'
import { digestOf, signStatement, type Statement } from '#libs/sealing/statement'
import { VerbFault } from '../say.js'
import { verifySignature } from './verify-signature.js'

const keys = newKeyPair()
const id = '00000000-0000-4000-8000-000000000001'
const bytes = '政府采购服务合同'
const statement: Statement = {
  ...{ format: 'xinpei contract signature v1', contract: id, version: 1, side: 'supplier' },
  document: createHash('sha256').update(bytes).digest('hex'),
  terms: digestOf({ heads: 60 }),
}

let folder: string
const at = (name: string) => join(folder, name)
const keep = (name: string, value: object) => writeFile(at(name), JSON.stringify(value))
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinpei-signature-'))
  const signed = signStatement(statement, keys)
  await writeFile(at('contract.pdf'), bytes)
  await writeFile(at('other.pdf'), `${bytes} `)
  await keep('signature.json', signed)
  await keep('forged.json', { ...signed, statement: { ...statement, side: 'purchaser' } })
  await keep('key.json', signStatement({ format: 'xinpei signing key v1', holder: id }, keys))
})
afterAll(() => rm(folder, { recursive: true }))

test('a signature is proven with the text and the key that is registered', async () => {
  const said: string[] = []
  const against = { key: keys.publicKey.toUpperCase(), text: at('contract.pdf') }
  await verifySignature(at('signature.json'), against, line => said.push(line))
  expect(said).toEqual([
    `the text is the one that was signed: ${statement.document}`,
    `contract ${id}, version 1, text ${statement.document}`,
    `signed for the supplier by ${keys.publicKey} (as registered)`,
  ])
})

test.each([
  ['forged.json', {}, 'not over this text'],
  ['signature.json', { key: newKeyPair().publicKey }, 'another key'],
  ['key.json', {}, 'something else'],
  ['contract.pdf', {}, 'JSON'],
])('%s against %j is none', async (file, against, why) => {
  await expect(verifySignature(at(file), against, () => undefined)).rejects.toThrow(why)
})

test('another text is another text', async () => {
  const against = { text: at('other.pdf') }
  const verifying = verifySignature(at('signature.json'), against, () => undefined)
  await expect(verifying).rejects.toThrow(VerbFault)
  await expect(verifying).rejects.toThrow('another text')
})
