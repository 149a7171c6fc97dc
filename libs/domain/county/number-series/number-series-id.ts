import { deterministicId } from '#libs/identifiers'

const namespace = '9d3a8c52-6f41-5b0e-8f2d-4b7e1a6c0d35'

/** The one id of a unit's series for a kind of paper and a year: there can be no second series of it. */
export const numberSeriesIdOf = (series: {
  readonly unit: string
  readonly kind: string
  readonly year: number
}): string =>
  deterministicId('numberSeries', namespace, `${series.unit}/${series.kind}/${String(series.year)}`)
