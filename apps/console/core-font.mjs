import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const base = '/app/'
const stock = new URL('../../node_modules/@fontsource/noto-sans-sc/files/', import.meta.url)
const messages = ['src/words/zh.json', 'src/words/en.json'].map(
  file => new URL(file, import.meta.url),
)
const ascii = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')
const time =
  '年月日时分秒第个工作星期一二三四五六七八九十百千万亿元角整〇《》〔〕（）、。，：；！？·−×'

/**
 * The characters our own words are written in, sorted.
 *
 * @returns {Promise<string[]>}
 */
async function ownCharacters() {
  const texts = await Promise.all(messages.map(file => readFile(file, 'utf8')))
  return [...new Set(Array.from(texts.join('') + ascii + time))].filter(c => c >= ' ').sort()
}

const cache = new URL('../../node_modules/.cache/core-font/', import.meta.url)

/**
 * The font of just these characters, made once for each font and set of them: making it takes longer
 * than the rest of a build.
 *
 * @param {Uint8Array} whole
 * @param {string} text
 * @returns {Promise<Uint8Array>}
 */
async function kept(whole, text) {
  const name = createHash('sha256').update(whole).update(text).digest('hex')
  const file = new URL(`${name}.woff2`, cache)
  if (existsSync(file)) return readFile(file)
  const made = await subsetFont(whole, text, { targetFormat: 'woff2' })
  await mkdir(cache, { recursive: true })
  // Renamed when whole, so that a killed build leaves no half font.
  const draft = new URL(`${name}.${String(process.pid)}`, cache)
  await writeFile(draft, made)
  await rename(draft, file)
  return made
}

/** @typedef {{ weight: number, source: Uint8Array, fileName: string }} Face */

/**
 * @param {number} weight
 * @param {readonly string[]} characters
 * @returns {Promise<Face>}
 */
async function coreFace(weight, characters) {
  const whole = await readFile(
    new URL(`noto-sans-sc-chinese-simplified-${String(weight)}-normal.woff2`, stock),
  )
  const source = await kept(whole, characters.join(''))
  const mark = createHash('sha256').update(source).digest('hex').slice(0, 8)
  return { weight, source, fileName: `assets/core-${String(weight)}-${mark}.woff2` }
}

/**
 * @param {Face} face
 * @param {readonly string[]} characters
 */
function faceRule({ weight, fileName }, characters) {
  const range = characters.map(c => `U+${(c.codePointAt(0) ?? 0).toString(16)}`).join(',')
  return (
    `@font-face{font-family:'Xinpei Core';font-weight:${String(weight)};font-display:swap;` +
    `src:url('${base}${fileName}') format('woff2');unicode-range:${range}}`
  )
}

/**
 * A small font of just the characters in our message files, in two weights, the regular one
 * preloaded: a page of our own words is set before any stock slice is fetched. Those slices cost
 * 381 kB on a home of 159 characters; they load later, for what comes from data.
 *
 * @returns {import('vite').Plugin}
 */
export function coreFont() {
  /** @type {string[]} */
  let characters = []
  /** @type {Face[]} */
  let faces = []
  return {
    name: 'xinpei-core-font',
    async buildStart() {
      characters = await ownCharacters()
      faces = await Promise.all([400, 600].map(weight => coreFace(weight, characters)))
      for (const { fileName, source } of faces) this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: '',
          href: `${base}${faces[0]?.fileName ?? ''}`,
        },
        injectTo: 'head',
      },
      {
        tag: 'style',
        children: faces.map(face => faceRule(face, characters)).join(''),
        injectTo: 'head',
      },
    ],
  }
}
