import { dayOf, yearOf } from '#libs/calendar'
import { numberSeries, numberSeriesIdOf } from '#libs/domain/county/number-series'
import { contractSeries } from '../seed/seed-step.js'
import type { Stage } from './stage.js'

/** The series from which contracts get their numbers in the county's year; opened where the year has turned. */
export async function contractSeriesOfTheYear({ as, county }: Stage): Promise<string> {
  const series = contractSeries(yearOf(dayOf(await county.now())))
  const id = numberSeriesIdOf(series)
  const administrator = as('administrator-1')
  const { status } = await administrator.sees(numberSeries, id)
  if (status === 'not-opened') {
    await administrator.openNumberSeries(id, { ...series, codeWord: '演人社合' })
  }
  return id
}
