import { cellFault, cellOf, hundredths, typedIn } from './cells.js'
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
      .map(({ factor, title, weight, bands }) => ({ value: factor, label: title, weight, bands })),
  }
}

/** Every cell of a sheet with what was typed into it. */
const cellsOf = (values: Values, { name, rows, columns }: SheetField) =>
  rows.flatMap(({ value: factor, bands }) =>
    columns.map(({ value: bid }) => {
      const cell = cellOf(factor, bid)
      return { bid, factor, bands, cell, text: textOf(typedIn(values[name]), cell) }
    }),
  )

/** The lines of the sheet in the order of its rows, in hundredths of a point. */
export const linesOf = (values: Values, sheet: SheetField) =>
  cellsOf(values, sheet).map(({ bid, factor, text }) => ({ bid, factor, score: hundredths(text) }))

/** Every cell that cannot stand: empty ones, those out of range, those between the bands. */
export const sheetFaults = (values: Values, sheet: SheetField): readonly Fault[] =>
  cellsOf(values, sheet).flatMap(({ cell, text, bands }) => {
    const fault = cellFault(text, bands)
    if (fault === undefined) return []
    return [{ field: [sheet.name, cell], kind: fault === 'empty' ? 'missing' : 'malformed' }]
  })
