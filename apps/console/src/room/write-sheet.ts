import writeXlsxFile, { type CellObject } from 'write-excel-file/browser'
import type { SheetCell } from './matrix-sheet.js'

/** Writes a spreadsheet file; head and first column stay in sight. */
export const writeSheet = (rows: readonly (readonly SheetCell[])[]): Promise<Blob> =>
  writeXlsxFile(
    rows.map((row, line) => row.map(cell => ({ ...written(cell), ...(line === 0 && bold) }))),
    { stickyRowsCount: 1, stickyColumnsCount: 1, columns: [{ width: 30 }, { width: 8 }] },
  ).toBlob()

const bold = { fontWeight: 'bold' } as const

function written(cell: SheetCell): CellObject {
  if ('text' in cell) return { value: cell.text, type: String }
  return 'figure' in cell
    ? { value: cell.figure, type: Number, format: cell.format }
    : { value: cell.formula, type: 'Formula', format: cell.format }
}
