import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { numberSeriesOpened, type NumberSeriesEvent, type NumberSeriesInput } from './events.js'
import type { NumberSeries } from './state.js'

/** The rule of the office: numbers run on through the year and none is left out 文号连续. */
export const numberRule = '本县规定 文号管理'

/**
 * Opens a unit's numbers for one kind of paper and one year.
 * @param expected the one id that such a series can have, so that there are never two of them.
 */
export function openNumberSeries(
  series: NumberSeries,
  { expected, ...opened }: NumberSeriesInput<'openNumberSeries'> & { readonly expected: string },
  { id }: Deciding,
): Decided<NumberSeriesEvent> {
  if (series.status === 'opened') return refuse(numberRule, 'number-series-already-open')
  return id === expected
    ? [numberSeriesOpened(opened)]
    : refuse(numberRule, 'not-the-id-of-the-series', { detail: { expected } })
}
