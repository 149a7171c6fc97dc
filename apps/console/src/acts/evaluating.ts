import type { Act } from './act.js'
import type { Fault } from './faults.js'
import { given, isYes, rowsOf, textOf, type Field, type RowsField, type Values } from './fields.js'
import { optionalPaper, paperFields, paperOf } from './parts.js'
import { called } from './round.js'
import { replaceMember } from './committee.js'
import type { Scene } from './scene.js'
import { bidsOf, bidsToPick, seats } from './seats.js'
import { seatCommittee } from './seating.js'
import { inviteFinalQuotes } from './sitting.js'
import { linesOf, sheetFaults, sheetOf } from './score-sheet.js'
import { answerOutliers } from './outliers.js'
import { reportReEvaluation } from './re-evaluating.js'

const inside = { at: '/procurement/evaluations', reads: 'evaluation', undo: 'none' } as const

const electChair: Act = {
  ...inside,
  command: 'elect-chair',
  fields: scene => [
    {
      kind: 'pick',
      name: 'person',
      as: 'chair',
      options: seats(scene, ({ seat }) => seat === 'expert'),
    },
  ],
  input: values => ({ person: textOf(values, 'person') }),
}

/** 87§63, by the words of its cases. */
const grounds = [
  ...['security-missing', 'not-signed', 'conditions-not-acceptable'],
  ...['price-above-ceiling', 'other-substantive-requirement'],
] as const

/** A bid and the ground on which it is invalid; a member says why, too. */
const invalidRows = (scene: Scene, more: RowsField['of'] = []): Field => ({
  kind: 'rows',
  name: 'invalid',
  optional: true,
  of: [
    { kind: 'pick', name: 'bid', options: bidsToPick(scene) },
    { kind: 'choice', name: 'ground', as: 'invalidGround', options: grounds },
    ...more,
  ],
})

const reviewResponsiveness: Act = {
  ...inside,
  command: 'review-responsiveness',
  showsBids: true,
  fields: scene => [invalidRows(scene)],
  input: values => {
    const invalid = invalidIn(values).map(({ bid, ground, rule }) => ({ bid, ground, rule }))
    // With none named, what was voted is the resolution.
    return invalid.length > 0 ? { invalid } : {}
  },
}

const invalidIn = (values: Values) =>
  rowsOf(values, 'invalid').map(row => ({
    ...{ bid: textOf(row, 'bid'), ground: textOf(row, 'ground'), rule: '87§63' },
    reason: textOf(row, 'reason'),
  }))

const markersOf = ({ evaluation }: Scene) =>
  evaluation && 'markers' in evaluation.state ? evaluation.state.markers : []

/** A marker is asked about by what it is and whose bids it is on. */
function askedOfMarkers(scene: Scene): readonly Field[] {
  return markersOf(scene).flatMap(({ marker, kind, bids }): readonly Field[] => {
    const about = called(
      bidsOf(scene).filter(({ bid }) => bids.includes(bid)),
      scene,
    )
      .map(one => ('label' in one ? one.label : one.value))
      .join('、')
    return [
      { kind: 'yes-no', name: marker, as: `marker-${kind}`, about },
      { kind: 'words', name: `${marker}.reason`, as: 'reasonOf', about },
    ]
  })
}

