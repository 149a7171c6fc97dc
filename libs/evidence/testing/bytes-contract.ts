import { createHash } from 'node:crypto'
import type { ByteStore } from '../index.js'

const mebibyte = 1_048_576
export const bytesOf = (length: number, first = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 17 + first) % 256)
const sm3 = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest('hex')

export async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    yield await Promise.resolve(bytes.subarray(at, at + length))
  }
}

async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes, 1_000)
  throw new Error('the line broke')
}

export async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const bytes of source) pieces.push(bytes)
  return Buffer.concat(pieces)
}

/** What every store of bytes does. */
export function bytesContract(open: () => ByteStore): void {
  test.each([0, 1, 262_143, 262_144, 262_145, 3 * 262_144])(
    '%s bytes come back as they came, in whatever pieces',
    async length => {
      const bytes = bytesOf(length, length)
      const hash = sm3(bytes)
      expect(await open().keep(inPieces(bytes, 70_001), mebibyte)).toEqual({ hash, size: length })
      expect(await open().find(hash)).toEqual({ hash, size: length })
      expect(Buffer.compare(await whole(open().read(hash)), bytes)).toBe(0)
    },
  )

  test('the same bytes are kept once', async () => {
    const bytes = bytesOf(5_000, 3)
    const [one, other] = [
      await open().keep(inPieces(bytes, 5_000), mebibyte),
      await open().keep(inPieces(bytes, 100), mebibyte),
    ]
    expect(one).toEqual(other)
    expect(Buffer.compare(await whole(open().read(sm3(bytes))), bytes)).toBe(0)
  })

  test('one byte more than may be is not kept', async () => {
    const bytes = bytesOf(1_001, 9)
    expect(await open().keep(inPieces(bytes, 100), 1_000)).toBe('too-long')
    expect(await open().find(sm3(bytes))).toBeUndefined()
    expect(await open().keep(inPieces(bytes, 100), 1_001)).toMatchObject({ size: 1_001 })
  })

  test('nothing stays of what breaks off', async () => {
    const bytes = bytesOf(2_000, 11)
    await expect(open().keep(breakingOff(bytes), mebibyte)).rejects.toThrow('the line broke')
    expect(await open().find(sm3(bytes))).toBeUndefined()
  })

  test('reading what never was is a fault of whoever asks', async () => {
    expect(await open().find('0'.repeat(64))).toBeUndefined()
    await expect(whole(open().read('0'.repeat(64)))).rejects.toThrow('nothing lies under')
  })
}
