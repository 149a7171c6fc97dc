import { refuse, type Refusal } from '#libs/domain/deciding'
import { numberTaken, numberVoided, type NumberSeriesEvent } from './events.js'
import { numberRule } from './open-number-series.js'
import type { NumberSeries, OpenedSeries } from './state.js'

/** 东人社采〔2026〕12号: the year in six-cornered brackets, the number without zeros before it. */
const written = (codeWord: string, year: number, place: number): string =>
  `${codeWord}〔${String(year)}〕${String(place)}号`

/** How the next number of a series will read, unless somebody takes it before. */
export const nextNumber = ({
  codeWord,
  year,
  taken = [],
}: Pick<OpenedSeries, 'codeWord' | 'year'> & { readonly taken?: readonly unknown[] }): string =>
  written(codeWord, year, taken.length + 1)

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

/** The number of an act's paper: of one issued elsewhere its own, of ours the next of its series. */
interface Numbering {
  readonly kind: string
  readonly series: NumberSeries | undefined
  /** As it was typed, of a paper issued elsewhere. */
  readonly typed: string | undefined
  /** What the act is about, and of which lot. */
  readonly about: string
  readonly lot?: string | undefined
}

interface ActNumber {
  readonly number: string
  readonly taken: readonly NumberSeriesEvent[]
}

const ofLot = (lot: string | undefined) => (lot === undefined ? {} : { lot })

/** Numbers a paper in the act that issues it: the series moves on in the same append, or neither happens. */
export function actNumber({ kind, series, typed, about, lot }: Numbering): ActNumber | Refusal {
  if ((typed === undefined) === (series === undefined)) {
    return refuse(numberRule, 'number-or-series', { detail: { kind } })
  }
  if (!series) return { number: typed ?? '', taken: [] }
  const taken = takeNumber(series, about, kind)
  return 'refused' in taken
    ? taken
    : { number: taken.data.number, taken: [numberTaken({ ...taken.data, ...ofLot(lot) })] }
}

/** The number that an act has taken for the paper that is now written: of several acts the last. */
export const numberFor = (
  series: NumberSeries,
  {
    kind,
    about,
    lot,
  }: { readonly kind: string; readonly about: string; readonly lot?: string | undefined },
) =>
  series.status === 'opened' && series.kind === kind
    ? series.taken.findLast(
        one => one.paper === about && one.lot === lot && one.voided === undefined,
      )
    : undefined

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
