import {
  underNumber,
  type NumberSeriesEvent,
  type NumberStates,
} from '#libs/domain/county/number-series'
import type { Deciding, Refusal } from '#libs/domain/deciding'
import { decideComplaint, type Deciders, type OnAll } from './end-complaint.js'
import type { ComplaintInput } from './events.js'

interface OnAllAndSeries {
  readonly appends: OnAll['appends'] & { readonly series: readonly NumberSeriesEvent[] }
}

/** Decides under the number of the decision 投诉处理决定书; of one that was made elsewhere it is typed. */
export function decideUnderNumber(
  { series, register, ...states }: Deciders & NumberStates,
  { decision: { paper: typed, evidence }, ...said }: ComplaintInput<'decideComplaint'>,
  deciding: Deciding,
): OnAllAndSeries | Refusal {
  const { self } = states
  const isOurs = !('channel' in self) || self.channel.channel === 'here'
  const issuing = { series, register, kind: 'complaint-decision', typed, isOurs }
  return underNumber(issuing, deciding, paper =>
    decideComplaint(states, { ...said, decision: { paper, evidence } }, deciding),
  )
}
