import type { Act } from './act.js'
import { given, textOf } from './fields.js'
import { outagesToPick } from './near-outages.js'
import { instantOf, ownPaperFields, ownPaperOf } from './parts.js'

const atTender = { at: '/procurement/tenders', undo: 'none' } as const

const answerEnquiry: Act = {
  at: '/procurement/enquiries',
  command: 'answer-enquiry',
  start: { everybody: 'yes' },
  fields: [
    { kind: 'words', name: 'answer' },
    { kind: 'choice', name: 'everybody', options: ['yes', 'no'] },
    { kind: 'words', name: 'toldQuestion', only: { name: 'everybody', is: 'yes' } },
    { kind: 'words', name: 'toldAnswer', only: { name: 'everybody', is: 'yes' } },
  ],
  input: values => ({
    answer: textOf(values, 'answer'),
    ...(textOf(values, 'everybody') === 'yes' && {
      told: { question: textOf(values, 'toldQuestion'), answer: textOf(values, 'toldAnswer') },
    }),
  }),
  undo: 'none',
}

/** 87§83: also one that was near and over before the deadline, which holds no opening. */
const judgeOutage: Act = {
  ...atTender,
  reads: 'outages',
  command: 'judge-outage',
  start: ({ outages = [] }) => (outages.length === 1 ? given({ outage: outages[0]?.outage }) : {}),
  fields: ({ outages = [] }) => [
    ...(outages.length > 0
      ? [{ kind: 'pick' as const, name: 'outage', options: outagesToPick(outages) }]
      : []),
    {
      kind: 'choice',
      name: 'effect',
      options: ['deadline-postponed', 'window-extended', 'no-effect'],
    },
    { kind: 'instant', name: 'movedTo', optional: true },
    { kind: 'words', name: 'reason' },
    ...ownPaperFields,
  ],
  input: (values, _, { outages = [] }) => ({
    ...(outages.length > 0 && { outage: textOf(values, 'outage') }),
    effect: textOf(values, 'effect'),
    reason: textOf(values, 'reason'),
    document: ownPaperOf(values),
    ...given({ movedTo: instantOf(values, 'movedTo') }),
  }),
}

const judgeOpenQuestions: Act = {
  ...atTender,
  command: 'judge-open-questions',
  fields: [
    { kind: 'choice', name: 'effect', options: ['deadline-postponed', 'opened-nevertheless'] },
    { kind: 'instant', name: 'deadline', only: { name: 'effect', is: 'deadline-postponed' } },
    { kind: 'words', name: 'reason' },
  ],
  input: values => ({
    effect: textOf(values, 'effect'),
    reason: textOf(values, 'reason'),
    ...(textOf(values, 'effect') === 'deadline-postponed' && {
      deadline: instantOf(values, 'deadline'),
    }),
  }),
}

const refundTerminatedTender: Act = {
  ...atTender,
  command: 'refund-terminated-tender',
  fields: [{ kind: 'day', name: 'refundedOn' }, ...ownPaperFields],
  input: values => ({ refundedOn: textOf(values, 'refundedOn'), statement: ownPaperOf(values) }),
}

/** What the officer owes while a tender's clock runs. */
export const tenderClockActs = {
  'answer-enquiry': answerEnquiry,
  'judge-outage': judgeOutage,
  'judge-open-questions': judgeOpenQuestions,
  'refund-terminated-tender': refundTerminatedTender,
} as const

/** What the officer may find to do meanwhile that nobody owes. */
export const tenderClockVerbs: Readonly<Record<string, Act>> = { 'judge-outage': judgeOutage }
