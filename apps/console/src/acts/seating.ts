import { seedCommitmentOf } from '#libs/domain/procurement/evaluation'
import type { Act } from './act.js'
import {
  isYes,
  numberOf,
  rowsOf,
  textOf,
  type Field,
  type Pickable,
  type Values,
} from './fields.js'
import { paperFields, paperOf } from './parts.js'
import { relationRows, relationsIn } from './relations.js'
import { roundOf } from './round.js'
import type { Scene } from './scene.js'
import { sha256Text } from './sha256-text.js'

const atEvaluation = { at: '/procurement/evaluations', undo: 'none' } as const

/** Who bid for the lot, before there is a committee. */
const openedBidders = (scene: Scene): readonly Pickable[] =>
  roundOf(scene)?.bids.map(({ bidder }) => ({
    ...{ value: bidder, label: scene.names[bidder] ?? bidder },
  })) ?? []

/** The draw that was committed to here, where one was. */
const drawOf = ({ evaluation }: Scene) =>
  evaluation?.state.status === 'drawing' ? evaluation.state.draw : undefined

/** What the draw here was committed to; a draw elsewhere has no seed of ours. */
const seedOf = (scene: Scene) => {
  const draw = drawOf(scene)
  return draw && { seedCommitment: draw.seedCommitment }
}

const seatFields = (scene: Scene): readonly Field[] => [
  {
    kind: 'rows',
    name: 'members',
    as: 'committeeMembers',
    of: [
      { kind: 'person', name: 'person', as: 'memberPerson' },
      { kind: 'choice', name: 'seat', options: ['expert', 'purchaser-representative'] },
    ],
  },
  ...paperFields('library'),
  { kind: 'yes-no', name: 'complex' },
  { kind: 'yes-no', name: 'largeSocialImpact' },
  relationRows(openedBidders(scene)),
]

const seatInput = (values: Values, scene: Scene) => ({
  ...{ tender: scene.tender?.id, lot: scene.about },
  members: rowsOf(values, 'members').map(row => ({
    person: textOf(row, 'person'),
    seat: textOf(row, 'seat'),
  })),
  draw: {
    library: paperOf(values, 'library'),
    ...seedOf(scene),
    ...(rowsOf(values, 'sheet').length > 0 && { sheet: sheetIn(values) }),
    ...(textOf(values, 'handPicked') !== '' && { handPicked: paperOf(values, 'handPicked') }),
  },
  complex: isYes(values, 'complex'),
  largeSocialImpact: isYes(values, 'largeSocialImpact'),
  relations: relationsIn(values),
})

/**
 * The sheet of a draw elsewhere: who was drawn, who stayed away, and who came instead (87§48). Only
 * experts who were picked by hand have none.
 */
const sheetRows: Field = {
  kind: 'rows',
  name: 'sheet',
  optional: true,
  of: [
    { kind: 'person', name: 'expert', as: 'drawnExpert' },
    { kind: 'slug', name: 'category', as: 'expertCategory' },
    { kind: 'person', name: 'replacedBy', as: 'cameInstead', optional: true },
  ],
}

const sheetIn = (values: Values) =>
  rowsOf(values, 'sheet').map(row => {
    const replacedBy = textOf(row, 'replacedBy')
    return {
      ...{ expert: textOf(row, 'expert'), category: textOf(row, 'category') },
      ...(replacedBy === '' ? { recused: false } : { recused: true, replacedBy }),
    }
  })

/** A committee out of a draw that was held elsewhere. */
export const seatCommittee: Act = {
  ...atEvaluation,
  reads: 'tender',
  command: 'seat-committee',
  creates: true,
  fields: scene => [
    ...seatFields(scene),
    sheetRows,
    ...paperFields('handPicked', { optional: true }),
  ],
  input: (values, _, scene) => {
    const stage = roundOf(scene)?.stage
    const instead = stage?.status === 'qualified' ? stage.dissolved : undefined
    return { ...seatInput(values, scene), ...(instead !== undefined && { instead }) }
  },
}

/** The same out of the draw that was held here: whoever was drawn stands there already. */
const seatDrawn: Act = {
  ...atEvaluation,
  reads: 'evaluation',
  command: 'seat-committee',
  fields: scene => seatFields(scene),
  start: scene => {
    const draw = drawOf(scene)
    return { members: draw?.drawn.map(person => ({ person, seat: 'expert' })) ?? [] }
  },
  input: (values, _, scene) => seatInput(values, scene),
}

/** Before the deadline, when nobody can know what the bids commit to (87§48). */
const commitDraw: Act = {
  ...atEvaluation,
  reads: 'tender',
  command: 'commit-draw',
  creates: true,
  fields: [
    { kind: 'seed', name: 'seed' },
    { kind: 'number', name: 'experts', as: 'expertsToDraw' },
    {
      kind: 'rows',
      name: 'candidates',
      of: [
        { kind: 'person', name: 'person', as: 'candidate' },
        { kind: 'slug', name: 'category', as: 'expertCategory' },
      ],
    },
    ...paperFields('library', { as: 'expertLibrary' }),
  ],
  // The seed itself stays with whoever organises the draw; only its hash is handed in.
  input: (values, _, { about, tender }) => {
    const seed = textOf(values, 'seed')
    return {
      ...{ tender: tender?.id, lot: about },
      seedCommitment: seed === '' ? '' : seedCommitmentOf(seed, sha256Text),
      experts: numberOf(values, 'experts'),
      candidates: rowsOf(values, 'candidates').map(row => ({
        person: textOf(row, 'person'),
        category: textOf(row, 'category'),
      })),
      library: paperOf(values, 'library'),
    }
  },
}

/** Every bid that was opened stirs the seed; none can be left out. */
const drawExperts: Act = {
  ...atEvaluation,
  reads: 'evaluation',
  command: 'draw-experts',
  fields: scene => [
    { kind: 'line', name: 'seed', as: 'committedSeed' },
    relationRows(openedBidders(scene)),
  ],
  input: (values, _, scene) => ({
    seed: textOf(values, 'seed').toLowerCase(),
    bids: roundOf(scene)?.bids.map(({ bid }) => bid) ?? [],
    relations: relationsIn(values),
  }),
}

/** How a committee comes to be; what is done to one that is being drawn goes to it. */
export const seatingVerbs: Readonly<Record<string, Act>> = {
  'commit-draw': commitDraw,
  'draw-experts': drawExperts,
  'seat-committee': seatDrawn,
}
