import { cellAfter, cellFault, scoredOf } from './cells.js'
import { linesOf, sheetFaults, sheetOf } from './score-sheet.js'
import { actScene, bids } from './testing/act-scene.js'

const sheet = sheetOf(actScene({ command: 'submit-scores', reads: 'evaluation' }))
const [first, second] = bids
const scores = (cells: Readonly<Record<string, string>>) => ({ scores: cells })

test('a row for every factor but the price, a column for every responsive bid', () => {
  expect(sheet.rows.map(({ value }) => value)).toEqual(['plan', 'teachers'])
  expect(sheet.columns.map(({ value }) => value)).toEqual(bids.map(({ bid }) => bid))
})

test('points become hundredths, in the order of the rows', () => {
  const lines = linesOf(scores({ [`plan/${second.bid}`]: '82.55' }), sheet)
  expect(lines).toHaveLength(6)
  expect(lines[1]).toEqual({ bid: second.bid, factor: 'plan', score: 8_255 })
  expect(lines[0]).toEqual({ bid: first.bid, factor: 'plan', score: '' })
})

test.each([
  ['', undefined, 'empty'],
  ['100.01', undefined, 'out-of-range'],
  ['-1', undefined, 'out-of-range'],
  ['1o', undefined, 'out-of-range'],
  ['50', [0, 6_000, 10_000], 'no-band'],
  ['60', [0, 6_000, 10_000], undefined],
  ['0', undefined, undefined],
])('a cell with %p, bands %p: %p', (text, bands, fault) =>
  expect(cellFault(text, bands)).toBe(fault),
)

test('every cell that cannot stand is named, and the rest counted', () => {
  const typed = scores({ [`plan/${first.bid}`]: '80', [`plan/${second.bid}`]: '101' })
  const faults = sheetFaults(typed, sheet)
  expect(faults).toHaveLength(5)
  expect(faults[0]).toEqual({ field: ['scores', `plan/${second.bid}`], kind: 'malformed' })
  expect(scoredOf(typed, sheet)).toBe(1)
})

const size = { rows: 2, columns: 3 }
test.each([
  ['ArrowDown', [0, 1], [1, 1]],
  ['ArrowDown', [1, 1], [1, 1]],
  ['ArrowLeft', [0, 0], [0, 0]],
  ['ArrowRight', [0, 1], [0, 2]],
  ['Home', [1, 2], [1, 0]],
  ['End', [1, 0], [1, 2]],
  ['Enter', [0, 0], [1, 0]],
  ['Enter', [1, 0], [0, 1]],
])('%s leads from %p to %p', (key, [row = 0, column = 0], [toRow, toColumn]) =>
  expect(cellAfter(key, { row, column }, size)).toEqual({ row: toRow, column: toColumn }),
)

test('any other key is a key of the field', () =>
  expect(cellAfter('5', { row: 0, column: 0 }, size)).toBeUndefined())
