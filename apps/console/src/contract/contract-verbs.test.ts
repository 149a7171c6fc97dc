import {
  contract,
  contractDrafted,
  contractNotConcluded,
  contractReviewed,
  contractSigned,
  contractSignedByKey,
  contractVersionRejected,
  performanceSecurityGiven,
  performanceSecurityReturned,
  performanceSecurityUsed,
  signedPaperRecorded,
  supplementaryContractProposed,
  termsOf,
  contractPublished,
  contractFiled,
  performanceSuspended,
  securityReturnDue,
  securityUseAnswered,
  type Contract,
  type ContractEvent,
} from '#libs/domain/procurement/contract'
import { day, instant } from '#libs/calendar'
import {
  anyHash,
  projectCase,
  tenderCase,
  uuid,
  proposedUse,
  securedContract,
} from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { contractVerbsOf } from './contract-verbs.js'
import { standingOf, type ContractView } from './contract-view.js'
import { nextStepOf } from './next-step.js'

const { officer, signatory, ledger, trainingLot: lot } = projectCase
const { bid, bidder } = tenderCase.bidOf(1)
const of = { project: tenderCase.projectId, lot }
const paper = { paper: '演示1号', evidence: anyHash }
const agreed = { number: '合同1号', signedOn: day('2026-10-20'), document: anyHash }
const here = { channel: 'here' as const }
const end = tenderCase.end('法§46', '2026-11-12', '2026-11-13')
const terms = {
  ...termsOf(tenderCase.trainingDocument, yuan(1_900)),
  performanceSecurity: yuan(9_500),
}
const drafted = contractDrafted({
  ...{ ...of, tender: tenderCase.tenderId, bid, supplier: bidder, ledger, terms, signBy: end },
  ...{ officer: officer.id, signatory: signatory.id },
})
const scanned = signedPaperRecorded({
  ...{ ...of, version: 1, recordedBy: officer.id, channel: here, ...agreed },
})
const bySupplier = contractSignedByKey({
  ...{ ...of, version: 1, side: 'supplier', key: uuid(801), publicKey: `04${'a'.repeat(128)}` },
  ...{ document: anyHash, terms: anyHash, signature: 'a'.repeat(128), by: uuid(8) },
})
const signed = [
  ...[drafted, scanned],
  contractSigned({ ...of, channel: here, ...agreed, publishBy: end, fileBy: end }),
]
const outside = { occurredOn: day('2026-10-21'), ...paper }
const filed = [
  ...signed,
  contractPublished({ ...of, channel: here }),
  contractFiled({ ...of, ...outside }),
]
const given = performanceSecurityGiven({
  ...of,
  form: 'guarantee',
  amount: yuan(9_500),
  ...outside,
})
const proposed = supplementaryContractProposed({
  ...{
    ...of,
    proposal: uuid(601),
    proposedBy: officer.id,
    heads: 5,
    need: '新增',
    amount: yuan(9_500),
  },
})
const stopped = performanceSuspended({
  ...of,
  suspension: uuid(7),
  since: instant('2026-11-01T00:00:00+08:00'),
})
const due = securityReturnDue({ ...of, acceptance: uuid(8), returnBy: end })

function viewAfter(...events: readonly ContractEvent[]): ContractView {
  const state = events.reduce<Contract>(contract.evolve, contract.initial)
  if (state.status === 'not-drafted') throw new Error('a contract that was drafted')
  return { id: uuid(500), version: events.length, state }
}
const rejected = contractVersionRejected({
  ...of,
  version: 1,
  side: 'supplier',
  by: uuid(8),
  reason: '不符',
})
const objected = contractReviewed({
  ...of,
  version: 1,
  reviewer: uuid(9),
  passed: false,
  opinion: paper,
})

/** The lot stands still under this, and the contract has not followed. */
const standing = { suspension: uuid(9), from: instant('2026-11-02T00:00:00+08:00') }
const held = { suspensions: [standing] }

const changes = [
  ...['propose-contract-change', 'propose-supplementary-contract'],
  ...['propose-contract-termination', 'suspend-performance'],
]
test.each<[what: string, view: ContractView, role: string, commands: readonly string[]]>([
  [
    'drafted',
    viewAfter(drafted),
    'procurement-officer',
    ['record-signed-paper', 'reject-contract-version', 'record-winners-refusal'],
  ],
  ['drafted', viewAfter(drafted), 'legal-reviewer', ['review-contract']],
  [
    'drafted',
    viewAfter(drafted),
    'training-institution',
    ['sign-contract-by-key', 'reject-contract-version'],
  ],
  ['drafted', viewAfter(drafted), 'signatory', ['reject-contract-version']],
  [
    'scanned',
    viewAfter(drafted, scanned),
    'signatory',
    ['sign-contract', 'reject-contract-version'],
  ],
  [
    'turned down',
    viewAfter(drafted, rejected),
    'procurement-officer',
    ['redraft-contract', 'record-winners-refusal'],
  ],
  [
    'objected to',
    viewAfter(drafted, objected),
    'procurement-officer',
    ['redraft-contract', 'reject-contract-version', 'record-winners-refusal'],
  ],
  [
    'signed',
    viewAfter(...signed),
    'procurement-officer',
    ['publish-contract', 'file-contract', 'record-performance-security', ...changes],
  ],
  [
    'secured',
    viewAfter(...filed, given),
    'procurement-officer',
    ['return-performance-security', 'propose-security-use', ...changes],
  ],
  ['suspended', viewAfter(...filed, given, stopped), 'supervisor', ['resume-performance']],
  [
    'to be supplemented',
    viewAfter(...filed, given, proposed),
    'signatory',
    ['sign-contract-proposal', 'drop-contract-proposal'],
  ],
  [
    'not concluded',
    viewAfter(drafted, contractNotConcluded({ ...of, ground: 'winner-refused' })),
    'procurement-officer',
    ['take-lawful-exit'],
  ],
  [
    'signed by its supplier',
    viewAfter(drafted, bySupplier),
    'signatory',
    ['sign-contract-by-key', 'reject-contract-version'],
  ],
  [
    'signed by its supplier',
    viewAfter(drafted, bySupplier),
    'training-institution',
    ['reject-contract-version'],
  ],
  ['signed', viewAfter(...signed), 'auditor', []],
])('a contract %s (%#): a role may give the verbs of where it stands', (_, view, role, commands) =>
  expect(contractVerbsOf(view, role, held).map(({ command }) => command)).toEqual(commands),
)

