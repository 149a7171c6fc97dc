import type { Table } from '../paper.js'
import { breakLines, widthOf } from './break-lines.js'
import { bottom, page, size } from './page.js'
import { setCentred } from './set-text.js'
import { black, type Setting, type Sheet } from './sheet.js'

const padding = 4
const lineHeightOf = (points: number): number => points * 1.5

/** More columns than this are set in the smaller size. */
const columnsOfFullSize = 5

interface Row {
  /** The lines of each cell. */
  readonly cells: readonly (readonly string[])[]
  readonly height: number
}

/** A ruled table; its head stands again on every page, and a row is never torn. */
export function setTable(sheet: Sheet, table: Table): void {
  const widths = widthsOf(table)
  const points = table.head.length > columnsOfFullSize ? size.wideTable : size.table
  const cell: Setting = { face: 'body', size: points }
  const head: Setting = { face: 'heading', size: points }
  const lineHeight = lineHeightOf(points)
  const top = rowOf(sheet, table.head, { widths, setting: head })
  if (table.caption !== undefined) {
    sheet.room(page.line + top.height + lineHeight)
    setCentred(sheet, table.caption, { face: 'heading', size: size.number }, page.line)
  }
  sheet.room(top.height + lineHeight)
  drawRow(sheet, top, { widths, setting: head, figures: [] })
  for (const said of table.rows) {
    const row = rowOf(sheet, said, { widths, setting: cell })
    if (sheet.room(Math.min(row.height, bottom - page.top - top.height))) {
      drawRow(sheet, top, { widths, setting: head, figures: [] })
    }
    drawRow(sheet, row, { widths, setting: cell, figures: table.figures ?? [] })
  }
  sheet.down(page.line / 2)
}

function widthsOf({ head: columns, widths }: Table): readonly number[] {
  const shares = widths ?? columns.map(() => 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => (share / whole) * page.textWidth)
}

interface Set {
  readonly widths: readonly number[]
  readonly setting: Setting
}

function rowOf(sheet: Sheet, said: readonly string[], { widths, setting }: Set): Row {
  const measure = sheet.measure(setting)
  const cells = said.map((text, at) =>
    breakLines(text, { measure, width: (widths[at] ?? 0) - 2 * padding }),
  )
  const most = Math.max(1, ...cells.map(lines => lines.length))
  return { cells, height: most * lineHeightOf(setting.size) + 2 * padding }
}

function drawRow(
  sheet: Sheet,
  { cells, height }: Row,
  { widths, setting, figures }: Set & { readonly figures: readonly number[] },
): void {
  const { doc } = sheet
  const y = sheet.y()
  const measure = sheet.measure(setting)
  const lineHeight = lineHeightOf(setting.size)
  let x: number = page.left
  for (const [column, lines] of cells.entries()) {
    const width = widths[column] ?? 0
    doc.lineWidth(0.5).strokeColor(black).rect(x, y, width, height).stroke()
    const top = y + (height - lines.length * lineHeight) / 2
    for (const [at, line] of lines.entries()) {
      const loose = width - 2 * padding - widthOf(line, measure)
      const left = x + padding + (figures.includes(column) ? loose : 0)
      sheet.write(line, setting, { x: left, top: top + at * lineHeight + lineHeight * 0.12 })
    }
    x += width
  }
  sheet.down(height)
}
