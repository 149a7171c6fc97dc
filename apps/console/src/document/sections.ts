import { creditLists, securityForms } from '../acts/parts.js'
import type { Field, Pickable } from '../acts/fields.js'

/** One page of the tender document: what it asks of the whole, and what of every lot. */
export interface Section {
  readonly name: string
  readonly whole: readonly Field[]
  readonly lot: readonly Field[]
}

const optional = true

/** How several lots go to their bidders; a document of one lot has nothing to say. */
const awarding = (lots: readonly Pickable[]): readonly Field[] =>
  lots.length < 2
    ? []
    : [
        {
          ...{ kind: 'choice', name: 'awardRule.lotsPerBidder', as: 'lotsPerBidder' },
          options: ['one', 'all'],
        },
        { kind: 'order', name: 'awardRule.order', as: 'awardOrder', options: lots },
      ]

const lots = (known: readonly Pickable[]): Section => ({
  name: 'lots',
  whole: [
    { kind: 'line', name: 'title', as: 'documentTitle' },
    ...awarding(known),
    { kind: 'line', name: 'openingPlace' },
    { kind: 'number', name: 'bidValidityDays' },
    { kind: 'number', name: 'decryptionMinutes' },
    { kind: 'choice', name: 'undecryptedBid', options: ['revoked', 'withdrawn', 'invalid'] },
    { kind: 'choice', name: 'consortium', options: ['accepted', 'refused'] },
    { kind: 'yes-no', name: 'subcontracting.allowed', as: 'subcontracting' },
    {
      ...{ kind: 'lines', name: 'subcontracting.parts', as: 'subcontractedParts' },
      only: { name: 'subcontracting.allowed', is: 'yes' },
    },
    { kind: 'choice', name: 'openQuestions', options: ['hold', 'noted'], optional },
    { kind: 'yes-no', name: 'challengedOnce', optional },
    { kind: 'yuan', name: 'bidSecurity', optional },
    {
      ...{ kind: 'many', name: 'securityForms', optional },
      options: [...securityForms, 'cash'],
    },
  ],
  lot: [],
})

const conditions: Section = {
  name: 'conditions',
  whole: [
    { kind: 'words', name: 'creditScreening' },
    {
      ...{ kind: 'many', name: 'screening.lists', as: 'screeningLists' },
      options: creditLists,
    },
    {
      ...{ kind: 'choice', name: 'screening.asOf', as: 'screeningAsOf' },
      options: ['bid-deadline', 'qualification-review'],
    },
    { kind: 'yes-no', name: 'screening.evidenceKept', as: 'screeningEvidence' },
    {
      ...{ kind: 'choice', name: 'screening.use', as: 'screeningUse' },
      options: ['kept-out', 'noted'],
    },
  ],
  lot: [
    { kind: 'yes-no', name: 'reservedForSmallBusinesses' },
    { kind: 'line', name: 'industry' },
    {
      ...{ kind: 'rows', name: 'conditions' },
      of: [
        { kind: 'line', name: 'title', as: 'conditionTitle' },
        { kind: 'line', name: 'rule', as: 'conditionRule' },
        { kind: 'number', name: 'contracts', optional },
        { kind: 'slug', name: 'condition', as: 'conditionSlug', optional },
      ],
    },
  ],
}

const grades = ['A', 'B', 'C', 'D'] as const

