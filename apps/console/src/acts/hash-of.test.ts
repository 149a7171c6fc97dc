import { createHash } from 'node:crypto'
import { hashOf } from './hash-of.js'

test.each([0, 5, 8 * 1024 * 1024, 20_000_001])(
  'a file of %i bytes has its SHA-256, however many pieces it is read in',
  async length => {
    const bytes = Uint8Array.from({ length }, (_, place) => place % 251)
    const expected = createHash('sha256').update(bytes).digest('hex')
    expect(await hashOf(new File([bytes], 'recording'))).toBe(expected)
  },
)
