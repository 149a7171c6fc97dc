import { create, type Font } from 'fontkit'
import { convert } from 'fontverter'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import subsetFont from 'subset-font'

/**
 * The faces of a paper. GB/T 9704 asks for 仿宋, 小标宋 and 黑体; no 仿宋 may be embedded under an open
 * licence, so the PDF is set in 思源宋体 and 思源黑体 (OFL-1.1). The DOCX names the standard's own.
 */
const require = createRequire(import.meta.url)
const serif = require.resolve('@fontsource/noto-serif-sc/package.json')
const sans = require.resolve('@fontsource/noto-sans-sc/package.json')
const files = { body: [serif, 400], title: [serif, 700], heading: [sans, 500] } as const
export type Face = keyof typeof files
export const faces: readonly Face[] = ['body', 'title', 'heading']

/** The whole of a face as its package has it: some eight thousand characters. */
function fileOf(face: Face): string {
  const [of, weight] = files[face]
  const home = dirname(of)
  return join(home, 'files', `${basename(home)}-chinese-simplified-${String(weight)}-normal.woff2`)
}

interface Whole {
  readonly bytes: Buffer
  readonly font: Font
}

const known = new Map<Face, Promise<Whole>>()

/** Read and unpacked once a process: unpacking takes fifty times as long as cutting a subset does. */
function whole(face: Face): Promise<Whole> {
  const reading = known.get(face) ?? readWhole(face)
  known.set(face, reading)
  return reading
}

async function readWhole(face: Face): Promise<Whole> {
  const bytes = await convert(await readFile(fileOf(face)), 'sfnt')
  const font = create(bytes)
  // A collection holds several fonts; these files hold one.
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${fileOf(face)} is a collection`)
  return { bytes, font }
}

/** Rare characters 生僻字 that a face lacks; none may be left out of a paper unseen. */
export async function missingFrom(
  face: Face,
  characters: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { font } = await whole(face)
  return [...characters].filter(one => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))
}

/** A font of just these characters; the same characters give the same bytes. */
export async function subset(face: Face, characters: ReadonlySet<string>): Promise<Buffer> {
  const { bytes } = await whole(face)
  return subsetFont(bytes, [...characters].toSorted().join(''), { targetFormat: 'sfnt' })
}
