import { numberSeriesCommands } from '#libs/contracts'
import { numberSeries, numberSeriesIdOf, openNumberSeries } from '#libs/domain/county/number-series'
import { command } from '../../command.js'

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
