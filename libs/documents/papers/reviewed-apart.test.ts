import { projectCase } from '#libs/domain/procurement/testing'
import { isNotYet } from './kind.js'
import { requirementReview } from './requirement-review.js'
import { projectId, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'

const reading = {
  ...{ contractText: 'a'.repeat(64), passed: true, opinion: '未发现问题', by: 'a lawyer' },
  ...{ paper: '法审〔2026〕1号', evidence: 'b'.repeat(64) },
}

/** The purchase of the tests, its requirement without what others say of it, and then what they said. */
const textAfter = (...beside: readonly { readonly type: string; readonly data: object }[]) => {
  const events = stored().flatMap(event => {
    if (event.type !== 'RequirementRecorded') return [event]
    const { legalReview: _, riskPlan: __, ...data } = event.data as Record<string, unknown> // an event's data is an object
    return [{ ...event, data }, ...beside.map(more => ({ ...event, ...more }))]
  })
  const asked = { kind: requirementReview, events, names: new Map<string, string>() }
  const paper = write({ ...asked, about: projectId })
  return isNotYet(paper) ? paper.notYet : said(paper)
}

test('the review says what the lawyer read and which risks were planned for, by their own records', () => {
  const text = textAfter(
    { type: 'LegalReviewRecorded', data: { ...reading, revision: 1 } },
    { type: 'RiskPlanSet', data: projectCase.riskPlan },
  )
  expect(text).toContain('合同文本法律审查｜通过：未发现问题；法审〔2026〕1号')
  expect(text).toContain('风险处置措施｜共1项')
})

test('a reading of an earlier writing, or none, proves nothing of this one', () => {
  const earlier = { type: 'LegalReviewRecorded', data: { ...reading, revision: 2 } }
  for (const text of [textAfter(), textAfter(earlier)])
    expect(text).toContain('合同文本法律审查｜未附')
  expect(textAfter()).toContain('风险处置措施｜未附')
})
