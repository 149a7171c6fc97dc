import { createHash } from 'node:crypto'
import { nodeDigests } from '../node-digests.js'
import { joined, newKeyPair, portableDigests, textBytes, type Digests } from '../sm/index.js'
import { rehearse, unwrapped } from '../keys/index.js'
import { commitmentTo, open, parted, seal, type Attachment } from './index.js'

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const of = { tender: id(1), lot: id(2), bidder: id(3) }
const keys = newKeyPair()

const file = (length: number, first = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + first) % 251)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    yield await Promise.resolve(bytes.subarray(at, at + length))
  }
}
const attachment = (bytes: Uint8Array): Attachment => ({
  size: bytes.length,
  read: () => inPieces(bytes, 10_000),
})
const contentOf = (files: readonly Uint8Array[]) => ({
  ...of,
  price: 12,
  documents: [
    { about: 'letter', hash: sha256(file(9)) },
    ...files.map(bytes => ({ about: 'plan', hash: sha256(bytes), size: bytes.length })),
  ],
})

async function all(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const bytes of source) pieces.push(bytes)
  return joined(pieces)
}
const sealed = (files: readonly Uint8Array[], content = contentOf(files)) =>
  all(seal({ content, attachments: files.map(attachment), of, publicKey: keys.publicKey }))

async function keyIn(envelope: Uint8Array): Promise<Uint8Array> {
  const found = await parted(inPieces(envelope, 100))
  const key = found && unwrapped(found.header, keys)
  if (!key) throw new Error('no key')
  return key
}

const files = [file(70_000), file(3, 7), file(0), file(65_536, 1)]

test.each<[string, Digests, number]>([
  ['the server', nodeDigests, 8_192],
  ['a browser', portableDigests, 65_536],
  ['whoever gets it in crumbs', nodeDigests, 97],
])('%s opens what was sealed, attachments and all', async (_, digests, length) => {
  const envelope = await sealed(files)
  const taken = new Map<number, Uint8Array[]>()
  const opened = await open(inPieces(envelope, length), {
    key: await keyIn(envelope),
    digests,
    take: (document, bytes) => {
      taken.set(document, [...(taken.get(document) ?? []), bytes.slice()])
    },
  })
  expect(opened).toMatchObject({ header: { ...of, publicKey: keys.publicKey } })
  expect(opened).toMatchObject({ content: contentOf(files) })
  // The first document is named by its hash alone; an empty file has no bytes.
  const expected = [undefined, files[0], files[1], undefined, files[3]]
  expect(
    expected.map((_bytes, at) => taken.get(at)).map(pieces => pieces && joined(pieces)),
  ).toEqual(expected)
})

test('the commitment is the hash of the file, on the server and in a browser', async () => {
  const envelope = await sealed(files)
  const expected = createHash('sm3').update(envelope).digest('hex')
  for (const digests of [nodeDigests, portableDigests]) {
    expect(await commitmentTo(inPieces(envelope, 5_000), digests)).toBe(expected)
  }
})

test('sealed twice is never the same, nor does the length tell a price from another', async () => {
  const [one, other] = [await sealed([]), await sealed([], { ...contentOf([]), price: 9_999_999 })]
  expect(one.length).toBe(other.length)
  expect(sha256(one)).not.toBe(sha256(await sealed([])))
})

test('a rehearsal with the kept key proves it; another bidder’s key opens nothing', async () => {
  const envelope = await sealed(files)
  expect(await rehearse(inPieces(envelope, 4_096), keys, portableDigests)).toMatchObject({
    content: contentOf(files),
    commitment: createHash('sm3').update(envelope).digest('hex'),
    key: await keyIn(envelope),
  })
  expect(await rehearse(inPieces(envelope, 4_096), newKeyPair(), portableDigests)).toBe('wrong-key')
})

const openedWith = async (envelope: Uint8Array, key: Uint8Array) =>
  open(inPieces(envelope, 20_000), { key, digests: nodeDigests })

