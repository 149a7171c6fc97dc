import type { LotRound } from '#libs/domain/procurement/tender'
import type { TenderView } from '../pages/tender-view.js'
import type { EvaluationView, Half } from './room.js'

/** Where somebody is in a room, and as what. */
export interface Situated {
  readonly view: TenderView
  readonly round: LotRound
  readonly evaluation: EvaluationView | undefined
  readonly half: Half
  readonly me: string
}
