import { day } from '#libs/calendar'
import type { ContractTerms } from '#libs/contracts'
import type { DomainEvent } from '#libs/domain/deciding'
import {
  contractNotConcluded,
  contractRedrafted,
  contractReviewed,
  contractSigned,
  contractVersionRejected,
} from '#libs/domain/procurement/contract'
import { anyHash, tenderCase, uuid } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { contractId, followedBy, lot, projectId, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { contractPaper } from './contract.js'
import { isNotYet } from './kind.js'

const drafted = (more: Partial<ContractTerms>): readonly StoredEvent[] =>
  stored().map(event => {
    if (event.type !== 'ContractDrafted') return event
    const data = event.data as { readonly terms: ContractTerms } // its own shape
    return { ...event, data: { ...data, terms: { ...data.terms, ...more } } }
  })

function paperOf(events: readonly StoredEvent[]) {
  const paper = write({ kind: contractPaper, about: contractId, events, names: new Map() })
  if (isNotYet(paper)) throw new Error(`missing ${paper.notYet}`)
  return paper
}

const textOf = (more: Partial<ContractTerms>): string => said(paperOf(drafted(more)))

test('a contract that was reserved for small and medium businesses says so (46§14)', () => {
  expect(textOf({ reservedForSmallBusinesses: true })).toContain('本合同为中小企业预留合同')
  expect(textOf({ reservedForSmallBusinesses: false })).not.toContain('中小企业预留')
})

test('which parts may be given on stands in the contract (87§35)', () => {
  const parts = ['教材印制', '场地保洁']
  const allowed = textOf({ subcontracting: { allowed: true, parts } })
  expect(allowed).toContain(
    '分包｜经甲方同意，乙方可以分包的非主体、非关键性部分：教材印制、场地保洁',
  )
  expect(textOf({ subcontracting: { allowed: false, parts: [] } })).toContain('分包｜不得分包')
  expect(textOf({})).not.toContain('分包｜')
})

test('whether a consortium performs it stands in the contract', () => {
  expect(textOf({ consortium: 'accepted' })).toContain('联合体｜接受联合体')
  expect(textOf({ consortium: 'refused' })).toContain('联合体｜不接受联合体')
})

test('what a payment waits for besides acceptance and invoice stands with the payments', () => {
  const agreement = {
    ...{ months: 18, paymentWaitsFor: ['certificates-handed-out'] },
    acceptance: { standards: [], traineesHeard: true, published: true },
  }
  expect(textOf({ agreement })).toContain('付款另须等待：certificates-handed-out')
  expect(textOf({ agreement })).toContain('合同期限｜18个月')
  expect(textOf({})).not.toContain('付款另须等待')
})

test.each([
  ['skill-assessment', '未参加理论考核和实操考核的人员不计入结算人数'],
  ['quality-supervision', '验收合格的服务所涉及的学员计入结算人数'],
  ['third-party-evaluation', '验收合格的服务所涉及的学员计入结算人数'],
  ['audit', '验收合格的服务所涉及的学员计入结算人数'],
] as const)('a contract of %s counts as it settles, and owes nobody lessons', (kind, counted) => {
  const text = textOf({ kind, minimumLessonHours: 0, minimumAttendance: 0 })
  expect(text).toContain(counted)
  expect(text).not.toMatch(/课时。|出勤率低于/)
})

test('training without a floor of attendance counts whoever completed it', () =>
  expect(textOf({ minimumAttendance: 0 })).toContain('完成培训的学员计入结算人数'))

test('what was not agreed of the acceptance is not said', () => {
  const acceptance = { standards: [], traineesHeard: false, published: true }
  const text = textOf({ agreement: { months: 12, paymentWaitsFor: [], acceptance } })
  expect(text).toContain('验收结果向社会公告')
  expect(text).not.toContain('听取受训学员意见')
})

describe('a numbered contract is issued', () => {
  const ofLot = { project: projectId, lot }
  const numbered = stored()
    .filter(({ type }) => type !== 'ContractSigned')
    .map(event =>
      event.type === 'ContractDrafted'
        ? { ...event, data: { ...(event.data as object), number: '演示合同1号' } } // its own shape
        : event,
    )
  const after = (...events: readonly DomainEvent[]) =>
    paperOf(
      events.reduce<readonly StoredEvent[]>(
        (lived, event) => followedBy(`contract-${contractId}`, event, lived),
        numbered,
      ),
    )
  const opinion = { paper: '法律意见1号', evidence: anyHash }
  const read = (passed: boolean) =>
    contractReviewed({ ...ofLot, version: 1, reviewer: uuid(51), passed, opinion })
  const rejected = contractVersionRejected({
    ...{ ...ofLot, version: 1, side: 'supplier', by: uuid(52), reason: '付款期限有误' },
  })
  const redrafted = contractRedrafted({
    ...{ ...ofLot, version: 2, draftedBy: uuid(1), reason: '改正笔误' },
    text: { paper: '合同文本2号', evidence: anyHash },
  })
  const signed = contractSigned({
    ...{ ...ofLot, channel: { channel: 'here' }, number: '演示合同1号' },
    ...{ signedOn: day('2026-11-02'), document: anyHash },
    publishBy: tenderCase.end('条例§50', '2026-11-04', '2026-11-05'),
    fileBy: tenderCase.end('法§47', '2026-11-11', '2026-11-12'),
  })

  test.each([
    ['as it lies on the table', []],
    ['once the lawyer has passed it', [read(true)]],
    ['once it is signed', [read(true), signed]],
  ])('%s', (_, events) => expect(after(...events).state).toBe('issued'))

  test.each([
    ['a lawyer objects', [read(false)]],
    ['a side turns it down', [rejected]],
    ['another version stands in its place', [rejected, redrafted]],
    ['that other version is signed', [rejected, redrafted, signed]],
    ['the winner refuses', [contractNotConcluded({ ...ofLot, ground: 'winner-refused' })]],
  ])('no longer when %s', (_, events) => expect(after(...events).state).toBe('draft'))

  test('the paper of the first version names the text that stands in its place', () => {
    expect(said(after(rejected, redrafted))).toContain('由合同文本2号（第2版）代替')
    expect(said(after(rejected))).not.toContain('代替')
    expect(after(rejected, redrafted, signed).signatures.map(({ on }) => on)).toEqual([
      undefined,
      undefined,
    ])
  })
})
