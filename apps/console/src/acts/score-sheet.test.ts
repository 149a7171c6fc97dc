import { asksForPage, cellAfter, cellFault, leadsBack, pageFault, scoredOf } from './cells.js'
import { faultsOf } from './faults.js'
import { linesOf, sheetFaults, sheetOf } from './score-sheet.js'
import { actScene, bids } from './testing/act-scene.js'

const sheet = sheetOf(actScene({ command: 'submit-scores', reads: 'evaluation' }))
const [first, second] = bids
const scores = (cells: Readonly<Record<string, string>>) => ({ scores: cells })

test('a row for every factor but the price, a column for every responsive bid', () => {
  expect(sheet.rows.map(({ value }) => value)).toEqual(['plan', 'teachers'])
  expect(sheet.columns.map(({ value }) => value)).toEqual(bids.map(({ bid }) => bid))
})

test('a row says the standard by which its factor is scored (87§55)', () => {
  const { tender, ...scene } = actScene({ command: 'submit-scores', reads: 'evaluation' })
  if (!tender || !('lots' in tender.state)) throw new Error('the scene has a tender')
  const standard = '方案完整得满分'
  const lots = tender.state.lots.map(one => {
    const factors = one.document.factors.map(factor => ({ ...factor, standard }))
    return { ...one, document: { ...one.document, factors } }
  })
  const written = sheetOf({ ...scene, tender: { ...tender, state: { ...tender.state, lots } } })
  expect(written.rows.map(row => row.standard)).toEqual([standard, standard])
  expect(sheet.rows.map(row => row.standard)).toEqual([undefined, undefined])
})

test('points become hundredths, in the order of the rows', () => {
  const lines = linesOf(scores({ [`plan/${second.bid}`]: '82.55' }), sheet)
  expect(lines).toHaveLength(6)
  expect(lines[1]).toEqual({ bid: second.bid, factor: 'plan', score: 8_255 })
  expect(lines[0]).toEqual({ bid: first.bid, factor: 'plan', score: '' })
})

test('a page goes with its score where one is named, and counts for no score', () => {
  const cell = `plan/${second.bid}`
  const typed = scores({ [cell]: '80', [`${cell}/page`]: '12', [`plan/${first.bid}/page`]: '' })
  const [without, on] = linesOf(typed, sheet)
  expect(on).toEqual({ bid: second.bid, factor: 'plan', score: 8_000, page: 12 })
  expect(without).toEqual({ bid: first.bid, factor: 'plan', score: '' })
  expect(scoredOf(typed, sheet)).toBe(1)
})

test.each([
  ['', undefined],
  ['1', undefined],
  ['9999', undefined],
  ['0', 'malformed'],
  ['10000', 'malformed'],
  ['-3', 'malformed'],
  ['12-14', 'malformed'],
  ['12.5', 'malformed'],
])('a page typed as %p: %p', (text, fault) => {
  expect(pageFault(text)).toBe(fault)
})

test('a page that is none is named beside its cell, by the form and by the shape alike', () => {
  const cells = sheet.rows.flatMap(({ value: factor }) =>
    sheet.columns.map(({ value: bid }): [string, string] => [`${factor}/${bid}`, '80']),
  )
  const eighty: Readonly<Record<string, string>> = Object.fromEntries(cells)
  const typed = scores({ ...eighty, [`plan/${first.bid}/page`]: '12-14' })
  const fault = { field: ['scores', `plan/${first.bid}/page`], kind: 'malformed' }
  expect(sheetFaults(typed, sheet)).toEqual([fault])
  expect(faultsOf('submit-scores', { scores: linesOf(typed, sheet) })).toEqual([fault])
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

const stroke = { key: 'e', ctrlKey: false, metaKey: false, altKey: false, isComposing: false }

test('`e` asks for the page of the evidence; held with another key or composing it does not', () => {
  expect(asksForPage(stroke)).toBe(true)
  expect(asksForPage({ ...stroke, key: 'E' })).toBe(true)
  expect(asksForPage({ ...stroke, key: '5' })).toBe(false)
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing']) {
    expect(asksForPage({ ...stroke, [held]: true })).toBe(false)
  }
})

test('`Enter` and `Escape` lead from the page back to its cell', () => {
  expect(leadsBack({ ...stroke, key: 'Enter' })).toBe(true)
  expect(leadsBack({ ...stroke, key: 'Escape' })).toBe(true)
  expect(leadsBack({ ...stroke, key: 'Enter', isComposing: true })).toBe(false)
  expect(leadsBack({ ...stroke, key: 'Tab' })).toBe(false)
})
