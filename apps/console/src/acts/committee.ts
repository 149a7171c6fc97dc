import type { Act } from './act.js'
import { given, isYes, numberOf, rowsOf, textOf, type Pickable } from './fields.js'
import { instantOf, paperFields, paperOf } from './parts.js'
import { relationRows, relationsIn, tieField } from './relations.js'
import type { Scene } from './scene.js'
import { biddersToPick, seats, vacantOf } from './seats.js'

const inside = { at: '/procurement/evaluations', reads: 'evaluation', undo: 'none' } as const

/** A member finds out that they are tied to a bidder, and leaves (条例§9). */
const recuseMyself: Act = {
  ...inside,
  command: 'recuse-myself',
  fields: scene => [
    tieField,
    { kind: 'pick', name: 'bidder', options: biddersToPick(scene), optional: true },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
  ],
  input: values =>
    given({
      ground: textOf(values, 'ground'),
      bidder: textOf(values, 'bidder'),
      reason: textOf(values, 'reason'),
    }),
}

const decideRecusal: Act = {
  ...inside,
  command: 'decide-recusal',
  fields: scene => [
    { kind: 'pick', name: 'person', as: 'member', options: seats(scene) },
    { kind: 'pick', name: 'bidder', options: biddersToPick(scene) },
    tieField,
    { kind: 'yes-no', name: 'upheld' },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
  ],
  input: values => ({
    ...{ person: textOf(values, 'person'), bidder: textOf(values, 'bidder') },
    ...{ ground: textOf(values, 'ground'), upheld: isYes(values, 'upheld') },
    ...{ reason: textOf(values, 'reason'), document: paperOf(values, 'document') },
  }),
}

const releaseMember: Act = {
  ...inside,
  command: 'release-member',
  fields: scene => [
    { kind: 'pick', name: 'person', as: 'member', options: seats(scene) },
    { kind: 'choice', name: 'cause', options: ['absent', 'unable'] },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
  ],
  input: values => ({
    ...{ person: textOf(values, 'person'), cause: textOf(values, 'cause') },
    ...{ reason: textOf(values, 'reason'), document: paperOf(values, 'document') },
  }),
}

/** Seats that somebody has left, in the order in which they fell vacant. */
const vacantSeats = (scene: Scene): readonly Pickable[] =>
  vacantOf(scene).map(({ person, seat }, place) => ({
    ...{ value: person, words: `option.vacant.${seat}`, number: place + 1 },
  }))

/** Of a draw here, who comes next in its order and has not sat. */
function nextDrawn({ evaluation }: Scene): string {
  const state = evaluation?.state
  if (!state || !('members' in state)) return ''
  const sat = new Set([...state.members, ...state.vacant].map(({ person }) => person))
  return state.substitutes?.find(one => !sat.has(one)) ?? ''
}

/** 87§49: filled, or the committee is dissolved. */
export const replaceMember: Act = {
  ...inside,
  command: 'replace-member',
  fields: scene => [
    { kind: 'pick', name: 'instead', as: 'vacantSeat', options: vacantSeats(scene) },
    { kind: 'person', name: 'person', as: 'newMember' },
    relationRows(biddersToPick(scene)),
    ...paperFields('document'),
  ],
  start: scene => ({ instead: vacantOf(scene)[0]?.person ?? '', person: nextDrawn(scene) }),
  input: values => ({
    ...{ instead: textOf(values, 'instead'), person: textOf(values, 'person') },
    ...{ document: paperOf(values, 'document'), relations: relationsIn(values) },
  }),
}

const dissolveCommittee: Act = {
  ...inside,
  command: 'dissolve-committee',
  fields: [
    {
      kind: 'choice',
      name: 'ground',
      as: 'dissolutionGround',
      options: [
        ...['cannot-replace', 'wrong-composition', 'unlawful-conduct'],
        'unlawful-interference',
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('sealedFiles'),
  ],
  input: values => ({
    ...{ ground: textOf(values, 'ground'), reason: textOf(values, 'reason') },
    sealedFiles: paperOf(values, 'sealedFiles'),
  }),
}

/** Any member stops it over a document that contradicts itself or the law (87§65). */
const stopEvaluation: Act = {
  ...inside,
  command: 'stop-evaluation',
  fields: [
    {
      kind: 'choice',
      name: 'ground',
      as: 'stopGround',
      options: ['document-contradictory', 'document-unlawful'],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
  ],
  input: values => ({ ground: textOf(values, 'ground'), reason: textOf(values, 'reason') }),
}

/** Who came, for how long, for what fee, and how each conducted themselves. */
const recordWork: Act = {
  ...inside,
  command: 'record-committee-work',
  fields: scene => [
    {
      kind: 'rows',
      name: 'work',
      of: [
        {
          ...{ kind: 'pick', name: 'person', as: 'member' },
          options: [...seats(scene), ...vacantSeats(scene)],
        },
        { kind: 'yes-no', name: 'attended' },
        { kind: 'instant', name: 'from', as: 'arrivedAt', optional: true },
        { kind: 'instant', name: 'until', as: 'leftAt', optional: true },
        { kind: 'yuan', name: 'fee' },
        {
          kind: 'choice',
          name: 'conduct',
          options: ['in-order', 'objected', 'unlawful'],
        },
        { kind: 'words', name: 'note', optional: true },
      ],
    },
  ],
  start: scene => ({ work: seats(scene).map(({ value: person }) => ({ person })) }),
  input: values => ({
    work: rowsOf(values, 'work').map(row => ({
      ...{ person: textOf(row, 'person'), attended: isYes(row, 'attended') },
      ...{ fee: numberOf(row, 'fee', 100), conduct: textOf(row, 'conduct') },
      ...given({
        from: instantOf(row, 'from'),
        until: instantOf(row, 'until'),
        note: textOf(row, 'note'),
      }),
    })),
  }),
}

/** How a committee changes and ends. */
export const committeeVerbs: Readonly<Record<string, Act>> = {
  'recuse-myself': recuseMyself,
  'decide-recusal': decideRecusal,
  'release-member': releaseMember,
  'dissolve-committee': dissolveCommittee,
  'stop-evaluation': stopEvaluation,
  'record-committee-work': recordWork,
}
