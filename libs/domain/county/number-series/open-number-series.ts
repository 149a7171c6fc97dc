import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  entryOf,
  numberSeriesEntered,
  type NumberRegister,
  type NumberRegisterEvent,
} from '#libs/domain/county/number-register'
import { numberSeriesOpened, type NumberSeriesEvent, type NumberSeriesInput } from './events.js'
import type { NumberSeries } from './state.js'

/** The rule of the office: numbers run on through the year and none is left out 文号连续. */
export const numberRule = '本县规定 文号管理'

interface SeriesAndRegister {
  readonly self: NumberSeries
  readonly register: NumberRegister
}

interface Appends {
  readonly appends: {
    readonly self: readonly NumberSeriesEvent[]
    readonly register: readonly NumberRegisterEvent[]
  }
}

/**
 * Opens a unit's numbers for one kind of paper and one year, and enters them in the county's register. A
 * series that is open and not in the register is only entered.
 * @param expected the one id that such a series can have, so that there are never two of them.
 */
export function openNumberSeries(
  { self, register }: SeriesAndRegister,
  { expected, ...opened }: NumberSeriesInput<'openNumberSeries'> & { readonly expected: string },
  { id }: Deciding,
): Appends | Refusal {
  if (id !== expected) {
    return refuse(numberRule, 'not-the-id-of-the-series', { detail: { expected } })
  }
  if (entryOf(register, id)) return refuse(numberRule, 'number-series-already-open')
  const { unit, kind, year } = opened
  return {
    appends: {
      self: self.status === 'opened' ? [] : [numberSeriesOpened(opened)],
      register: [numberSeriesEntered({ series: id, unit, kind, year })],
    },
  }
}
