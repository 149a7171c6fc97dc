import type { OfferedMethod } from '#libs/contracts'
import { traitsOf } from '#libs/domain/procurement/method'
import type { EvaluationView, Half } from './room.js'

/** Something that may be done in the room, and the bid it is about where it is about one. */
export interface Deed {
  readonly command: string
  readonly about?: string
}

interface Situation {
  readonly evaluation: EvaluationView | undefined
  readonly half: Half
  readonly me: string
  readonly method: OfferedMethod
}

/** What somebody may do to the committee and its sitting as it stands; what each step asks is in its form. */
export function deedsOf({ evaluation, half, ...of }: Situation): readonly Deed[] {
  if (!evaluation) return []
  if (half === 'organiser') return ofOrganiser(evaluation).map(command => ({ command }))
  return half === 'member' ? ofMember(evaluation, of) : []
}

function ofOrganiser({ state }: EvaluationView): readonly string[] {
  switch (state.status) {
    case 'drawing':
      return state.draw.drawn.length === 0 ? ['draw-experts'] : ['draw-experts', 'seat-committee']
    case 'seated':
    case 'scoring':
    case 'completed':
      return [
        ...(state.vacant.length > 0 ? ['replace-member'] : []),
        ...(isQuoting(state) ? ['close-final-quotes'] : []),
        ...['decide-recusal', 'release-member', 'dissolve-committee', 'record-committee-work'],
        ...again(state),
      ]
    default:
      return ['record-committee-work', ...again(state)]
  }
}

const isQuoting = (state: EvaluationView['state']): boolean =>
  'quoting' in state && state.quoting?.status === 'open'

const again = (state: EvaluationView['state']): readonly string[] =>
  isSigned(state) ? ['order-re-evaluation'] : []

/** After a signature only a re-evaluation changes the result (87§64). */
const isSigned = (state: EvaluationView['state']): boolean =>
  'signed' in state && state.signed.length > 0

/** What any member may do while the committee sits, and what is the chair's alone. */
const ofMember = (
  { state }: EvaluationView,
  { me, method }: Pick<Situation, 'me' | 'method'>,
): readonly Deed[] => [
  ...ofAnyMember(state),
  ...(hasOutliers(state) ? [{ command: 'answer-outliers' }] : []),
  ...('chair' in state && state.chair === me ? ofChair(state, method) : []),
]

/** Of the reader's own: the server shows nobody another's. */
const hasOutliers = (state: EvaluationView['state']): boolean =>
  state.status === 'scoring' && (state.comparison?.outliers.length ?? 0) > 0

function ofAnyMember(state: EvaluationView['state']): readonly Deed[] {
  const leaving = { command: 'recuse-myself' }
  switch (state.status) {
    case 'seated':
      return [...(state.chair === undefined ? [{ command: 'elect-chair' }] : []), leaving]
    case 'scoring':
    case 'completed':
      return [leaving]
    default:
      return []
  }
}

/** An open tender has no rounds, so nobody is invited to quote once more. */
function ofChair(state: EvaluationView['state'], method: OfferedMethod): readonly Deed[] {
  switch (state.status) {
    case 'seated':
      return ['ask-clarification', 'correct-arithmetic', 'review-responsiveness'].map(command => ({
        command,
      }))
    case 'scoring':
      return [
        ...state.explaining.map(about => ({ command: 'judge-price-explanation', about })),
        ...(state.quoting === undefined && traitsOf(method).negotiationRounds
          ? [{ command: 'invite-final-quotes' }]
          : []),
        ...['return-scores', 'complete-evaluation'].map(command => ({ command })),
      ]
    case 'completed':
      return [
        ...(state.signed.length === 0 ? [{ command: 'return-scores' }] : []),
        { command: 'deem-agreement' },
      ]
    default:
      return []
  }
}

/** Whether any member may stop it over the document (87§65). */
export const mayStop = ({ evaluation, half }: Pick<Situation, 'evaluation' | 'half'>): boolean =>
  half === 'member' &&
  evaluation !== undefined &&
  ['seated', 'scoring', 'completed'].includes(evaluation.state.status)
