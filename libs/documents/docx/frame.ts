import { AlignmentType, BorderStyle, Paragraph, TextRun, type FileChild } from 'docx'
import { paperDay } from '../chinese.js'
import type { Paper, Signature } from '../paper.js'
import { fonts, grid, halfPoints } from './style.js'

const alignment = AlignmentType.CENTER
const rule = { style: BorderStyle.SINGLE, size: 12, color: 'D7000F', space: 4 } as const

/** Red head with its rule where there is one, number, title, addressee. */
export function frameOf({ redHead, number, title, to }: Paper): FileChild[] {
  const numbered = number === undefined ? [] : [new TextRun({ text: number, font: fonts.body })]
  const name = new TextRun({ text: title, font: fonts.title, size: halfPoints.title })
  const titled = new Paragraph({ alignment, spacing: { after: 280 }, children: [name] })
  return [
    ...(redHead === undefined ? [] : [redHeadOf(redHead)]),
    ...(redHead === undefined
      ? []
      : [
          new Paragraph({ alignment, spacing: grid, border: { bottom: rule }, children: numbered }),
        ]),
    titled,
    ...(redHead === undefined && number !== undefined
      ? [new Paragraph({ alignment, spacing: grid, children: numbered })]
      : []),
    ...(to === undefined ? [] : [new Paragraph({ spacing: grid, text: `${to}：` })]),
  ]
}

function redHeadOf(text: string): Paragraph {
  const size = Math.min(halfPoints.head, Math.floor((442 * 2) / Array.from(text).length))
  const run = new TextRun({ text, font: fonts.title, size, color: 'D7000F' })
  return new Paragraph({ alignment, spacing: { before: 200, after: 300 }, children: [run] })
}

/** 成文日期 four characters from the right edge. */
export const signaturesOf = (signatures: readonly Signature[]): FileChild[] =>
  signatures.flatMap(({ by, on }) => [
    new Paragraph({ spacing: grid }),
    ...[by, on === undefined ? '年    月    日' : paperDay(on)].map(
      text =>
        new Paragraph({
          ...{ spacing: grid, alignment: AlignmentType.RIGHT, keepNext: true },
          indent: { right: 1280 },
          text,
        }),
    ),
  ])
