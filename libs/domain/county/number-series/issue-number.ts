import { dayOf, yearOf } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { isNumberedHere, type NumberRegister } from '#libs/domain/county/number-register'
import type { NumberSeriesEvent } from './events.js'
import { numberRule } from './open-number-series.js'
import type { NumberSeries } from './state.js'
import { actNumber } from './take-number.js'

/** What the number of an act's paper may come from, as its command loads it. */
export interface NumberStates {
  readonly series?: NumberSeries | undefined
  readonly register: NumberRegister
}

/** The paper that an act issues. */
interface Issuing extends NumberStates {
  readonly kind: string
  /** As it was typed, of a paper that somebody else has issued. */
  readonly typed: string | undefined
  readonly lot?: string | undefined
  /** What has the number, where it is not the act's own object. */
  readonly about?: string
  /** The act is ours, not one that another platform or unit has issued its paper for. */
  readonly isOurs: boolean
}

/**
 * The number of a paper that an act issues. Of ours it is the next of a series of this year wherever the
 * county has opened one for the kind: a number that somebody typed beside it would be a gap in it, or
 * there twice.
 */
export function issuedNumber(
  { kind, series, register, typed, lot, isOurs, about }: Issuing,
  { id, at }: Pick<Deciding, 'id' | 'at'>,
): ReturnType<typeof actNumber> {
  const year = yearOf(dayOf(at))
  if (isOurs && typed !== undefined && isNumberedHere(register, kind, year)) {
    return refuse(numberRule, 'number-comes-from-its-series', {
      ...{ detail: { kind, year }, fix: 'take-the-number-from-its-series' },
    })
  }
  if (series?.status === 'opened' && series.year !== year) {
    return refuse(numberRule, 'series-of-another-year', { detail: { year } })
  }
  return actNumber({ kind, series, typed, about: about ?? id, lot })
}

/** The paper under the number that it was issued with. */
export interface IssuedPaper {
  readonly paper: string
  readonly evidence: string
}

interface Numbered<Appends> {
  readonly appends: Appends & { readonly series: readonly NumberSeriesEvent[] }
}

/** Decides an act under the number of its paper: the series moves on in the same append, or neither happens. */
export function underNumber<Appends extends object>(
  issuing: Issuing,
  deciding: Pick<Deciding, 'id' | 'at'>,
  decide: (number: string) => { readonly appends: Appends } | Refusal,
): Numbered<Appends> | Refusal {
  const issued = issuedNumber(issuing, deciding)
  if (isRefusal(issued)) return issued
  const decided = decide(issued.number)
  return isRefusal(decided) ? decided : { appends: { ...decided.appends, series: issued.taken } }
}
