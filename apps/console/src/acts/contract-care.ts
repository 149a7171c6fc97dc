import type { Act } from './act.js'
import { isYes, numberOf, textOf, type Field } from './fields.js'
import { outsideFields, outsideOf, paperOf, securityForms } from './parts.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

/** The one paper of the act, under the name that the command has for it. */
const paperOfAct = (name: string): readonly Field[] => [
  { kind: 'line', name, as: 'paper' },
  { kind: 'paper', name: `${name}Evidence`, as: 'evidence' },
]

const reviewContract: Act = {
  ...atContract,
  reads: 'contract',
  command: 'review-contract',
  fields: [{ kind: 'choice', name: 'passed', options: ['yes', 'no'] }, ...paperOfAct('opinion')],
  input: values => ({ passed: isYes(values, 'passed'), opinion: paperOf(values, 'opinion') }),
  isMaker: ({ contract, me }) =>
    contract?.state.status === 'drafted' && contract.state.draft.draftedBy === me,
}

const rejectVersion: Act = {
  ...atContract,
  command: 'reject-contract-version',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }],
  input: values => ({ reason: textOf(values, 'reason') }),
}

const redraftContract: Act = {
  ...atContract,
  command: 'redraft-contract',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }, ...paperOfAct('text')],
  input: values => ({ reason: textOf(values, 'reason'), text: paperOf(values, 'text') }),
}

const recordPerformanceSecurity: Act = {
  ...atContract,
  command: 'record-performance-security',
  fields: [
    {
      ...{ kind: 'choice', name: 'form', as: 'securityForms' },
      options: securityForms,
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

/** What somebody may have to do of a contract's text that nobody owes. */
export const contractCareVerbs: Readonly<Record<string, Act>> = {
  'reject-contract-version': rejectVersion,
}
