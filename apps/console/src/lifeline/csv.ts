import type { Item } from './items.js'

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What a row of the table says of an item. */
export interface RowWords {
  readonly when: string
  readonly what: string
  readonly state: string
  readonly who: string
  readonly basis: string
}

/** The life-line's table as a CSV address for a download link; UTF-8 with a mark, so that Excel reads it. */
export function tableOf(items: readonly Item[], words: (item: Item) => RowWords): string {
  const rows = items.map(item => {
    const { when, what, state, who, basis } = words(item)
    return [when, what, state, who, basis].map(cell).join(',')
  })
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${rows.join('\r\n')}`)}`
}
