import type { Act } from './act.js'
import { numberOf, textOf } from './fields.js'
import { outsideFields, outsideOf, ownPaperFields, ownPaperOf } from './parts.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

const reviewContract: Act = {
  ...atContract,
  command: 'review-contract',
  fields: [{ kind: 'choice', name: 'passed', options: ['yes', 'no'] }, ...ownPaperFields],
  input: values => {
    const passed = textOf(values, 'passed')
    return { passed: passed === '' ? passed : passed === 'yes', opinion: ownPaperOf(values) }
  },
}

const redraftContract: Act = {
  ...atContract,
  command: 'redraft-contract',
  fields: [{ kind: 'words', name: 'reason' }, ...ownPaperFields],
  input: values => ({ reason: textOf(values, 'reason'), text: ownPaperOf(values) }),
}

const recordPerformanceSecurity: Act = {
  ...atContract,
  command: 'record-performance-security',
  fields: [
    {
      kind: 'choice',
      name: 'form',
      // 条例§48: never in cash, so nobody is asked for it.
      options: ['transfer', 'cheque', 'draft', 'guarantee', 'insurance'],
    },
    { kind: 'yuan', name: 'amount' },
    ...outsideFields,
  ],
  input: values => ({
    form: textOf(values, 'form'),
    amount: numberOf(values, 'amount', 100),
    ...outsideOf(values),
  }),
}

const returnPerformanceSecurity: Act = {
  ...atContract,
  command: 'return-performance-security',
  fields: outsideFields,
  input: outsideOf,
}

/** What is owed of a contract beside its signature. */
export const contractCareActs = {
  'review-contract': reviewContract,
  'redraft-contract': redraftContract,
  'record-performance-security': recordPerformanceSecurity,
  'return-performance-security': returnPerformanceSecurity,
} as const
