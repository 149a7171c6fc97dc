import { paperDay } from '../chinese.js'
import type { Paper, Signature } from '../paper.js'
import { watermark } from './characters.js'
import { widthOf } from './break-lines.js'
import { page, size } from './page.js'
import { body, middle, setCentred, setFlush } from './set-text.js'
import { red, type Sheet } from './sheet.js'

/** 版头: the red head with its rule where there is one, the number, the title, the addressee. */
export function setHead(sheet: Sheet, { redHead, number, title, to }: Paper): void {
  const small = { face: 'body', size: size.body } as const
  if (redHead !== undefined) {
    setCentred(sheet, redHead, { face: 'title', size: redSize(redHead), colour: red }, 64)
    if (number !== undefined) setCentred(sheet, number, small, page.line)
    const y = sheet.y() + 4
    const right = page.left + page.textWidth
    sheet.doc.lineWidth(1.5).strokeColor(red).moveTo(page.left, y).lineTo(right, y).stroke()
    sheet.down(page.line)
  }
  setCentred(sheet, title, { face: 'title', size: size.title }, size.title * 1.5)
  if (redHead === undefined && number !== undefined) setCentred(sheet, number, small, page.line)
  sheet.down(page.line)
  if (to !== undefined) setFlush(sheet, `${to}：`)
}

/** As large as the width allows, never larger than the standard's. */
const redSize = (redHead: string): number =>
  Math.min(size.head, page.textWidth / Array.from(redHead).length)

/** 成文日期 four characters from the right edge, the signer in the middle above it. */
export function setSignatures(sheet: Sheet, signatures: readonly Signature[]): void {
  sheet.down(page.line)
  for (const { by, on } of signatures) {
    sheet.room(3 * page.line)
    const day = on === undefined ? '年    月    日' : paperDay(on)
    const measure = sheet.measure(body)
    const right = page.left + page.textWidth - 4 * page.character
    const centre = right - Math.max(widthOf(day, measure), widthOf(by, measure)) / 2
    for (const line of [by, day]) {
      const x = centre - widthOf(line, measure) / 2
      sheet.write(line, body, { x, top: middle(sheet.y(), page.line, body) })
      sheet.down(page.line)
    }
    sheet.down(page.line)
  }
}

/** On every page: its number outside, the check code inside, and what is no more than a draft says so. */
export function setFeet(sheet: Sheet, { state, checkCode }: Paper): void {
  const { doc } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at)
    const y = page.top + page.textHeight + page.number
    const number = { text: `— ${String(at + 1)} —`, setting: { ...body, size: size.number } }
    const code = {
      text: `校验码 ${checkCode}`,
      setting: { face: 'body', size: size.foot } as const,
    }
    // Odd pages lie on the right: their number stands there, one character from the edge (§7.5).
    const [left, right] = at % 2 === 0 ? [code, number] : [number, code]
    sheet.write(left.text, left.setting, { x: page.left + page.character, top: y })
    const width = widthOf(right.text, sheet.measure(right.setting))
    const x = page.left + page.textWidth - page.character - width
    sheet.write(right.text, right.setting, { x, top: y })
    if (state === 'draft' || state === 'numbered') markDraft(sheet)
  }
}

function markDraft({ doc, write }: Sheet): void {
  const [x, y] = [page.width / 2, page.height / 2]
  doc
    .save()
    .rotate(-45, { origin: [x, y] })
    .fillOpacity(0.12)
  write(watermark, { face: 'heading', size: 180 }, { x: x - 180, top: y - 110 })
  doc.restore()
}
