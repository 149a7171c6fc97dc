import { refuse, type Refusal } from '#libs/domain/deciding'
import { numberTaken, numberVoided, type NumberSeriesEvent } from './events.js'
import { numberRule } from './open-number-series.js'
import type { NumberSeries } from './state.js'

/** 东人社采〔2026〕12号: the year in six-cornered brackets, the number without zeros before it. */
const written = (codeWord: string, year: number, place: number): string =>
  `${codeWord}〔${String(year)}〕${String(place)}号`

/**
 * The next number, for the paper of this kind that is numbered in the same append. Whoever loads the
 * series to write it is alone with it, so no number is left out and none is given twice.
 */
export function takeNumber(
  series: NumberSeries,
  paper: string,
  kind: string,
): ReturnType<typeof numberTaken> | Refusal {
  if (series.status === 'not-opened') return refuse(numberRule, 'number-series-not-open')
  if (series.kind !== kind) {
    return refuse(numberRule, 'series-of-another-kind', { detail: { kind: series.kind } })
  }
  const place = series.taken.length + 1
  return numberTaken({ place, number: written(series.codeWord, series.year, place), paper })
}

/** Marks a number as void 作废; it stays in its place. */
export function voidNumber(
  series: NumberSeries,
  paper: string,
  reason: string,
): readonly NumberSeriesEvent[] {
  const found =
    series.status === 'opened' ? series.taken.find(one => one.paper === paper) : undefined
  return found && found.voided === undefined
    ? [numberVoided({ place: found.place, paper, reason })]
    : []
}