const payment: Section = {
  name: 'payment',
  whole: [
    { kind: 'percent', name: 'smallBusinessDeduction' },
    { kind: 'percent', name: 'consortiumDeduction', optional },
  ],
  lot: [
    { kind: 'yuan', name: 'ceiling', optional },
    { kind: 'yuan', name: 'fixedUnitPrice', optional },
    { kind: 'number', name: 'terms.payWithinDays', as: 'payWithinDays' },
    ...grades.map((grade): Field => ({
      ...{ kind: 'percent', name: `terms.advanceByGrade.${grade}`, as: `advance${grade}` },
    })),
    { kind: 'percent', name: 'terms.performanceSecurity', as: 'performanceSecurity' },
    {
      ...{ kind: 'many', name: 'terms.securityWaivedFor', as: 'securityWaivedFor', optional },
      options: grades,
    },
    {
      ...{ kind: 'rows', name: 'instalments' },
      of: [
        { kind: 'percent', name: 'share' },
        {
          ...{ kind: 'choice', name: 'due' },
          options: [
            ...['class-commenced', 'training-completed'],
            ...['acceptance-passed', 'performance-evaluated', 'retention-ended'],
          ],
        },
        { kind: 'number', name: 'retainedDays', only: { name: 'due', is: 'retention-ended' } },
        { kind: 'slug', name: 'instalment', optional },
      ],
    },
  ],
}

const scoring: Section = {
  name: 'scoring',
  whole: [
    { kind: 'number', name: 'scoreDecimals' },
    {
      ...{ kind: 'choice', name: 'amongParallel' },
      options: ['random-draw', 'lower-price', 'higher-judged-score'],
    },
  ],
  lot: [
    {
      ...{ kind: 'rows', name: 'factors' },
      of: [
        { kind: 'line', name: 'title', as: 'factorTitle' },
        { kind: 'number', name: 'weight', as: 'factorWeight' },
        {
          ...{ kind: 'choice', name: 'kind', as: 'factorKind' },
          options: ['price', 'objective', 'judged'],
        },
        { kind: 'points', name: 'bands', optional },
        { kind: 'words', name: 'standard', as: 'factorStandard', optional },
        { kind: 'slug', name: 'factor', optional },
      ],
    },
  ],
}

const requirement: Section = {
  name: 'requirement',
  whole: [],
  lot: [
    { kind: 'number', name: 'terms.minimumLessonHours', as: 'minimumLessonHours' },
    { kind: 'percent', name: 'terms.minimumAttendance', as: 'minimumAttendance' },
  ],
}

const agreement: Section = {
  name: 'agreement',
  whole: [],
  lot: [
    { kind: 'number', name: 'agreement.months', as: 'months' },
    { kind: 'lines', name: 'agreement.acceptance.standards', as: 'standards' },
    { kind: 'yes-no', name: 'agreement.acceptance.traineesHeard', as: 'traineesHeard' },
    { kind: 'yes-no', name: 'agreement.acceptance.published', as: 'acceptancePublished' },
    {
      ...{ kind: 'number', name: 'agreement.securityReturn.withinDays', as: 'securityReturn' },
      optional,
    },
    {
      ...{ kind: 'yes-no', name: 'agreement.securityReturn.lateLiability', as: 'lateLiability' },
      optional,
    },
    { kind: 'lines', name: 'agreement.paymentWaitsFor', as: 'paymentWaitsFor', optional },
    {
      ...{ kind: 'many', name: 'agreement.changeReasons', as: 'changeReason', optional },
      options: [
        ...['public-interest', 'force-majeure', 'fewer-trainees'],
        ...['dates-moved', 'place-moved', 'policy-changed'],
      ],
    },
    {
      ...{ kind: 'rows', name: 'agreement.remedies', as: 'remedies', optional },
      of: [
        {
          ...{ kind: 'choice', name: 'breach' },
          options: ['late-delivery', 'standard-not-met', 'abandoned', 'late-payment'],
        },
        {
          ...{ kind: 'choice', name: 'remedy', as: 'breachRemedy' },
          options: ['redo', 'deduction', 'damages', 'termination'],
        },
        {
          ...{ kind: 'percent', name: 'share', as: 'remedyShare' },
          only: { name: 'remedy', is: ['deduction', 'damages'] },
          optional,
        },
      ],
    },
  ],
}

/** The sections of a tender document in the order in which people read one. */
export const sectionsOf = (known: readonly Pickable[]): readonly Section[] => [
  ...[lots(known), conditions, payment, scoring, requirement, agreement],
]
