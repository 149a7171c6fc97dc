import { day } from '#libs/calendar'
import {
  contract,
  contractDrafted,
  contractSigned,
  performanceSecurityGiven,
  securityUseProposed,
  termsOf,
  type Contract,
} from '#libs/domain/procurement/contract'
import { yuan } from '#libs/money'
import { anyHash, uuid } from './people-and-policy.js'
import { ledger, officer, signatory, trainingLot as lot } from './project-case.js'
import * as tenderCase from './tender-case.js'

const { bid, bidder } = tenderCase.bidOf(1)
const of = { project: tenderCase.projectId, lot }
const paper = { paper: '演示1号', evidence: anyHash }
const end = tenderCase.end('法§46', '2026-11-12', '2026-11-13')
const terms = termsOf(tenderCase.trainingDocument, yuan(1_900))

/** Signed, with a breach of every kind that costs the supplier money, and one that costs the purchaser. */
const breached = [
  contractDrafted({
    ...{ ...of, tender: tenderCase.tenderId, bid, supplier: bidder, ledger, signBy: end },
    ...{ officer: officer.id, signatory: signatory.id },
    terms: {
      ...terms,
      agreement: {
        ...{ months: 12, paymentWaitsFor: [] },
        acceptance: { standards: ['课时'], traineesHeard: true, published: true },
        remedies: [
          { breach: 'late-delivery', remedy: 'deduction', share: 100 },
          { breach: 'standard-not-met', remedy: 'redo' },
          { breach: 'standard-not-met', remedy: 'damages', share: 300 },
          { breach: 'abandoned', remedy: 'damages', share: 500 },
          { breach: 'late-payment', remedy: 'damages', share: 100 },
        ],
      },
    },
  }),
  contractSigned({
    ...{ ...of, channel: { channel: 'here' }, number: '合同1号', signedOn: day('2026-10-20') },
    ...{ document: anyHash, publishBy: end, fileBy: end },
  }),
  performanceSecurityGiven({
    ...{ ...of, form: 'guarantee', amount: yuan(9_500), occurredOn: day('2026-10-21'), ...paper },
  }),
]

export const proposedUse = securityUseProposed({
  ...{ ...of, use: uuid(610), proposedBy: officer.id, breach: 'standard-not-met' },
  ...{ amount: yuan(4_000), reason: '出勤未达标', finding: paper, answerBy: day('2026-11-07') },
})

/** @param events what happened after the security was given */
export const securedContract = (...events: Parameters<typeof contract.evolve>[1][]): Contract =>
  [...breached, ...events].reduce<Contract>(contract.evolve, contract.initial)