const securedView = (...events: Parameters<typeof securedContract>): ContractView => {
  const state = securedContract(...events)
  if (state.status === 'not-drafted') throw new Error('a contract that was drafted')
  return { id: uuid(500), version: 3, state }
}

const { use } = proposedUse.data
const heard = securityUseAnswered({ ...of, use, by: uuid(8), statement: '已补课' })
const used = performanceSecurityUsed({
  ...{ ...of, use, breach: 'standard-not-met', amount: yuan(4_000), left: yuan(5_500) },
  confirmedBy: signatory.id,
})

test.each<[what: string, view: ContractView, role: string, commands: readonly string[]]>([
  [
    'held',
    securedView(),
    'procurement-officer',
    ['return-performance-security', 'propose-security-use'],
  ],
  [
    'asked for',
    securedView(proposedUse),
    'procurement-officer',
    ['answer-security-use', 'drop-security-use'],
  ],
  ['asked for', securedView(proposedUse), 'training-institution', ['answer-security-use']],
  [
    'asked for',
    securedView(proposedUse),
    'signatory',
    ['confirm-security-use', 'drop-security-use'],
  ],
  ['spoken of', securedView(proposedUse, heard), 'training-institution', []],
  [
    'used in part',
    securedView(proposedUse, heard, used),
    'procurement-officer',
    ['return-performance-security', 'propose-security-use'],
  ],
])('of a security that is %s (%#) a role may give these verbs', (_, view, role, commands) =>
  expect(
    contractVerbsOf(view, role)
      .map(({ command }) => command)
      .filter(command => command.includes('security')),
  ).toEqual(commands),
)

test('a proposal is named by its verbs', () =>
  expect(contractVerbsOf(viewAfter(...filed, proposed), 'signatory')).toEqual([
    { command: 'sign-contract-proposal', about: uuid(601) },
    { command: 'drop-contract-proposal', about: uuid(601) },
  ]))

test.each<[next: string, standing: string, view: ContractView]>([
  ['scan', 'drafted', viewAfter(drafted)],
  ['redraft', 'drafted', viewAfter(drafted, objected)],
  ['sign', 'drafted', viewAfter(drafted, scanned)],
  ['signByKey', 'drafted', viewAfter(drafted, bySupplier)],
  ['publish', 'signed', viewAfter(...signed)],
  ['file', 'signed', viewAfter(...filed.slice(0, -1))],
  ['secure', 'signed', viewAfter(...filed)],
  ['perform', 'signed', viewAfter(...filed, given)],
  ['resume', 'suspended', viewAfter(...filed, given, stopped)],
  ['returnSecurity', 'signed', viewAfter(...filed, given, due)],
  ['securityUse', 'signed', viewAfter(...filed, given, due, proposedUse)],
  [
    'perform',
    'signed',
    viewAfter(
      ...filed,
      given,
      due,
      performanceSecurityReturned({ ...of, ...outside, late: false }),
    ),
  ],
  [
    'nothing',
    'not-concluded',
    viewAfter(drafted, contractNotConcluded({ ...of, ground: 'winner-refused' })),
  ],
])('next is %s while it is %s', (next, standing, view) => {
  expect(nextStepOf(view).name).toBe(next)
  expect(standingOf(view)).toBe(standing)
})

test('nobody is offered to stop performance under no suspension, or under one that it follows already', () => {
  const stops = (...asked: Parameters<typeof contractVerbsOf>) =>
    contractVerbsOf(...asked).some(({ command }) => command === 'suspend-performance')
  const view = viewAfter(...filed)
  expect(stops(view, 'procurement-officer', held)).toBe(true)
  expect(stops(view, 'procurement-officer')).toBe(false)
  expect(stops(view, 'procurement-officer', { suspensions: [] })).toBe(false)
  const over = { ...standing, to: instant('2026-11-03T00:00:00+08:00') }
  expect(stops(view, 'procurement-officer', { suspensions: [over] })).toBe(false)
})
