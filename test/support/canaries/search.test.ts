import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { searchFor } from './search.js'

const word = 'kanarienvogel-7q-甲乙'
const search = searchFor({ word, price: '187436921' })
const howOf = (bytes: Buffer) => search({ place: 'here', bytes }).map(({ how }) => how)
const among = (bytes: Buffer | string) =>
  Buffer.concat([Buffer.from('zz '), Buffer.from(bytes), Buffer.from(' zz')])

test.each([
  ['UTF-8', Buffer.from(word)],
  ['UTF-16LE', Buffer.from(word, 'utf16le')],
  ['UTF-16BE', Buffer.from(word, 'utf16le').swap16()],
])('plainly as %s', (how, bytes) => {
  expect(howOf(among(bytes))).toContain(how)
})

test.each([0, 1, 2])('in base64 with %d bytes before it in the same run', before => {
  const encoded = Buffer.from(`${'x'.repeat(before)}${word}and more`).toString('base64')
  expect(howOf(among(encoded))).toEqual(['base64 › UTF-8'])
  expect(howOf(among(Buffer.from(encoded).toString('hex')))).not.toEqual([])
})

test.each([
  ['gzip', gzipSync(word)],
  ['zlib', deflateSync(word)],
  ['zip', Buffer.from(zipSync({ 'a.txt': Buffer.from(word.repeat(9)) }))],
  ['JSON', Buffer.from(JSON.stringify(word).replaceAll('甲乙', String.raw`\u7532\u4e59`))],
  ['percent', Buffer.from(encodeURIComponent(word))],
])('inside %s', (how, bytes) => {
  expect(howOf(among(bytes))).toContain(`${how} › UTF-8`)
})

test('a packing is found though it was cut off, and what only begins like one is none', () => {
  const noise = Buffer.from([0x1f, 0x8b, 0x08, 0x78, 0x9c, 0x50, 0x4b, 0x03, 0x04])
  const packed = gzipSync(`${word}${'x'.repeat(60)}`)
  expect(howOf(Buffer.concat([noise, packed.subarray(0, -8)]))).toContain('gzip › UTF-8')
  expect(howOf(noise)).toEqual([])
})

test('half a word is none, and each word is told by its own name and place', () => {
  expect(howOf(among(word.slice(0, -1)))).toEqual([])
  expect(search({ place: 'there', bytes: among('187436921') })).toEqual([
    { canary: 'price', place: 'there', how: 'UTF-8' },
  ])
})
