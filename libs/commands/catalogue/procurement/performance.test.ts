import { day } from '#libs/calendar'
import {
  contract,
  contractDrafted,
  contractSigned,
  performanceSecurityGiven,
  securityUseProposed,
  termsOf,
} from '#libs/domain/procurement/contract'
import { folded } from '#libs/domain/deciding/testing'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import type { CommandDefinition } from '../../types.js'
import { performanceCatalogue } from './performance.js'

const { officer, signatory, ledger, trainingLot: lot } = projectCase
const { bid, bidder } = tenderCase.bidOf(1)
const of = { project: tenderCase.projectId, lot }
const paper = { paper: '演示1号', evidence: anyHash }
const end = tenderCase.end('法§46', '2026-11-12', '2026-11-13')
const use = uuid(610)

const usedFor = (amount: number) =>
  folded(
    contract,
    contractDrafted({
      ...{ ...of, tender: tenderCase.tenderId, bid, supplier: bidder, ledger, signBy: end },
      ...{ officer: officer.id, signatory: signatory.id },
      terms: termsOf(tenderCase.trainingDocument, yuan(1_900)),
    }),
    contractSigned({
      ...{ ...of, channel: { channel: 'here' }, number: '合同1号', signedOn: day('2026-10-20') },
      ...{ document: anyHash, publishBy: end, fileBy: end },
    }),
    performanceSecurityGiven({
      ...{ ...of, form: 'guarantee', amount: yuan(9_500), occurredOn: day('2026-10-21') },
      ...paper,
    }),
    securityUseProposed({
      ...{ ...of, use, proposedBy: officer.id, breach: 'standard-not-met' },
      ...{
        amount: yuan(amount),
        reason: '出勤未达标',
        finding: paper,
        answerBy: day('2026-11-07'),
      },
    }),
  )

test.each([
  [
    'all of it',
    9_500,
    ['answer-security-use', 'confirm-security-use', 'return-performance-security'],
  ],
  ['a part', 9_499, ['answer-security-use', 'confirm-security-use']],
])('a security that is used up is owed back by nobody any more: %s', (_, amount, duties) => {
  const known: readonly CommandDefinition[] = performanceCatalogue
  const confirm = known.find(({ name }) => name === 'confirmSecurityUse')
  const asked = { id: uuid(500), actor: signatory, input: { use }, state: usedFor(amount) }
  expect(confirm?.discharges?.(asked).map(({ duty }) => duty)).toEqual(duties)
})
