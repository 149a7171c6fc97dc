import { constants, inflateRawSync } from 'node:zlib'

/** What bytes, or a part of them, hold one layer further in. */
export interface Decoding {
  readonly how: string
  readonly bytes: Buffer
}

/** What is unpacked of one packing: more than anything here holds. */
const mostUnpacked = 64 * 1024 * 1024

/** Bytes as text of which each character is a byte: what regular expressions go over. */
const asText = (bytes: Buffer): string => bytes.toString('latin1')
const asBytes = (text: string): Buffer => Buffer.from(text, 'latin1')

/** All that stands one layer further in; runs of one kind are told together, each on a line. */
export function decodingsOf(bytes: Buffer): readonly Decoding[] {
  const text = asText(bytes)
  return [
    ...unpacked(bytes),
    ...digits('hex', text.match(hexadecimal) ?? [], 2),
    ...digits('base64', (text.match(base64) ?? []).filter(isNoOther), 4),
    ...texts('JSON', text.match(printable) ?? [], unescaped),
    ...texts('percent', text.match(ofAddresses) ?? [], withoutPercents),
    ...narrowed(text),
  ]
}

/** The shortest runs that hold nine bytes. */
const hexadecimal = /[0-9A-Fa-f]{18,}/g
const base64 = /[A-Za-z0-9+/_-]{12,}/g

/** Every id and every hash is in the alphabet of base64; what is base64 of anything is not in theirs. */
const isNoOther = (run: string): boolean => !/^[0-9a-f-]+$|^[0-9A-F]+$|^[a-z_]+$/.test(run)

/** @param group so many digits are whole bytes, in so many ways a run is cut out of its neighbours. */
function* digits(
  how: 'hex' | 'base64',
  runs: readonly string[],
  group: number,
): Generator<Decoding> {
  if (runs.length === 0) return
  for (let from = 0; from < group; from += 1) {
    // Node leaves a last half byte out, and takes both alphabets of base64.
    const decoded = runs.map(run => Buffer.from(run.slice(from), how))
    yield { how, bytes: onLines(decoded) }
  }
}

/** No control character stands in JSON, and in an address nothing but these. */
const printable = /[\t\n\r -\xff]{9,}/g
const ofAddresses = /[A-Za-z0-9_.!~*'()&=/:?;,@+$#%-]{9,}/g

function* texts(
  how: string,
  found: readonly string[],
  decode: (text: string) => string,
): Generator<Decoding> {
  const changed = found.map(text => [text, decode(text)] as const).filter(([a, b]) => a !== b)
  if (changed.length > 0) yield { how, bytes: onLines(changed.map(([, text]) => asBytes(text))) }
}

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Without the escapes of a JSON string, wherever it begins: also of one that was cut off. */
const unescaped = (text: string): string =>
  text.replaceAll(/(?:\\u[0-9a-fA-F]{4})+|\\["\\/bfnrt]/g, escape =>
    escape.startsWith('\\u')
      ? asText(Buffer.from(unicode(escape)))
      : (short[escape.slice(1)] ?? escape.slice(1)),
  )

const unicode = (escapes: string): string =>
  escapes.replaceAll(/\\u(.{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )

const withoutPercents = (text: string): string =>
  text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )

/** ASCII that stands two bytes a character, without its zeros. */
function* narrowed(text: string): Generator<Decoding> {
  if (!text.includes('\0')) return
  for (const each of [/(?:[\t\n\r -~]\0){8,}/g, /(?:\0[\t\n\r -~]){8,}/g]) {
    const runs = text.match(each) ?? []
    if (runs.length === 0) continue
    const narrow = runs.map(run => asBytes(run.replaceAll('\0', '')))
    yield { how: 'UTF-16', bytes: onLines(narrow) }
  }
}

const newLine = Buffer.from('\n')
const onLines = (parts: readonly Buffer[]): Buffer =>
  Buffer.concat(parts.flatMap(part => [part, newLine]))

interface Packing {
  readonly how: string
  readonly begins: readonly Buffer[]
  /** Where, after such a beginning, what is deflated begins. */
  readonly header: (bytes: Buffer, at: number) => number
}

const packings: readonly Packing[] = [
  { how: 'gzip', begins: [Buffer.from([0x1f, 0x8b, 0x08])], header: gzipHeader },
  {
    how: 'zlib',
    begins: [0x01, 0x5e, 0x9c, 0xda].map(level => Buffer.from([0x78, level])),
    header: (_, at) => at + 2,
  },
  {
    how: 'zip',
    begins: [Buffer.from('PK\x03\x04', 'latin1')],
    header: (bytes, at) => at + 30 + word(bytes, at + 26) + word(bytes, at + 28),
  },
]

/** Of RFC 1952: ten bytes, and by flags an extra field, a name, a comment and a checksum. */
function gzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0
  let end = at + 10
  if (flags & 4) end += 2 + word(bytes, end)
  for (const text of [8, 16]) if (flags & text) end = bytes.indexOf(0, end) + 1
  return flags & 2 ? end + 2 : end
}

const word = (bytes: Buffer, at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256

/** Whatever begins in these bytes as a packing does and can be unpacked, as far as it goes. */
function* unpacked(bytes: Buffer): Generator<Decoding> {
  for (const { how, begins, header } of packings) {
    for (const at of begins.flatMap(one => [...placesOf(one, bytes)])) {
      const inflated = inflatedOrNothing(bytes.subarray(header(bytes, at)))
      if (inflated.length > 0) yield { how, bytes: inflated }
    }
  }
}

function* placesOf(needle: Buffer, bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) yield at
}

/** What only began like a packing is none; of one that was cut off comes what there is. */
function inflatedOrNothing(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostUnpacked,
    })
  } catch (error) {
    if (!isZlibFault(error)) throw error
    return Buffer.alloc(0)
  }
}

/** Its errors carry a code; `instanceof` would ask for jest's own Error, which theirs is not. */
const isZlibFault = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error
