import { extractText, getDocumentProxy } from 'unpdf'
import { paperKinds } from '../papers/kinds.js'
import type { Paper } from '../paper.js'
import { written } from '../testing/written.js'
import { CharactersMissing, pdfOf } from './pdf.js'

/** A PDF's pages as its reader reads them, spaces apart. */
async function pagesOf(bytes: Buffer): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.map(page => page.replaceAll(/\s/g, ''))
}

const notice = written('tender-notice')
const withState = (state: Paper['state']): Paper => ({ ...notice, state })

test('a page is A4, and carries its number and the check code', async () => {
  const bytes = await pdfOf(notice)
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const first = await document.getPage(1)
  const [, , width, height] = first.view
  expect([width, height].map(points => Math.round(((points ?? 0) / 72) * 25.4))).toEqual([210, 297])
  const pages = await pagesOf(bytes)
  expect(pages.length).toBeGreaterThan(1)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`—${String(at + 1)}—`)
    expect(page).toContain(`校验码${notice.checkCode}`)
  }
})

test('a page holds 22 lines of 28 characters (GB/T 9704 §5.2.3)', async () => {
  const line = '一'.repeat(26)
  const rest = Array.from({ length: 40 }, () => ({ text: '一'.repeat(26) }))
  const bytes = await pdfOf({ ...notice, blocks: [{ text: `${line}二三` }, ...rest] })
  const [, second = ''] = await pagesOf(bytes)
  expect(second.match(/一{26}/g)).toHaveLength(22)
})

test.each([
  ['draft', true],
  ['numbered', true],
  ['sealed', false],
  ['issued', false],
] as const)('%s: marked 草稿 on every page: %s', async (state, marked) => {
  const pages = await pagesOf(await pdfOf(withState(state)))
  expect(pages.map(page => page.includes('草稿'))).toEqual(pages.map(() => marked))
})

test('only a 公文 has a red head', async () => {
  const [letter] = await pagesOf(await pdfOf(written('plan-filing')))
  expect(letter).toContain('人力资源和社会保障局文件')
  const [open] = await pagesOf(await pdfOf(notice))
  expect(open).not.toContain('文件关于')
})

test('a character that no face has is named, not left out', async () => {
  await expect(pdfOf({ ...notice, to: '演示䶮机构' })).rejects.toThrow(
    new CharactersMissing(['䶮']),
  )
})

test.each(paperKinds.map(({ kind }) => kind))(
  '%s: the same facts give the same bytes, fonts embedded, below 300 kB',
  async kind => {
    const paper = written(kind)
    const bytes = await pdfOf(paper)
    expect((await pdfOf(paper)).equals(bytes)).toBe(true)
    expect(bytes.length).toBeLessThan(300_000)
    expect(bytes.toString('latin1').match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
  },
)
