import type { Pickable } from './fields.js'
import { rowsOf, textOf } from './fields.js'
import type { Act } from './act.js'
import type { Scene } from './scene.js'

/** The books that are open, by their fund and year, the newest first. */
function openLedgers({ ledgers = [] }: Scene) {
  return ledgers
    .flatMap(({ id, state }) => (state.status === 'open' ? [{ id, ...state }] : []))
    .toSorted((one, other) => other.year - one.year)
}

const toPick = (scene: Scene): readonly Pickable[] =>
  openLedgers(scene).map(({ id, fund, year }) => ({
    ...{ value: id, words: `fund.${fund}`, number: year },
  }))

const yearOf = (scene: Scene, ledger: string) =>
  openLedgers(scene).find(({ id }) => id === ledger)?.year

/**
 * Opens a project's file: its officer is who opens it, its year the one of the book that it is planned
 * on. Whoever will confirm the winner is named at once, and is somebody else.
 */
export const openProject: Act = {
  at: '/procurement/projects',
  command: 'open-project',
  creates: true,
  reads: 'ledgers',
  start: scene => ({ ledger: openLedgers(scene)[0]?.id ?? '' }),
  fields: scene => [
    { kind: 'line', name: 'title', as: 'projectTitle' },
    { kind: 'pick', name: 'ledger', options: toPick(scene) },
    { kind: 'line', name: 'purchaser' },
    {
      kind: 'rows',
      name: 'participatingUnits',
      optional: true,
      of: [{ kind: 'line', name: 'unit', as: 'participatingUnit' }],
    },
    { kind: 'person', name: 'signatory' },
  ],
  input: (values, _, scene) => ({
    title: textOf(values, 'title'),
    year: yearOf(scene, textOf(values, 'ledger')),
    purchaser: textOf(values, 'purchaser'),
    participatingUnits: rowsOf(values, 'participatingUnits').map(row => textOf(row, 'unit')),
    officer: scene.me,
    ...{ signatory: textOf(values, 'signatory'), ledger: textOf(values, 'ledger') },
  }),
  undo: 'none',
}
