import type { Act } from './act.js'
import { textOf, textsOf } from './fields.js'
import { outsideFields, outsideOf, paperFields, paperOf } from './parts.js'
import type { Scene } from './scene.js'
import { seats } from './seats.js'

const inside = { at: '/procurement/evaluations', reads: 'evaluation', undo: 'none' } as const

const sheetsOf = ({ evaluation }: Scene) =>
  evaluation && 'sheets' in evaluation.state ? evaluation.state.sheets : {}

/** 87§64: after signing, in four cases alone, by the committee that made the report. */
export const orderReEvaluation: Act = {
  ...inside,
  command: 'order-re-evaluation',
  fields: scene => [
    {
      kind: 'choice',
      name: 'ground',
      as: 'reviewGround',
      options: [
        ...['sum-error', 'score-out-of-range', 'objective-scores-differ'],
        'abnormally-high-or-low',
      ],
    },
    {
      kind: 'several',
      name: 'experts',
      as: 'scoreAgain',
      options: seats(scene, ({ person }) => person in sheetsOf(scene)),
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('finding', { as: 'reviewFinding' }),
  ],
  input: values => ({
    ...{ ground: textOf(values, 'ground'), experts: textsOf(values, 'experts') },
    ...{ reason: textOf(values, 'reason'), finding: paperOf(values, 'finding') },
  }),
}

/** Finance hears in writing of a result that a re-evaluation has changed (87§64). */
export const reportReEvaluation: Act = {
  ...inside,
  command: 'report-re-evaluation',
  fields: outsideFields,
  input: outsideOf,
}
