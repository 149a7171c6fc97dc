import type { StoredEvent } from '#libs/event-store'
import { evaluationId, followedBy, lot, members, stored, tenderId } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { written } from '../testing/written.js'
import { write } from '../write.js'
import { isNotYet } from './kind.js'
import { scoreSheets } from './scores.js'

const row = (...scores: readonly string[]) => `培训方案｜60｜主观｜${scores.join('｜')}`

test('each member’s score stands under their seat, as its author has corrected it', () => {
  const text = said(written('score-sheets'))
  expect(text).toContain('评分因素｜分值｜类别｜1号席｜2号席｜3号席｜4号席｜5号席')
  expect(text).toContain('演示机构甲\n')
  expect(text).toContain(row('80.00', '81.00', '82.00', '70.00', '84.00'))
  expect(text).toContain(row('79.50', '80.50', '81.50', '77.77', '83.50'))
  expect(text).not.toContain('演示机构丁')
})

const missingIn = (events: readonly StoredEvent[]) => {
  const paper = write({ kind: scoreSheets, about: evaluationId, names: new Map(), events })
  return isNotYet(paper) ? paper.notYet : undefined
}

const stream = `evaluation-${evaluationId}`
const ofLot = { tender: tenderId, lot }

test.each([
  ['a member leaves', 'MemberLeft', { person: members[0], cause: 'unable', reason: '突发疾病' }],
  [
    'a sheet is sent back',
    'ScoresReturned',
    { expert: members[0], ground: 'sum-error', reason: '' },
  ],
  ['the committee evaluates again', 'ReEvaluationOrdered', { experts: [members[0]] }],
  ['a sheet is handed in again', 'ScoresSubmitted', { expert: members[0], scores: [] }],
])('when %s nobody reads another’s sheet before the scores are added up anew', (_, type, data) => {
  expect(missingIn(stored())).toBeUndefined()
  expect(missingIn(followedBy(stream, { type, data: { ...ofLot, ...data } }))).toBe(
    'EvaluationCompleted',
  )
})
