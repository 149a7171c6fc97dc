import { bureauOnly, type Aggregate } from '#libs/domain/deciding'
import type { NumberSeriesEvent } from './events.js'

interface TakenNumber {
  readonly place: number
  readonly number: string
  /** Its paper, or what the act was about that took it. */
  readonly paper: string
  readonly lot?: string | undefined
  /** Why no paper has it any more. */
  readonly voided?: string
}

export interface OpenedSeries {
  readonly status: 'opened'
  readonly unit: string
  readonly kind: string
  readonly year: number
  readonly codeWord: string
  /** In order, without a gap. */
  readonly taken: readonly TakenNumber[]
}

export type NumberSeries = { readonly status: 'not-opened' } | OpenedSeries

function evolve(series: NumberSeries, event: NumberSeriesEvent): NumberSeries {
  if (event.type === 'NumberSeriesOpened') return { status: 'opened', ...event.data, taken: [] }
  if (series.status === 'not-opened') return series
  switch (event.type) {
    case 'NumberTaken':
      return { ...series, taken: [...series.taken, event.data] }
    case 'NumberGiven':
      return withPlace(series, event.data.place, { paper: event.data.paper, lot: undefined })
    case 'NumberVoided':
      return withPlace(series, event.data.place, { voided: event.data.reason })
  }
}

const withPlace = (
  series: OpenedSeries,
  place: number,
  change: Partial<TakenNumber>,
): OpenedSeries => ({
  ...series,
  taken: series.taken.map(one => (one.place === place ? { ...one, ...change } : one)),
})

/** Numbers 文号 of one unit's papers of one kind in one year: one stream, so that none is given twice. */
export const numberSeries: Aggregate<NumberSeries, NumberSeriesEvent> = {
  context: 'county',
  name: 'number-series',
  collection: 'number-series',
  initial: { status: 'not-opened' },
  evolve,
  keyOf: id => id,
  visibleTo: bureauOnly,
}
