import type { Act } from './act.js'
import { cellOf, hundredths } from './cells.js'
import { given, textOf, type Field } from './fields.js'
import { called, roundOf } from './round.js'
import type { Scene } from './scene.js'
import { bidsOf } from './seats.js'

/** The reader's own scores that are far from the others'; the server shows nobody any other. */
const outliersOf = ({ evaluation }: Scene) =>
  evaluation && 'comparison' in evaluation.state
    ? (evaluation.state.comparison?.outliers ?? [])
    : []

/** Each is corrected, or stands for a reason; both are asked under the factor and the bidder. */
function askedOfOutliers(scene: Scene): readonly Field[] {
  const factors = roundOf(scene)?.document.factors ?? []
  const bids = called(bidsOf(scene), scene)
  return outliersOf(scene).flatMap(({ bid, factor }): readonly Field[] => {
    const name = cellOf(factor, bid)
    const title = factors.find(one => one.factor === factor)?.title ?? factor
    const bidder = bids.find(({ value }) => value === bid)
    const about = [title, bidder && 'label' in bidder ? bidder.label : bid].join(' · ')
    return [
      { kind: 'choice', name, as: 'farScore', about, options: ['corrected', 'stands'] },
      {
        ...{ kind: 'points', name: `${name}.score`, as: 'scoreInstead', about },
        only: { name, is: 'corrected' },
      },
      {
        ...{ kind: 'words', name: `${name}.reason`, as: 'reasonOf', about },
        only: { name, is: 'stands' },
      },
    ]
  })
}

/** Its own author answers for a score that is far from the others' before they are added up (87§64). */
export const answerOutliers: Act = {
  ...{ at: '/procurement/evaluations', reads: 'evaluation', undo: 'none' },
  command: 'answer-outliers',
  fields: askedOfOutliers,
  input: (values, _, scene) => ({
    answers: outliersOf(scene).map(({ bid, factor }) => {
      const name = cellOf(factor, bid)
      const answer =
        textOf(values, name) === 'corrected'
          ? { score: hundredths(textOf(values, `${name}.score`)) }
          : { reason: textOf(values, `${name}.reason`) }
      return { bid, factor, ...given(answer) }
    }),
  }),
}
