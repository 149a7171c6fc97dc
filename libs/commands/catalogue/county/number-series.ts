import { numberSeriesCommands } from '#libs/contracts'
import { numberRegister, numberRegisterId } from '#libs/domain/county/number-register'
import { numberSeries, numberSeriesIdOf, openNumberSeries } from '#libs/domain/county/number-series'
import { command } from '../../command.js'

/** Every series that the county has opened. */
export const theRegister = { of: numberRegister, id: numberRegisterId } as const

/** The series of this id, where a number is taken from one. */
export const seriesOf = (id: string | undefined) =>
  id === undefined ? undefined : { of: numberSeries, id }

/** The series that the paper of an act is numbered from, and the register that says whether it has to be. */
export const numberOf = (series: string | undefined) => ({
  series: seriesOf(series),
  register: theRegister,
})

export const numberSeriesCatalogue = [
  command({
    name: 'openNumberSeries',
    of: numberSeries,
    kind: 'decision',
    creates: true,
    by: ['administrator'],
    input: numberSeriesCommands.openNumberSeries,
    loads: () => ({ register: theRegister }),
    decide: (states, input, deciding) =>
      openNumberSeries(states, { ...input, expected: numberSeriesIdOf(input) }, deciding),
    serialised: true,
  }),
] as const
