import { joined } from '../sm/index.js'

interface Piece {
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

/**
 * The same bytes in pieces of one length, the last one as long as is left; knows of each whether it is
 * the last. Empty when there are no bytes.
 */
export async function* rechunked(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Piece> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const bytes of source) {
    held.push(bytes)
    size += bytes.length
    // Strictly more: a piece is handed on when it is known that another follows.
    if (size <= length) continue
    let all = joined(held)
    while (all.length > length) {
      yield { bytes: all.subarray(0, length), isLast: false }
      all = all.subarray(length)
    }
    held = [all]
    size = all.length
  }
  if (size > 0) yield { bytes: joined(held), isLast: true }
}
