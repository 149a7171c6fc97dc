import type { Day } from '#libs/calendar'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 … 99 as headings count: 一, 十, 十一, 二十. Throws a RangeError beyond. */
export function ordinal(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) {
    throw new RangeError(`no heading is numbered ${String(number)}`)
  }
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens > 1 ? (digits[tens] ?? '') : ''
  return head + (tens > 0 ? '十' : '') + (ones > 0 ? (digits[ones] ?? '') : '')
}

/** A day as GB/T 9704 §7.3.5.4 wants it: figures, no leading zeros. */
export function paperDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${String(Number(month))}月${String(Number(date))}日`
}
