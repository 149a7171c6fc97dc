import { bytesOf, encryptBlock, hexOf } from './index.js'

test('the block of GB/T 32907 annex A encrypted a million times', () => {
  const key = bytesOf('0123456789abcdeffedcba9876543210')
  let block = key
  for (let time = 0; time < 1_000_000; time += 1) block = encryptBlock(key, block)
  expect(hexOf(block)).toBe('595298c7c6fd271f0402f804c33d3f66')
})
