import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { occurrences } from '../occurrences.js'
import { propertyRuns } from '../property-runs.js'
import { searchFor } from './search.js'

/** Ways to hide bytes; those of text are for bytes that are text. */
const ofBytes = {
  base64: (bytes: Buffer) => Buffer.from(bytes.toString('base64')),
  'base64 for addresses': (bytes: Buffer) => Buffer.from(bytes.toString('base64url')),
  hex: (bytes: Buffer) => Buffer.from(bytes.toString('hex')),
  'capital hex': (bytes: Buffer) => Buffer.from(bytes.toString('hex').toUpperCase()),
  gzip: (bytes: Buffer) => gzipSync(bytes),
  zlib: (bytes: Buffer) => deflateSync(bytes),
  zip: (bytes: Buffer) => Buffer.from(zipSync({ 'a.bin': bytes })),
}
const ofText = {
  JSON: (text: string) => Buffer.from(JSON.stringify({ text })),
  'JSON in ASCII': (text: string) => Buffer.from(asciiJson(text)),
  percent: (text: string) => Buffer.from(encodeURIComponent(text)),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
}
type Way = keyof typeof ofBytes | keyof typeof ofText
const ways = [...Object.keys(ofBytes), ...Object.keys(ofText)] as readonly Way[] // of the two above

const asciiJson = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const isText = (bytes: Buffer): boolean =>
  !bytes.includes(0) && Buffer.compare(Buffer.from(bytes.toString()), bytes) === 0

/** Hides bytes one layer deeper; undefined where they are no text and this takes text. */
function hidden(bytes: Buffer, way: Way): Buffer | undefined {
  if (way in ofBytes) return ofBytes[way as keyof typeof ofBytes](bytes) // asked just before
  return isText(bytes) ? ofText[way as keyof typeof ofText](bytes.toString()) : undefined // the rest
}

const noise = fc.oneof(
  fc.string({ maxLength: 9 }),
  fc.constantFrom('', 'ab', '0123', '中文', '\\', '%7', '"}', 'AAAA'),
)
const layer = fc.record({ way: fc.constantFrom(...ways), before: noise, after: noise })
const words = fc.constantFrom('kanarienvogel-7q', '演示专家甲乙丙', '187436921', 'Zq7xKanari.en,9')

test('a canary is found however deep and in whatever it is hidden', () => {
  const seen = occurrences('hidden in', [...ways, 'nothing', 'five layers'])
  fc.assert(
    fc.property(words, fc.array(layer, { maxLength: 5 }), (word, layers) => {
      let bytes = Buffer.from(word)
      let deep = 0
      for (const { way, before, after } of layers) {
        const inside = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])
        const outside = hidden(inside, way)
        if (outside === undefined) continue
        bytes = Buffer.from(outside)
        deep += 1
        seen.saw(way)
      }
      if (deep === 0) seen.saw('nothing')
      if (deep === 5) seen.saw('five layers')
      const found = searchFor({ word })({ place: 'here', bytes })
      expect(found.map(({ canary }) => canary)).toEqual(['word'])
    }),
    propertyRuns(400),
  )
  expect(seen.missing()).toEqual([])
})

test('what holds no canary yields none', () => {
  const seen = occurrences('searched', ['bytes'])
  const search = searchFor({ word: 'kanarienvogel-7q', price: '187436921' })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
      seen.saw('bytes')
      expect(search({ place: 'here', bytes: Buffer.from(bytes) })).toEqual([])
    }),
    propertyRuns(200),
  )
  expect(seen.missing()).toEqual([])
})
