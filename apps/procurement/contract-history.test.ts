import { day } from '#libs/calendar'
import {
  contractChanged,
  contractChangeProposed,
  contractDrafted,
  contractProposalDropped,
  contractRedrafted,
  contractReviewed,
  contractSigned,
  contractTerminated,
  contractTerminationProposed,
  contractVersionRejected,
  performanceSecurityUsed,
  securityUseAnswered,
  securityUseDropped,
  securityUseProposed,
  signedPaperRecorded,
  supplementaryContractProposed,
  supplementaryContractSigned,
  termsOf,
  type ContractEvent,
} from '#libs/domain/procurement/contract'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan, zeroFen } from '#libs/money'
import { historyOf, type Happened } from './contract-history.js'

const { officer, signatory, ledger, trainingLot: lot } = projectCase
const { projectId: project } = tenderCase
const { bid, bidder } = tenderCase.bidOf(1)
const terms = termsOf(tenderCase.trainingDocument, yuan(1_900))
const of = { project, lot }
const paper = { paper: '演示1号', evidence: anyHash }
const here = { channel: 'here' as const }
const agreed = { number: '合同1号', signedOn: day('2026-10-20'), document: anyHash }
const end = tenderCase.end('法§46', '2026-11-12', '2026-11-13')
const [change, supplement, termination] = [uuid(600), uuid(601), uuid(602)]
const by = { proposedBy: officer.id }

const told = (...events: readonly ContractEvent[]): readonly Happened[] =>
  events.map((event, place) => ({
    ...event,
    at: `2026-10-${String(place + 10)}T10:00:00.000+08:00`,
    role: 'procurement-officer',
  }))

const drafted = contractDrafted({
  ...{ ...of, tender: tenderCase.tenderId, bid, supplier: bidder, ledger, terms },
  ...{ officer: officer.id, signatory: signatory.id, signBy: end },
})
const signed = [
  drafted,
  signedPaperRecorded({ ...of, version: 1, recordedBy: officer.id, channel: here, ...agreed }),
  contractSigned({ ...of, channel: here, ...agreed, publishBy: end, fileBy: end }),
]

test('every version is told with what was said of it, also those that were turned down', () => {
  const { versions } = historyOf(
    told(
      drafted,
      contractReviewed({
        ...{ ...of, version: 1, reviewer: uuid(9), passed: false, opinion: paper },
      }),
      contractVersionRejected({
        ...{ ...of, version: 1, side: 'supplier', by: uuid(8), reason: '地点不对' },
      }),
      contractRedrafted({
        ...{ ...of, version: 2, draftedBy: officer.id, reason: '改地点', text: paper },
      }),
      ...signed.slice(1),
    ),
  )
  expect(versions).toMatchObject([
    {
      version: 1,
      review: { at: '2026-10-11T10:00:00.000+08:00', passed: false, opinion: paper },
      rejection: { at: '2026-10-12T10:00:00.000+08:00', side: 'supplier', reason: '地点不对' },
    },
    {
      ...{ version: 2, reason: '改地点', text: paper, scan: agreed },
      signedAt: '2026-10-15T10:00:00.000+08:00',
    },
  ])
})

test('terms are told as they changed, proposals with what became of them', () => {
  const fewer = { ...terms, heads: 90 }
  const { terms: all, proposals } = historyOf(
    told(
      ...signed,
      contractChangeProposed({
        ...{ ...of, proposal: change, ...by, reason: 'fewer-trainees', heads: 90 },
        agreement: '减为90人',
      }),
      contractChanged({ ...of, proposal: change, ...agreed, terms: fewer, released: zeroFen }),
      supplementaryContractProposed({
        ...{ ...of, proposal: supplement, ...by, heads: 5, need: '新增学员', amount: yuan(9_500) },
      }),
      supplementaryContractSigned({
        ...{ ...of, proposal: supplement, ...agreed, heads: 5, amount: yuan(9_500) },
        terms: { ...terms, heads: 95 },
      }),
      contractTerminationProposed({
        ...{ ...of, proposal: termination, ...by, ground: 'mutual-agreement' },
        ...{ deliveredHeads: 0, reason: '协商一致', evidence: paper },
      }),
      contractProposalDropped({
        ...{ ...of, proposal: termination, by: uuid(8), reason: '不同意' },
      }),
    ),
  )
  expect(all.map(one => [one.by, one.terms.heads])).toEqual([
    ['award', terms.heads],
    ['change', 90],
    ['supplement', 95],
  ])
  expect(proposals).toMatchObject([
    { kind: 'change', why: 'fewer-trainees', heads: 90, outcome: 'signed', number: '合同1号' },
    { kind: 'supplement', words: '新增学员', amount: 950_000, outcome: 'signed' },
    { kind: 'termination', heads: 0, outcome: 'dropped', dropReason: '不同意' },
  ])
})

test.each([
  ['with something delivered, its terms stand', { deliveredHeads: 10, terms }, 2],
  ['with nothing delivered, there are none', { deliveredHeads: 0 }, 1],
])('terminated %s', (_, delivered, count) => {
  const ended = contractTerminated({
    ...{ ...of, proposal: termination, ...agreed, ground: 'mutual-agreement', ...delivered },
    ...{ released: zeroFen, toRecover: zeroFen },
  })
  expect(historyOf(told(...signed, ended)).terms).toHaveLength(count)
})

test('a use of the security is told with why, what the supplier said and what became of it', () => {
  const [first, second] = [uuid(610), uuid(611)]
  const wanted = {
    ...{ breach: 'standard-not-met' as const, amount: yuan(4_000), reason: '出勤未达标' },
    ...{ finding: paper, answerBy: day('2026-11-07') },
  }
  const { securityUses } = historyOf(
    told(
      securityUseProposed({ ...of, use: first, ...by, ...wanted }),
      securityUseAnswered({ ...of, use: first, by: uuid(8), statement: '已补课' }),
      securityUseDropped({ ...of, use: first, by: signatory.id, reason: '已补课' }),
      securityUseProposed({ ...of, use: second, ...by, ...wanted }),
      securityUseAnswered({
        ...{ ...of, use: second, by: officer.id, statement: '无异议', document: paper },
      }),
      performanceSecurityUsed({
        ...{ ...of, use: second, breach: 'standard-not-met', amount: yuan(4_000) },
        ...{ left: yuan(5_500), confirmedBy: signatory.id },
      }),
    ),
  )
  expect(securityUses).toMatchObject([
    {
      ...{ use: first, breach: 'standard-not-met', amount: 400_000, reason: '出勤未达标' },
      answer: { at: '2026-10-11T10:00:00.000+08:00', statement: '已补课' },
      ...{ outcome: 'dropped', dropReason: '已补课' },
      settled: { at: '2026-10-12T10:00:00.000+08:00', role: 'procurement-officer' },
    },
    {
      ...{ use: second, outcome: 'used', left: 550_000 },
      answer: { statement: '无异议', document: paper },
      settled: { at: '2026-10-15T10:00:00.000+08:00' },
    },
  ])
})
