import type { LotView } from '#libs/contracts/views'
import type { LotStage } from '#libs/domain/procurement/tender'
import { mayGive } from '../acts/acted.js'
import type { TenderView } from './tender-view.js'

/** What somebody may have to do that nobody owes: the verb, and the lot where it is about one. */
export interface Verb {
  readonly command: string
  readonly lot?: string
}

const failing: readonly LotStage['status'][] = [
  ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
  ...(['too-few-responsive', 'reported', 'confirmed'] as const),
]

const ofLots = ({ state }: TenderView, lots: readonly LotView[]): readonly Verb[] =>
  state.lots.flatMap(({ document: { lot }, stage }) => [
    ...(failing.includes(stage.status) ? [{ command: 'fail-lot', lot }] : []),
    // Where a contract stands already, the lot is past its award.
    ...(lots.some(({ id, status }) => id === lot && status === 'awarded')
      ? [{ command: 'draft-contract', lot }]
      : []),
  ])

/** The verbs that this role may give as the tender stands. */
export function verbsOf(view: TenderView, lots: readonly LotView[], role: string | undefined) {
  const receiving = view.state.status === 'receiving-bids'
  const drafted = view.state.status === 'drafted' ? ['redraft-tender'] : []
  const whole = receiving ? ['amend-tender', 'terminate-tender'] : drafted
  return [...whole.map((command): Verb => ({ command })), ...ofLots(view, lots)].filter(
    ({ command }) => mayGive(command, role),
  )
}
