import type { Act } from './act.js'
import { numberOf, textOf, type Field, type Values } from './fields.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

/** A paper of its own beside the answers: the lawyer's opinion, the new text. */
const paperFields: readonly Field[] = [
  { kind: 'line', name: 'paper' },
  { kind: 'paper', name: 'evidence' },
]
const paperOf = (values: Values) => ({
  paper: textOf(values, 'paper'),
  evidence: textOf(values, 'evidence'),
})

const outsideFields: readonly Field[] = [{ kind: 'day', name: 'occurredOn' }, ...paperFields]
const outsideOf = (values: Values) => ({
  occurredOn: textOf(values, 'occurredOn'),
  ...paperOf(values),
})

const reviewContract: Act = {
  ...atContract,
  command: 'review-contract',
  fields: [{ kind: 'choice', name: 'passed', options: ['yes', 'no'] }, ...paperFields],
  input: values => {
    const passed = textOf(values, 'passed')
    return { passed: passed === '' ? passed : passed === 'yes', opinion: paperOf(values) }
  },
}

const redraftContract: Act = {
  ...atContract,
  command: 'redraft-contract',
  fields: [{ kind: 'words', name: 'reason' }, ...paperFields],
  input: values => ({ reason: textOf(values, 'reason'), text: paperOf(values) }),
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
export const contractingActs = {
  'review-contract': reviewContract,
  'redraft-contract': redraftContract,
  'record-performance-security': recordPerformanceSecurity,
  'return-performance-security': returnPerformanceSecurity,
} as const
