import { canonical } from '../canonical.js'
import { joined, textIn, textOf } from '../sm/index.js'
import { envelopeHeader, firstLine, longestHeader, type EnvelopeHeader } from './envelope.js'

/** The readable lines of an envelope, as they stand, and the sealed bytes after them. */
export interface Parted {
  readonly header: EnvelopeHeader
  readonly text: string
  readonly sealed: AsyncIterable<Uint8Array>
}

const lineBreak = 10

/** Parts the lines that anybody can read from what is sealed; undefined when it is no envelope. */
export async function parted(source: AsyncIterable<Uint8Array>): Promise<Parted | undefined> {
  const pieces = source[Symbol.asyncIterator]()
  const begun = await begunOf(pieces)
  const end = secondBreak(begun)
  const text = end === undefined ? undefined : begun.subarray(0, end)
  const header = text && headerIn(text)
  if (!text || !header) {
    await pieces.return?.()
    return undefined
  }
  return { header, text: textOf(text), sealed: chained(begun.subarray(end), pieces) }
}

/** As many bytes as it takes to see two lines, or to see that there are none. */
async function begunOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  for (;;) {
    const next = await pieces.next()
    if (next.done === true) return joined(held)
    held.push(next.value)
    const begun = joined(held)
    if (secondBreak(begun) !== undefined || begun.length > longestHeader) return begun
  }
}

function secondBreak(bytes: Uint8Array): number | undefined {
  const first = bytes.indexOf(lineBreak)
  const second = first < 0 ? first : bytes.indexOf(lineBreak, first + 1)
  return second < 0 || second > longestHeader ? undefined : second + 1
}

/** Only the one way of writing it counts: the header is bound by its text. */
function headerIn(bytes: Uint8Array): EnvelopeHeader | undefined {
  const text = textIn(bytes)
  if (text?.startsWith(firstLine) !== true) return undefined
  const line = text.slice(firstLine.length, -1)
  const header = envelopeHeader.safeParse(jsonOf(line))
  return header.success && canonical(header.data) === line ? header.data : undefined
}

/** Undefined when it is none: nothing of what was handed in is believed. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function* chained(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield next.value
    }
  } finally {
    await rest.return?.()
  }
}
