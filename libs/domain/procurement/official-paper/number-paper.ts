import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  numberFor,
  numberGiven,
  numberRule,
  takeNumber,
  voidNumber,
  type NumberSeries,
  type NumberSeriesEvent,
} from '#libs/domain/county/number-series'
import {
  paperNumbered,
  paperVoided,
  type OfficialPaperEvent,
  type OfficialPaperInput,
} from './events.js'
import { handOf } from './hands.js'
import type { OfficialPaper } from './state.js'

interface PaperAndSeries {
  readonly self: OfficialPaper
  readonly series: NumberSeries
}

interface Appends {
  readonly appends: {
    readonly self: readonly OfficialPaperEvent[]
    readonly series: readonly NumberSeriesEvent[]
  }
}

/**
 * Gives a paper its number: the one that the act has taken which issued it, or the next; the series moves
 * on in the same append, or neither happens.
 */
export function numberPaper(
  { self, series }: PaperAndSeries,
  input: OfficialPaperInput<'numberPaper'>,
  { id, actor }: Deciding,
): Appends | Refusal {
  if (self.status !== 'not-numbered') return refuse(numberRule, 'paper-already-numbered')
  const fromAct = numberFor(series, input)
  if (fromAct) {
    const { place, number } = fromAct
    const numbered = paperNumbered({ ...input, place, number, ...handOf(actor) })
    return { appends: { self: [numbered], series: [numberGiven({ place, paper: id })] } }
  }
  const taken = takeNumber(series, id, input.kind)
  if (isRefusal(taken)) return taken
  const { place, number } = taken.data
  const numbered = paperNumbered({ ...input, place, number, ...handOf(actor) })
  return { appends: { self: [numbered], series: [taken] } }
}

/** A paper that will not go out: its number stays in the series as void, with the reason. */
export function voidPaper(
  { self, series }: { readonly self: OfficialPaper; readonly series: NumberSeries | undefined },
  { reason }: OfficialPaperInput<'voidPaper'>,
  { id, actor }: Deciding,
): Appends | Refusal {
  if (self.status === 'not-numbered' || self.status === 'void') {
    return refuse(numberRule, 'paper-not-numbered')
  }
  if (self.status === 'sealed') return refuse(numberRule, 'paper-already-sealed')
  if (!series) return refuse(numberRule, 'number-series-not-open')
  return {
    appends: {
      self: [paperVoided({ reason, ...handOf(actor) })],
      series: voidNumber(series, id, reason),
    },
  }
}
