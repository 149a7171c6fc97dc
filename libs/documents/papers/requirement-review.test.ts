import type { DomainEvent } from '#libs/domain/deciding'
import {
  legalReviewRecorded,
  requirementRecorded,
  requirementReviewed,
  riskPlanSet,
} from '#libs/domain/procurement/project'
import { anyHash, projectCase, uuid } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { followedBy, projectId, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { isNotYet } from './kind.js'
import { requirementReview } from './requirement-review.js'

const { review } = projectCase
const { legalReview: _, riskPlan: __, keyReview: ___, ...bare } = projectCase.required.data
/** Written with no paper of anybody attached, which nobody has reviewed. */
const required = (more: object = {}) => requirementRecorded({ ...bare, revision: 2, ...more })
const reviewed = (more: object = {}) =>
  requirementReviewed({
    ...{ ...review, revision: 2, passed: true, recordedBy: uuid(51) },
    ...more,
  })

function textOf(...events: readonly DomainEvent[]): string {
  const lived = events.reduce<readonly StoredEvent[]>(
    (before, event) => followedBy(`project-${projectId}`, event, before),
    stored(),
  )
  const asked = { kind: requirementReview, about: projectId, names: new Map<string, string>() }
  const paper = write({ ...asked, events: lived })
  return isNotYet(paper) ? `missing ${paper.notYet}` : said(paper)
}

test('what nobody has reviewed yet has no opinion, nor has what was written anew since', () => {
  expect(textOf(required())).toBe('missing RequirementReviewed')
  expect(textOf()).toContain('审查结论｜通过')
})

test('each point stands with its opinion and result', () => {
  const competition = { passed: false, opinion: '资格条件过窄' }
  const text = textOf(required(), reviewed({ passed: false, key: { ...review.key, competition } }))
  expect(text).toContain('审查结论｜不通过')
  expect(text).toContain('重点审查｜不通过')
  expect(text).toContain('一般审查｜符合要求｜通过')
  expect(text).toContain('竞争性审查｜资格条件过窄｜不通过')
  expect(text).toContain('履约风险审查｜符合要求｜通过')
})

test('who reviewed is told by unit', () => {
  const reviewers = [...review.reviewers, { person: uuid(90), unit: 'finance' }]
  expect(textOf(required(), reviewed({ reviewers }))).toContain(
    '参加审查：采购机构1人、财务机构2人、业务机构1人、监督机构1人',
  )
})

test('the lawyer’s word on this writing and the plan for its risks are on it', () => {
  const contractText = { contractText: anyHash, paper: '法律意见3号', evidence: anyHash }
  const legal = (revision: number, opinion: string) =>
    legalReviewRecorded({ ...contractText, revision, passed: true, opinion, by: uuid(52) })
  const text = textOf(
    ...[legal(1, '旧稿无意见'), required(), legal(2, '违约责任条款完整')],
    ...[riskPlanSet(projectCase.riskPlan), reviewed()],
  )
  expect(text).toContain('合同文本法律审查｜通过：违约责任条款完整；法律意见3号')
  expect(text).not.toContain('旧稿')
  expect(text).toContain(
    '采购过程｜投标人不足三家｜中｜严重｜提前公开意向；替代方案：修改后重新招标｜采购经办',
  )
  expect(text).not.toContain('未附')
})

test('what is not owed is not said to be missing', () => {
  const { key: _key, ...general } = review
  const text = textOf(
    required({ fullProcedure: false }),
    requirementReviewed({ ...general, revision: 2, passed: true, recordedBy: uuid(51) }),
  )
  expect(text).toContain('重点审查｜本项目不属于需求管理办法第11条所列项目')
  expect(text).toContain('合同文本法律审查｜不要求')
  expect(text).not.toContain('竞争性审查')
})
