import { numberSeriesCommands } from '#libs/contracts'
import { numberSeries, openNumberSeries } from '#libs/domain/county/number-series'
import { command } from '../../command.js'
import { numberSeriesIdOf } from '../../number-series-id.js'

export const numberSeriesCatalogue = [
  command({
    name: 'openNumberSeries',
    of: numberSeries,
    kind: 'decision',
    creates: true,
    by: ['administrator'],
    input: numberSeriesCommands.openNumberSeries,
    decide: (state, input, deciding) =>
      openNumberSeries(state, { ...input, expected: numberSeriesIdOf(input) }, deciding),
  }),
] as const
