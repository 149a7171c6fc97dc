import { readFileSync } from 'node:fs'
import i18next, { type TFunction } from 'i18next'
import { evidenceWords, pageTable, pageWords } from './evidence-words.js'
import { matrixOf, ownMatrixOf, type Matrix } from './matrix.js'
import { bidderA, first, lines, state, stateWithPages } from './testing/ranked.js'

const wordsIn = (language: string) => {
  const file = readFileSync(new URL(`../words/${language}.json`, import.meta.url), 'utf8')
  // Our own message file: nested objects of strings.
  const translation = JSON.parse(file) as Record<string, never>
  const instance = i18next.createInstance()
  return instance.init({ lng: language, resources: { [language]: { translation } } })
}

const document = {
  factors: [
    { factor: 'price', title: '报价', kind: 'price' as const, weight: 30 },
    { factor: 'plan', title: '方案', kind: 'judged' as const, weight: 70 },
  ],
}
const matrix = matrixOf({ state: stateWithPages, document, decimals: 2 })
const called = ['机构甲', '机构乙']

const rowOf = ({ rows }: Matrix, key: string) => {
  const found = rows.find(one => one.key === key)
  if (!found) throw new Error(`no row ${key}`)
  return found
}

describe('in words', () => {
  let zh: TFunction
  let en: TFunction
  beforeAll(async () => {
    ;[zh, en] = await Promise.all([wordsIn('zh'), wordsIn('en')])
  })

  test('a cell has its pages, one or several, and no word where there are none', () => {
    expect(pageWords(rowOf(matrix, 'plan'), 0, zh)).toBe('第12、14页')
    expect(pageWords(rowOf(matrix, 'plan/1'), 0, en)).toBe('p. 14')
    expect(pageWords(rowOf(matrix, 'plan/1'), 1, zh)).toBe('')
    expect(pageWords(rowOf(matrix, 'rank'), 0, zh)).toBe('')
  })

  test('`e` tells of a mean who named which page, of a member’s score its own', () => {
    const told = (key: string, column: number) =>
      evidenceWords(matrix, { row: rowOf(matrix, key), column, bidder: called[column] ?? '' }, zh)
    expect(told('plan', 0)).toBe('方案 · 机构甲：评委1 第14页；评委2（采购人代表） 第12页')
    expect(told('plan/2', 1)).toBe('方案 · 机构乙：评委2（采购人代表） 第7页')
    expect(told('plan/1', 1)).toBe('方案 · 机构乙：没有写明证据页码')
    expect(told('total', 0)).toBeUndefined()
  })

  test('on the own sheet it tells the page alone', () => {
    const own = ownMatrixOf(lines([first, 9_000, 12]), [{ bid: first, bidder: bidderA }], document)
    const row = rowOf(own, 'plan')
    expect(evidenceWords(own, { row, column: 0, bidder: '机构甲' }, zh)).toBe(
      '方案 · 机构甲：第12页',
    )
  })

  test('a file has the pages of what is shown, below the scores; without any it ends with them', () => {
    const rows = ['rank', 'plan', 'plan/1'].map(key => rowOf(matrix, key))
    expect(pageTable(matrix, { rows, called }, zh)).toEqual([
      [''],
      ['证据所在页（投标文件页码）', '机构甲', '机构乙'],
      ['方案', '12、14', '7'],
      ['方案 · 评委1', '14', ''],
    ])
    const bare = matrixOf({ state, document, decimals: 2 })
    expect(pageTable(bare, { rows: bare.rows, called }, zh)).toEqual([])
  })
})
