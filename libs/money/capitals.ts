import type { Fen } from './fen.js'

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const places = ['仟', '佰', '拾', '']
const groupUnits = ['', '万', '亿']

/**
 * An amount in Chinese capital figures 大写, as contracts and payment orders carry it. The rules
 * are those of 支付结算办法 附一 (银发〔1997〕393号): 整 after whole yuan only, one 零 for a gap, 零 before
 * jiao where the yuan digit is 0. Without 人民币 before it. Throws a RangeError from 万亿 yuan on.
 */
export function capitalFigures(amount: Fen): string {
  if (Math.abs(amount) >= 1e14) throw new RangeError(`too large for capital figures: ${amount}`)
  const text = String(Math.abs(amount)).padStart(3, '0')
  const whole = text.slice(0, -2).replace(/^0+(?=\d)/, '')
  const sign = amount < 0 ? '负' : ''
  return sign + wholeYuan(whole) + smallChange(whole, Number(text.at(-2)), Number(text.at(-1)))
}

function wholeYuan(whole: string): string {
  return whole === '0' ? '' : `${inGroups(whole)}元`
}

function smallChange(whole: string, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return whole === '0' ? '零元整' : '整'
  const gap = whole !== '0' && (jiao === 0 || whole.endsWith('0')) ? '零' : ''
  return gap + (jiao ? `${digit(jiao)}角` : '') + (fen ? `${digit(fen)}分` : '')
}

/** Groups of four digits; a group that is all zeros leaves its gap to the next. */
function inGroups(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const groups = padded.match(/\d{4}/g) ?? []
  let written = ''
  groups.forEach((group, index) => {
    if (group === '0000') return
    const gap = written !== '' && (group.startsWith('0') || groups[index - 1] === '0000')
    written += (gap ? '零' : '') + inPlaces(group) + (groupUnits[groups.length - 1 - index] ?? '')
  })
  return written
}

function inPlaces(group: string): string {
  return Array.from(group)
    .map((figure, place) => (figure === '0' ? '零' : digit(Number(figure)) + (places[place] ?? '')))
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '')
}

const digit = (figure: number): string => digits[figure] ?? ''
