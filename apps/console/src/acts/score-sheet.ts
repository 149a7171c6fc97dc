import { cellFault, cellOf, hundredths, pageFault, pageNumber, pageOf, typedIn } from './cells.js'
import type { Fault } from './faults.js'
import { textOf, type SheetField, type Values } from './fields.js'
import { called, roundOf } from './round.js'
import type { Scene } from './scene.js'

/** The sheet of one member: every responsive bid on every factor but the price (87§55). */
export function sheetOf(scene: Scene): SheetField {
  const { evaluation } = scene
  const factors = roundOf(scene)?.document.factors ?? []
  const responsive =
    evaluation && 'responsive' in evaluation.state ? evaluation.state.responsive : []
  return {
    ...{ kind: 'sheet', name: 'scores' },
    columns: called(responsive, scene),
    rows: factors
      .filter(({ kind }) => kind !== 'price')
      .map(({ factor, title, weight, bands, standard }) => ({
        ...{ value: factor, label: title, weight, bands, standard },
      })),
  }
}

/** Every cell of a sheet with what was typed into it, and as the page of its evidence. */
const cellsOf = (values: Values, { name, rows, columns }: SheetField) =>
  rows.flatMap(({ value: factor, bands }) =>
    columns.map(({ value: bid }) => {
      const cell = cellOf(factor, bid)
      const typed = typedIn(values[name])
      return {
        bid,
        factor,
        bands,
        cell,
        text: textOf(typed, cell),
        page: textOf(typed, pageOf(cell)),
      }
    }),
  )

/** The lines of the sheet in the order of its rows, in hundredths of a point. */
export const linesOf = (values: Values, sheet: SheetField) =>
  cellsOf(values, sheet).map(({ bid, factor, text, page }) => ({
    ...{ bid, factor, score: hundredths(text) },
    ...(page !== '' && { page: pageNumber(page) }),
  }))

/** Every cell that cannot stand: empty, out of range, between the bands; and every page that is none. */
export const sheetFaults = (values: Values, sheet: SheetField): readonly Fault[] =>
  cellsOf(values, sheet).flatMap(({ cell, text, bands, page }): readonly Fault[] => {
    const fault = cellFault(text, bands)
    return [
      ...faultIn([sheet.name, cell], fault && (fault === 'empty' ? 'missing' : 'malformed')),
      ...faultIn([sheet.name, pageOf(cell)], pageFault(page)),
    ]
  })

const faultIn = (field: Fault['field'], kind: Fault['kind'] | undefined): readonly Fault[] =>
  kind === undefined ? [] : [{ field, kind }]
