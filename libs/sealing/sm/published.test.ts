import { generateKeyPairSync, sign as nodeSign } from 'node:crypto'
import {
  bytesOf,
  decryptGcm,
  decryptWith,
  encryptBlock,
  encryptGcm,
  encryptTo,
  hexOf,
  isPublicKey,
  isSignedBy,
  keyPairFrom,
  newKeyPair,
  portableDigests,
  publicKeyOf,
  sign,
  sm3,
  textBytes,
  textOf,
} from './index.js'
import { nodeDigests } from '../node-digests.js'

/** GB/T 32918.5 annexes A to C (GM/T 0003.5), on the recommended curve. */
const published = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: textBytes('message digest'),
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  plain: 'encryption standard',
  cipher:
    '0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73' +
    'e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0' +
    '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766' +
    '21886ca989ca9c7d58087307ca93092d651efa',
}

test('the signature of GB/T 32918.5 annex A, signer 1234567812345678', () => {
  expect(publicKeyOf(published.privateKey)).toBe(published.publicKey)
  expect(isSignedBy(published)).toBe(true)
})

test('a key out of secret bytes is one and the same, and signs', () => {
  const secret = Uint8Array.from({ length: 48 }, (_, index) => 255 - index)
  const keys = keyPairFrom(secret)
  expect(keyPairFrom(secret)).toEqual(keys)
  expect(keyPairFrom(secret.map(byte => byte ^ 1)).publicKey).not.toBe(keys.publicKey)
  const { message } = published
  expect(isSignedBy({ message, signature: sign(message, keys), publicKey: keys.publicKey })).toBe(
    true,
  )
  expect(() => keyPairFrom(secret.subarray(1))).toThrow(RangeError)
})

test('neither another signer id nor another message nor another key', () => {
  expect(isSignedBy(published, '1234567812345679')).toBe(false)
  expect(isSignedBy({ ...published, message: textBytes('message digesu') })).toBe(false)
  expect(isSignedBy({ ...published, publicKey: newKeyPair().publicKey })).toBe(false)
})

test('what is signed here verifies under its own signer id alone', () => {
  const keys = newKeyPair()
  const message = textBytes('投标回执')
  const signed = { message, signature: sign(message, keys, '3206'), publicKey: keys.publicKey }
  expect([isSignedBy(signed, '3206'), isSignedBy(signed)]).toEqual([true, false])
})

test("Node's ECDSA on the same curve, without the Z value, is no signature of SM2", () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65).toString('hex')
  const signature = nodeSign('sm3', published.message, {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('hex')
  expect([isPublicKey(key), signature.length]).toEqual([true, 128])
  expect(isSignedBy({ message: published.message, signature, publicKey: key })).toBe(false)
})

test('halves out of range and points off the curve are refused, not computed with', () => {
  const [r, s] = [published.signature.slice(0, 64), published.signature.slice(64)]
  const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'
  const zero = '0'.repeat(64)
  for (const signature of ['', r, zero + s, r + zero, order + s, r + order, `${r}${s}00`]) {
    expect(isSignedBy({ ...published, signature })).toBe(false)
  }
  const off = `${published.publicKey.slice(0, -1)}4`
  expect([isPublicKey(off), isSignedBy({ ...published, publicKey: off })]).toEqual([false, false])
  expect(() => encryptTo(off, published.message)).toThrow(RangeError)
  expect(() => publicKeyOf(zero)).toThrow(RangeError)
  expect(() => publicKeyOf(order)).toThrow(RangeError)
})

test('the ciphertext of GB/T 32918.5 annex C', () => {
  const plain = decryptWith(published.privateKey, bytesOf(published.cipher))
  expect(plain && textOf(plain)).toBe(published.plain)
})

test('a ciphertext that was changed anywhere, or is for another key, is not opened', () => {
  const cipher = bytesOf(published.cipher)
  for (const at of [0, 1, 40, 70, 100, cipher.length - 1]) {
    const changed = cipher.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect(decryptWith(published.privateKey, changed)).toBeUndefined()
  }
  expect(decryptWith(newKeyPair().privateKey, cipher)).toBeUndefined()
  expect(decryptWith(published.privateKey, cipher.subarray(0, 97))).toBeUndefined()
  const sealed = encryptTo(published.publicKey, textBytes('秘密'))
  expect(decryptWith(published.privateKey, sealed)).toEqual(textBytes('秘密'))
})

test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('the digest of GB/T 32905 annex A: %s', (text, digest) => {
  expect(sm3(textBytes(text))).toBe(digest)
  for (const { sm3: begun } of [portableDigests, nodeDigests]) {
    const hash = begun()
    for (const letter of text) hash.update(textBytes(letter))
    expect(hash.hex()).toBe(digest)
  }
})

test('browser and server hash alike, at every length around a block', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, index) => index)
  for (let length = 0; length <= bytes.length; length += 1) {
    const hashes = [portableDigests, nodeDigests].map(digests =>
      [digests.sm3(), digests.sha256()].map(hash => {
        hash.update(bytes.subarray(0, length))
        return hash.hex()
      }),
    )
    expect(hashes[0]).toEqual(hashes[1])
  }
})

const block = bytesOf('0123456789abcdeffedcba9876543210')

test('the block of GB/T 32907 annex A', () => {
  expect(hexOf(encryptBlock(block, block))).toBe('681edf34d206965e86b3e94f536e4246')
})

/** RFC 8998 §A.1. */
const gcm = {
  key: block,
  nonce: bytesOf('00001234567800000000abcd'),
  bound: bytesOf('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
}
const plain = bytesOf(
  ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map(byte => byte.repeat(8)).join(''),
)
const sealed = bytesOf(
  '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735' +
    'd82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d' +
    '83de3541e4c2b58177e065a9bf7b62ec',
)

test('the authenticated encryption of RFC 8998', () => {
  expect(hexOf(encryptGcm(gcm, plain))).toBe(hexOf(sealed))
  expect(decryptGcm(gcm, sealed)).toEqual(plain)
})

test('one bit of ciphertext, tag, key, nonce or what is bound: nothing is opened', () => {
  const flipped = (bytes: Uint8Array, at: number) =>
    bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
  for (const at of [0, 63, 64, 79]) expect(decryptGcm(gcm, flipped(sealed, at))).toBeUndefined()
  for (const part of ['key', 'nonce', 'bound'] as const) {
    expect(decryptGcm({ ...gcm, [part]: flipped(gcm[part], 3) }, sealed)).toBeUndefined()
  }
  expect(decryptGcm(gcm, sealed.subarray(0, 15))).toBeUndefined()
})
