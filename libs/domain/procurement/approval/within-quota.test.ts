import { day, instant } from '#libs/calendar'
import {
  annualQuota,
  annualQuotaIdOf,
  annualQuotaSet,
  type AnnualQuota,
} from '#libs/domain/county/annual-quota'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import { earmarkedLedger, ledgerOpened } from '#libs/domain/payment/earmarked-ledger'
import { project, projectApproved, projectOpened } from '#libs/domain/procurement/project'
import { anyHash, person, projectCase } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  approval,
  approvalChain,
  approvalRequested,
  approvalStepPassed,
  approveProject,
  submitForApproval,
} from './index.js'
import { turnOf } from './state.js'
import { quotaFault } from './within-quota.js'

const { approvalId: id, budget, complete, ledger, lots, officer, opened } = projectCase
const at = '2026-01-09T15:00+08:00'
const [training] = lots
const { occupation = '', level = 'five' } = training ?? {}

const quotaOf = (heads: number, binding: boolean): AnnualQuota =>
  folded(
    annualQuota,
    annualQuotaSet({
      ...{ unit: '人力资源和社会保障局', year: 2026 },
      lines: [{ occupation, level, heads, binding }],
      ...{ occurredOn: day('2026-01-04'), paper: '计划1号', evidence: anyHash },
    }),
  )

const ofApproval = projectApproved({
  ...{ approval: id, approvedBy: officer.id, approvedAt: instant(at), budget },
})
/** Another plan of a hundred places of the same occupation. */
const sibling = (more: Partial<(typeof opened)['data']> = {}, ...after: [] | [typeof ofApproval]) =>
  folded(project, projectOpened({ ...opened.data, ...more }), ...complete.slice(1), ...after)

const plan = folded(project, ...complete)

test('the unit and the year of the plan name its quota', () => {
  expect(annualQuotaIdOf(opened.data.purchaser, opened.data.year)).toBe(
    annualQuotaIdOf('人力资源和社会保障局', 2026),
  )
})

test.each([
  ['passes a line that binds', quotaOf(99, true), [], { wanted: 100, planned: 0, over: 1 }],
  [
    'passes it together with an approved plan',
    quotaOf(150, true),
    [sibling({}, ofApproval)],
    { wanted: 100, planned: 100, over: 50 },
  ],
])('a plan that %s is not submitted', (_, quota, siblings, detail) => {
  given
    .states({ self: plan, approval: folded(approval), quota, siblings })
    .when(submitForApproval, { approval: id }, { at, actor: officer, id: givenId })
    .thenRefused('plan-over-quota', '本县规定 年度计划')
  const self = folded(
    approval,
    approvalRequested({
      ...{ project: givenId, requestedBy: officer.id, ledger, budget },
      lots: lots.map(({ lot, budget: amount }) => ({ lot, amount })),
      ...{ chain: [...approvalChain], waitsFor: turnOf(id, 'verify', 1) },
    }),
    approvalStepPassed({
      ...{ project: givenId, ...turnOf(id, 'verify', 1) },
      waitsFor: turnOf(id, 'approve', 1),
    }),
  )
  const book = folded(
    earmarkedLedger,
    ledgerOpened({
      ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
      ...{ paper: '专账1号', evidence: anyHash, positions: [] },
    }),
  )
  given
    .states({ self, project: plan, ledger: book, quota, siblings })
    .when(approveProject, {}, { at, id, actor: person('unit-leader', 55) })
    .thenRefused('plan-over-quota', '本县规定 年度计划')
  expect(quotaFault(plan, { quota, siblings })).toMatchObject({ detail: { occupation, ...detail } })
})

test.each([
  ['the line does not bind', quotaOf(99, false), [sibling({}, ofApproval)]],
  ['the line is just reached', quotaOf(200, true), [sibling({}, ofApproval)]],
  ['the other plan is not approved', quotaOf(100, true), [sibling()]],
  [
    'the other plan is of another unit',
    quotaOf(100, true),
    [sibling({ purchaser: '教育局' }, ofApproval)],
  ],
  ['the other plan is of another year', quotaOf(100, true), [sibling({ year: 2025 }, ofApproval)]],
  ['no quota was set', annualQuota.initial, [sibling({}, ofApproval)]],
])('nothing hinders a plan where %s', (_, quota, siblings) => {
  expect(quotaFault(plan, { quota, siblings })).toBeUndefined()
})
