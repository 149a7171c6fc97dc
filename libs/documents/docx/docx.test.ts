import { strFromU8, unzipSync } from 'fflate'
import { paperKinds } from '../papers/kinds.js'
import { written } from '../testing/written.js'
import { docxOf } from './docx.js'

const partsOf = (bytes: Buffer): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const all = (bytes: Buffer): string => [...partsOf(bytes).values()].join('\n')

test('A4 with the margins, line and typefaces of GB/T 9704', async () => {
  const document = partsOf(await docxOf(written('plan-filing'))).get('word/document.xml') ?? ''
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(document).toMatch(/w:line="579" w:lineRule="exact"/)
  for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体']) expect(document).toContain(font)
})

test('the check code stands at the foot of every page, the draft mark above it until it is sealed', async () => {
  const notice = written('tender-notice')
  const draft = all(await docxOf(notice))
  expect(draft).toContain(`校验码 ${notice.checkCode}`)
  expect(draft).toContain('草　稿')
  expect(all(await docxOf({ ...notice, state: 'sealed' }))).not.toContain('草　稿')
})

test.each(paperKinds.map(({ kind }) => kind))(
  '%s: the same facts give the same bytes, and every signature is in them',
  async kind => {
    const paper = written(kind)
    const bytes = await docxOf(paper)
    expect((await docxOf(paper)).equals(bytes)).toBe(true)
    for (const { by } of paper.signatures) expect(all(bytes)).toContain(by)
  },
)