test('another envelope’s key is told from changed bytes', async () => {
  const envelope = await sealed(files)
  expect(await openedWith(envelope, await keyIn(await sealed(files)))).toBe('wrong-key')
  expect(await openedWith(envelope, (await keyIn(envelope)).subarray(1))).toBe('wrong-key')
})

test('a changed bit, a piece moved, cut off or added: changed', async () => {
  const envelope = await sealed(files)
  const key = await keyIn(envelope)
  const begins = envelope.indexOf(10, envelope.indexOf(10) + 1) + 1
  const piece = (number: number) =>
    envelope.subarray(begins + number * 65_552, begins + (number + 1) * 65_552)
  const [lines, ...pieces] = [envelope.subarray(0, begins), piece(0), piece(1), piece(2)]
  expect(joined([lines, ...pieces])).toEqual(envelope)
  const [first, second, third] = pieces
  const changed = [
    envelope.map((byte, at) => (at === envelope.length - 1 ? byte ^ 1 : byte)),
    envelope.map((byte, at) => (at === begins + 70_000 ? byte ^ 128 : byte)),
    joined([lines, second, first, third]),
    joined([lines, first, second]),
    joined([lines, first, third]),
    joined([envelope, third]),
    lines,
  ]
  for (const bytes of changed) expect(await openedWith(bytes, key)).toBe('bytes-changed')
})

test('the readable lines are bound to the bytes: another bidder’s name on them opens nothing', async () => {
  const envelope = await sealed(files)
  const key = await keyIn(envelope)
  const renamed = Buffer.from(
    Buffer.from(envelope).toString('latin1').replace(of.bidder, id(4)),
    'latin1',
  )
  expect((await parted(inPieces(renamed, 999)))?.header.bidder).toBe(id(4))
  expect(await openedWith(renamed, key)).toBe('bytes-changed')
})

test.each([
  ['nothing', ''],
  ['one line', 'xinpei sealed bid v2\n'],
  ['another format', 'xinpei sealed bid v1\n{}\n'],
  ['a header that says too little', 'xinpei sealed bid v2\n{}\n'],
  ['no JSON', 'xinpei sealed bid v2\n{\n'],
  ['a line without end', `xinpei sealed bid v2\n${' '.repeat(5_000)}\n`],
])('%s is no envelope', async (_, text) => {
  expect(await openedWith(textBytes(text), new Uint8Array(16))).toBe('not-an-envelope')
})

test('bytes that are no text are no envelope', async () => {
  expect(await openedWith(Uint8Array.of(255, 10, 254, 10, 0), new Uint8Array(16))).toBe(
    'not-an-envelope',
  )
})

test('a header written in another way is no envelope: its text is what is bound', async () => {
  const envelope = Buffer.from(await sealed([])).toString('latin1')
  const spaced = envelope.replace('{"bidder"', '{ "bidder"')
  expect(await openedWith(Buffer.from(spaced, 'latin1'), await keyIn(await sealed([])))).toBe(
    'not-an-envelope',
  )
})

test('whoever seals a file other than the one named is found out at the opening', async () => {
  const envelope = await sealed([file(5)], contentOf([file(5, 1)]))
  expect(await openedWith(envelope, await keyIn(envelope))).toBe('attachment-differs')
})

test('a file longer or shorter than named is not sealed at all, or opens as nonsense', async () => {
  const lying = { size: 4, read: () => inPieces(file(5), 5) }
  const bid = { content: contentOf([file(5)]), attachments: [lying], of, publicKey: keys.publicKey }
  await expect(all(seal(bid))).rejects.toThrow(RangeError)
  const named = contentOf([file(5)])
  for (const found of [file(4), file(6, 1)]) {
    const envelope = await sealed([found], named)
    expect(await openedWith(envelope, await keyIn(envelope))).toMatch(
      /attachment-differs|content-unreadable/,
    )
  }
})
