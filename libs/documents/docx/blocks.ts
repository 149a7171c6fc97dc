import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { CountedBlock } from '../counted.js'
import type { Table as Ruled } from '../paper.js'
import { fonts, grid, halfPoints, twoCharacters } from './style.js'

export function blockOf(block: CountedBlock): FileChild[] {
  if ('text' in block) return paragraphs(block.text, fonts.body)
  if ('heading' in block) {
    return paragraphs(block.heading, block.level === 1 ? fonts.heading : fonts.second)
  }
  return tableOf(block)
}

const paragraphs = (text: string, font: string): FileChild[] =>
  text.split('\n').map(
    line =>
      new Paragraph({
        spacing: grid,
        indent: { firstLine: twoCharacters },
        alignment: AlignmentType.BOTH,
        children: [new TextRun({ text: line, font, size: halfPoints.body })],
      }),
  )

/** Twentieths of a point across the 156 mm of the text. */
const wholeWidth = 8844

function tableOf({ caption, head, rows, widths, figures = [] }: Ruled): FileChild[] {
  const shares = widths ?? head.map(() => 1)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map(share => Math.round((share / all) * wholeWidth))
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: cellOf(text, { isHead, figure: figures.includes(at) }),
          }),
      ),
    })
  return [
    ...(caption === undefined ? [] : [captionOf(caption)]),
    new Table({
      width: { size: wholeWidth, type: WidthType.DXA },
      columnWidths,
      rows: [rowOf(head, true), ...rows.map(row => rowOf(row, false))],
    }),
    new Paragraph({ spacing: grid }),
  ]
}

const captionOf = (text: string): Paragraph =>
  new Paragraph({
    ...{ spacing: grid, alignment: AlignmentType.CENTER, keepNext: true },
    children: [new TextRun({ text, font: fonts.heading, size: halfPoints.number })],
  })

function cellOf(
  text: string,
  { isHead, figure }: { readonly isHead: boolean; readonly figure: boolean },
): Paragraph[] {
  const font = isHead ? fonts.heading : fonts.body
  const alignment = figure && !isHead ? AlignmentType.RIGHT : AlignmentType.LEFT
  return text.split('\n').map(
    line =>
      new Paragraph({
        alignment,
        children: [new TextRun({ text: line, font, size: halfPoints.table })],
      }),
  )
}
