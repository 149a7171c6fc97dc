import PDFDocument from 'pdfkit'
import type { Measure } from './break-lines.js'
import type { Face } from './fonts.js'
import { bottom, page } from './page.js'

/** A set of words in one face and size; `spacing` is added after each character. */
export interface Setting {
  readonly face: Face
  readonly size: number
  readonly spacing?: number
  readonly colour?: string
}

/** Where the pen stands, page after page. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  /** Top of what comes next. */
  y(): number
  down(points: number): void
  /** Begins a new page unless so much room is left; `true` when it did. */
  room(points: number): boolean
  measure(setting: Setting): Measure
  /** One line of text with its baseline inside the line that begins at `top`. */
  write(text: string, setting: Setting, at: { readonly x: number; readonly top: number }): void
}

interface Meant {
  readonly title: string
  /** Of the latest fact: the same facts give the same file. */
  readonly dated: Date
  readonly fonts: ReadonlyMap<Face, Buffer>
}

/** The colour of all text but the red head. */
export const black = '#000000'
export const red = '#d7000f'

export function openSheet({ title, dated, fonts }: Meant): Sheet {
  const doc = new PDFDocument({
    ...{ size: [page.width, page.height], bufferPages: true, lang: 'zh-CN', displayTitle: true },
    margins: { top: page.top, left: page.left, right: 0, bottom: 0 },
    info: { Title: title, Producer: 'Xinpei', Creator: 'Xinpei', CreationDate: dated },
  })
  for (const [face, bytes] of fonts) doc.registerFont(face, bytes)
  const widths = new Map<string, number>()
  let top: number = page.top

  const widthAt1 = (face: Face, character: string): number => {
    const name = `${face}${character}`
    const width = widths.get(name) ?? doc.font(face).fontSize(1000).widthOfString(character) / 1000
    widths.set(name, width)
    return width
  }
  return {
    doc,
    y: () => top,
    down: points => {
      top += points
    },
    room: points => {
      if (top + points <= bottom + 0.01) return false
      doc.addPage()
      top = page.top
      return true
    },
    measure:
      ({ face, size, spacing = 0 }) =>
      character =>
        widthAt1(face, character) * size + spacing,
    write: (text, { face, size, spacing = 0, colour = black }, { x, top: y }) => {
      doc.font(face).fontSize(size).fillColor(colour)
      const how = { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' as const }
      doc.text(text, x, y + size, how)
    },
  }
}
