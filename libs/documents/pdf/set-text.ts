import { breakLines, widthOf } from './break-lines.js'
import { page, size } from './page.js'
import type { Setting, Sheet } from './sheet.js'

/** The grid of GB/T 9704: 28 characters of 16 pt share a line that is a little shorter. */
export const body: Setting = {
  face: 'body',
  size: size.body,
  spacing: page.character - size.body,
}
export const headingOf = (level: 1 | 2): Setting =>
  level === 1 ? { ...body, face: 'heading' } : body

/** Two characters before each paragraph 左空二字. */
const indent = 2 * page.character

/** Paragraphs on the grid of lines, both edges even but in the last line. */
export function setParagraph(sheet: Sheet, text: string, setting: Setting = body): void {
  const measure = sheet.measure(setting)
  const lines = breakLines(text, { measure, width: page.textWidth, indent })
  for (const [at, line] of lines.entries()) {
    sheet.room(page.line)
    const x = page.left + (at === 0 ? indent : 0)
    const loose = page.textWidth - (x - page.left) - widthOf(line, measure)
    const spacing = (setting.spacing ?? 0) + spread(line, at === lines.length - 1 ? 0 : loose)
    sheet.write(line, { ...setting, spacing }, { x, top: middle(sheet.y(), page.line, setting) })
    sheet.down(page.line)
  }
}

/** What a line is short of, put between its characters; more than two characters is meant to be. */
const spread = (line: string, loose: number): number =>
  loose > 0 && loose < 2 * page.character && line.length > 1
    ? loose / (Array.from(line).length - 1)
    : 0

/** A line that begins at the left edge, as 主送机关 does, without any indent. */
export function setFlush(sheet: Sheet, text: string): void {
  const measure = sheet.measure(body)
  for (const line of breakLines(text, { measure, width: page.textWidth })) {
    sheet.room(page.line)
    sheet.write(line, body, { x: page.left, top: middle(sheet.y(), page.line, body) })
    sheet.down(page.line)
  }
}

/** Lines in the middle of the page's width; each takes `height`. */
export function setCentred(sheet: Sheet, text: string, setting: Setting, height: number): void {
  const measure = sheet.measure(setting)
  for (const line of breakLines(text, { measure, width: page.textWidth })) {
    sheet.room(height)
    const x = page.left + (page.textWidth - widthOf(line, measure)) / 2
    sheet.write(line, setting, { x, top: middle(sheet.y(), height, setting) })
    sheet.down(height)
  }
}

/** Where a line of this size begins so that it stands in the middle of its height. */
export const middle = (top: number, height: number, { size }: Setting): number =>
  top + (height - size * 1.15) / 2
