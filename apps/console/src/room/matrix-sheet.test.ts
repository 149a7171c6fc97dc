import { strFromU8, unzipSync } from 'fflate'
import { uuid } from '#libs/domain/procurement/testing'
import { matrixSheet } from './matrix-sheet.js'
import { state, stateWithPages } from './testing/ranked.js'
import { writeSheet } from './write-sheet.js'

const words = {
  ...{ factor: '因素', weight: '权重', price: '报价', evaluatedPrice: '评标价' },
  ...{ priceScore: '价格分', otherScore: '其他分', total: '总分', rank: '排名', pages: '页码' },
  member: (seat: string, number: number) => `${seat} ${String(number)}`,
}
const document = {
  factors: [
    { factor: 'price', title: '价格', kind: 'price' as const, weight: 30 },
    { factor: 'plan', title: '方案', kind: 'judged' as const, weight: 70 },
  ],
}
const names = { [uuid(11)]: '机构甲', [uuid(12)]: '机构乙' }
const sheet = matrixSheet({ state, document, decimals: 2, names, words })
const formulas = sheet.map(row => row.flatMap(cell => ('formula' in cell ? [cell.formula] : [])))

test('what bids say and members gave are figures, the rest is reckoned from them (87§55)', () => {
  expect(sheet.map(([head]) => head)).toEqual(
    ['因素', '报价', '评标价', '方案', 'expert 1', 'purchaser-representative 2']
      .concat('价格分', '其他分', '总分', '排名')
      .map(text => ({ text })),
  )
  expect(sheet[4]?.slice(2)).toEqual([
    { figure: 90, format: '0.00' },
    { figure: 80, format: '0.00' },
  ])
  expect(formulas.slice(3)).toEqual([
    ['AVERAGE(C5:C6)', 'AVERAGE(D5:D6)'],
    ...[[], []],
    ['ROUND(MIN($C$3:$D$3)/C3*$B$7,2)', 'ROUND(MIN($C$3:$D$3)/D3*$B$7,2)'],
    ['ROUND((C4*$B$4)/100,2)', 'ROUND((D4*$B$4)/100,2)'],
    ['C7+C8', 'D7+D8'],
    [
      '1+COUNTIF($C$9:$D$9,">"&C9)+COUNTIFS($C$9:$D$9,C9,$C$2:$D$2,"<"&C2)',
      '1+COUNTIF($C$9:$D$9,">"&D9)+COUNTIFS($C$9:$D$9,D9,$C$2:$D$2,"<"&D2)',
    ],
  ])
})

test('where nothing was scored, the prices stand alone', () => {
  const byPrice = matrixSheet({
    state: { ...state, sheets: {} },
    document,
    decimals: 2,
    names,
    words,
  })
  expect(byPrice).toHaveLength(3)
})

test('pages of the evidence stand below all that is reckoned, as figures', () => {
  const withPages = matrixSheet({ state: stateWithPages, document, decimals: 2, names, words })
  expect(withPages.slice(0, sheet.length)).toEqual(sheet)
  const text = (word: string) => ({ text: word })
  const page = (figure: number) => ({ figure, format: '0' })
  expect(withPages.slice(sheet.length)).toEqual([
    [text('')],
    ['页码', '', '机构甲', '机构乙'].map(text),
    [text('方案 · expert 1'), text(''), page(14), text('')],
    [text('方案 · purchaser-representative 2'), text(''), page(12), page(7)],
  ])
})

test('the file that a spreadsheet opens has every formula', async () => {
  const blob = await writeSheet(sheet)
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const written = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const found = [...written.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)
  expect(found).toHaveLength(formulas.flat().length)
  expect(found).toContain('AVERAGE(C5:C6)')
})