/** Each member's own opinion of every bid and of every marker, before any score (87§50, §37). */
const vote: Act = {
  ...inside,
  command: 'vote-on-responsiveness',
  showsBids: true,
  sideBySide: true,
  fields: scene => [
    ...askedOfMarkers(scene),
    invalidRows(scene, [{ kind: 'words', name: 'reason', as: 'reasonOf' }]),
    {
      kind: 'rows',
      name: 'tooLow',
      optional: true,
      of: [
        { kind: 'pick', name: 'bid', options: bidsToPick(scene) },
        { kind: 'words', name: 'reason', as: 'reasonOf' },
      ],
    },
  ],
  input: (values, _, scene) => ({
    invalid: invalidIn(values),
    markers: markersOf(scene).map(({ marker }) => ({
      ...{ marker, collusion: isYes(values, marker) },
      reason: textOf(values, `${marker}.reason`),
    })),
    tooLow: rowsOf(values, 'tooLow').map(row => ({
      bid: textOf(row, 'bid'),
      reason: textOf(row, 'reason'),
    })),
  }),
  check: (values, scene) =>
    markersOf(scene).flatMap(({ marker }) =>
      [marker, `${marker}.reason`]
        .filter(name => textOf(values, name) === '')
        .map((name): Fault => ({ field: [name], kind: 'missing' })),
    ),
}

const judgeExplanation: Act = {
  ...inside,
  command: 'judge-price-explanation',
  showsBids: true,
  fields: [
    { kind: 'yes-no', name: 'convincing' },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('explanation', { as: 'explanationPaper', optional: true }),
  ],
  input: (values, _, { about }) =>
    given({
      ...{ bid: about, convincing: isYes(values, 'convincing') },
      reason: textOf(values, 'reason'),
      explanation: optionalPaper(values, 'explanation'),
    }),
}

const submitScores: Act = {
  ...inside,
  command: 'submit-scores',
  showsBids: true,
  sideBySide: true,
  fields: scene => [sheetOf(scene)],
  input: (values, _, scene) => ({ scores: linesOf(values, sheetOf(scene)) }),
  check: (values, scene) => sheetFaults(values, sheetOf(scene)),
}

const returnScores: Act = {
  ...inside,
  command: 'return-scores',
  fields: scene => [
    { kind: 'pick', name: 'expert', options: seats(scene) },
    {
      kind: 'choice',
      name: 'ground',
      as: 'reviewGround',
      options: [
        ...['sum-error', 'score-out-of-range', 'objective-scores-differ'],
        'abnormally-high-or-low',
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
  ],
  input: values => ({
    ...{ expert: textOf(values, 'expert'), ground: textOf(values, 'ground') },
    reason: textOf(values, 'reason'),
  }),
}

const signReport: Act = {
  ...inside,
  command: 'sign-report',
  sideBySide: true,
  fields: [{ kind: 'words', name: 'dissent', optional: true }],
  input: values => given({ dissent: textOf(values, 'dissent') }),
}

/** The bids that share the first rank: only then is something drawn (87§68). */
function parallel({ evaluation }: Scene) {
  const results = evaluation && 'results' in evaluation.state ? evaluation.state.results : []
  const first = results.filter(({ rank }) => rank === 1)
  return first.length > 1 ? first : []
}

const deliverReport: Act = {
  ...inside,
  command: 'deliver-report',
  fields: scene => {
    const drawn: readonly Field[] = [
      {
        kind: 'rows',
        name: 'drawn',
        of: [{ kind: 'pick', name: 'bid', options: called(parallel(scene), scene) }],
      },
    ]
    return [...paperFields('report'), ...(parallel(scene).length > 0 ? drawn : [])]
  },
  input: values => {
    const drawn = rowsOf(values, 'drawn').map(row => textOf(row, 'bid'))
    return { report: paperOf(values, 'report'), ...(drawn.length > 0 && { drawn }) }
  },
}

/** What the committee and whoever organises it owe for one lot. */
export const evaluatingActs: Readonly<Record<string, Act>> = {
  'seat-committee': seatCommittee,
  'replace-member': replaceMember,
  'invite-final-quotes': inviteFinalQuotes,
  'elect-chair': electChair,
  'vote-on-responsiveness': vote,
  'review-responsiveness': reviewResponsiveness,
  'judge-price-explanation': judgeExplanation,
  'submit-scores': submitScores,
  'answer-outliers': answerOutliers,
  'return-scores': returnScores,
  'sign-report': signReport,
  'deliver-report': deliverReport,
  'report-re-evaluation': reportReEvaluation,
}
