import { isForPage } from '../frame/keys.js'
import { isValues, textOf, type SheetField, type Values } from './fields.js'

/** The name of a cell of a score sheet. */
export const cellOf = (factor: string, bid: string): string => `${factor}/${bid}`

/** The name of what was typed as the page of a cell's evidence 投标文件页码. */
export const pageOf = (cell: string): string => `${cell}/page`

/** What was typed into the cells of a sheet. */
export const typedIn = (value: unknown): Values => (isValues(value) ? value : {})

/** Why a cell cannot stand as it is: nothing in it, not 0 to 100, or none of the bands. */
export type CellFault = 'empty' | 'out-of-range' | 'no-band'

/** @param bands the only scores that may be given, in hundredths, where there are such. */
export function cellFault(text: string, bands?: readonly number[]): CellFault | undefined {
  if (text.trim() === '') return 'empty'
  const score = hundredths(text)
  if (typeof score === 'string' || score < 0 || score > 10_000) return 'out-of-range'
  return bands && !bands.includes(score) ? 'no-band' : undefined
}

/** Points as people type them in hundredths; a text that is none stays a text. */
export function hundredths(text: string): number | string {
  const points = Number(text)
  return text.trim() === '' || Number.isNaN(points) ? text : Math.round(points * 100)
}

/** A page as it is recorded; a text that is none stays a text, which its shape then refuses. */
export const pageNumber = (text: string): number | string =>
  /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : text

/** Why what was typed as a page cannot stand; nothing typed is nothing amiss. */
export const pageFault = (text: string): 'malformed' | undefined =>
  text === '' || typeof pageNumber(text) === 'number' ? undefined : 'malformed'

/** What of a key stroke decides whether it asks for the page of a cell's evidence. */
type Stroke = Parameters<typeof isForPage>[0]

/** Whether a stroke in a cell asks for the page of its evidence: `e`, in either case. */
export const asksForPage = (stroke: Stroke): boolean =>
  isForPage(stroke, false) && stroke.key.toLowerCase() === 'e'

/** Whether a stroke in the page's field leads back to its cell. */
export const leadsBack = ({ key, isComposing }: Pick<Stroke, 'key' | 'isComposing'>): boolean =>
  !isComposing && (key === 'Enter' || key === 'Escape')

/** How many of a sheet's cells hold a score that may stand. */
export function scoredOf(values: Values, { name, rows, columns }: SheetField): number {
  const cells = typedIn(values[name])
  return rows
    .flatMap(({ value, bands }) => columns.map(({ value: bid }) => ({ value, bands, bid })))
    .filter(({ value, bands, bid }) => !cellFault(textOf(cells, cellOf(value, bid)), bands)).length
}

/** A cell by its row and column, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell; `Enter` goes down its column and on to the next. */
export function cellAfter(
  key: string,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined {
  const within = (one: number, count: number) => Math.min(Math.max(one, 0), count - 1)
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) }
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    case 'Enter':
      return row + 1 < rows
        ? { row: row + 1, column }
        : { row: 0, column: within(column + 1, columns) }
    default:
      return undefined
  }
}
