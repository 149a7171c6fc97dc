import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { NumberRegisterEvent } from './events.js'

type Entry = DataOf<NumberRegisterEvent, 'NumberSeriesEntered'>

export interface NumberRegister {
  readonly entries: readonly Entry[]
}

/** Which series of numbers 文号 the county has opened: what an act asks before it takes a typed number. */
export const numberRegister: Aggregate<NumberRegister, NumberRegisterEvent> = {
  context: 'county',
  name: 'number-register',
  collection: 'number-registers',
  initial: { entries: [] },
  evolve: ({ entries }, { data }) => ({ entries: [...entries, data] }),
  keyOf: id => id,
  visibleTo: bureauOnly,
}

/** A deployment serves one county, so its register has one id. */
export const numberRegisterId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0009'

/** Whether papers of this kind have their numbers from a series in this year. */
export const isNumberedHere = ({ entries }: NumberRegister, kind: string, year: number): boolean =>
  entries.some(entry => entry.kind === kind && entry.year === year)

export const entryOf = ({ entries }: NumberRegister, series: string): Entry | undefined =>
  entries.find(entry => entry.series === series)
