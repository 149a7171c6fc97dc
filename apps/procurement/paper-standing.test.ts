import type { Actor } from '#libs/domain/deciding'
import type { OfficialPaper } from '#libs/domain/procurement/official-paper'
import { keptOf, standingOf } from './paper-standing.js'

const file = {
  ...{ project: 'p', kind: 'award-notice', about: 't', series: 's', place: 1, makers: [] },
  ...{ number: '演人社采〔2026〕1号', checkCode: 'CODE', document: 'd' },
}
const keeper: Actor = { id: 'k', role: 'seal-keeper' }
const officer: Actor = { id: 'o', role: 'procurement-officer' }
const { number } = file

interface Row {
  readonly what: string
  readonly paper: OfficialPaper
  readonly code?: string
  readonly actor?: Actor
  readonly standing: object
}
const approved = { ...file, status: 'seal-approved' } as const
const sealed = { ...file, status: 'sealed', means: 'scan' } as const
const draft = { state: 'draft' }
const inWork = { number, state: 'numbered' }
const whole = { number, state: 'sealed' }

test.each<Row>([
  { what: 'no number yet', paper: { status: 'not-numbered' }, standing: draft },
  { what: 'void', paper: { ...file, status: 'void', reason: '' }, standing: draft },
  { what: 'numbered', paper: { ...file, status: 'numbered' }, standing: inWork },
  { what: 'approved, to the officer', paper: approved, standing: inWork },
  { what: 'approved, to the keeper', paper: approved, actor: keeper, standing: whole },
  {
    ...{ what: 'approved, but of other facts', paper: approved, actor: keeper },
    ...{ code: 'OTHER', standing: inWork },
  },
  { what: 'sealed', paper: sealed, standing: whole },
  { what: 'sealed, but of other facts', paper: sealed, code: 'OTHER', standing: draft },
])('$what', ({ paper, code = 'CODE', actor = officer, standing }) => {
  expect(standingOf(paper, code, actor)).toEqual(standing)
})

test('the bytes of a seal system are those of the paper while the record says what was sealed', () => {
  const electronic: OfficialPaper = {
    ...{ ...file, status: 'sealed', means: 'electronic', reference: '印1', kept: 'k' },
  }
  expect(keptOf(electronic, 'CODE')).toBe('k')
  expect(keptOf(electronic, 'OTHER')).toBeUndefined()
  expect(keptOf(sealed, 'CODE')).toBeUndefined()
  expect(keptOf(approved, 'CODE')).toBeUndefined()
})
