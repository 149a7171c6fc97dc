import { dayOf, yearOf, type Instant } from '#libs/calendar'
import type { PlannedLot, TenderDocument } from '#libs/contracts'
import {
  itemOn,
  type CatalogueItem,
  type OccupationCatalogue,
} from '#libs/domain/county/occupation-catalogue'
import { isRefusal, refuse, type DataOf, type Deciding, type Refusal } from '#libs/domain/deciding'
import { fen, multiply, percent, share, type Fen } from '#libs/money'
import type { Policy } from '#libs/policy'
import type { ProjectEvent } from './events.js'
import type { StandingRequirement } from './state.js'

/** 江苏省关于加强和改进职业技能培训补贴管理工作的通知 (2023): off the catalogue nothing is paid. */
const guard = '江苏2023通知'

export type HeldAgainst = NonNullable<DataOf<ProjectEvent, 'RequirementRecorded'>['catalogue']>
type Line = HeldAgainst['lots'][number]

/**
 * What the lots were held against: the lines of the year's catalogue as it stands this day, which stay
 * with the requirement whatever becomes of the catalogue. Whoever departs from a line – by more than the
 * local margin in the price per head, or with fewer hours – says why; above what the public is asked
 * nothing is paid, and an occupation that is off the catalogue is not bought. Undefined where the year
 * has no catalogue yet: then nothing was held against anything.
 */
export function heldAgainst(
  catalogue: OccupationCatalogue,
  lots: readonly PlannedLot[],
  { at, policy }: Pick<Deciding, 'at' | 'policy'>,
): HeldAgainst | Refusal | undefined {
  if (catalogue.status === 'not-adopted') return undefined
  const lines = lots.filter(isListed).map(lot => lineOf(catalogue, lot, { at, policy }))
  const fault = lines.find(isRefusal)
  if (fault) return fault
  return {
    ...{ year: catalogue.year, paper: catalogue.paper, asOf: dayOf(at) },
    lots: lines.flatMap(line => (isRefusal(line) ? [] : [line])),
  }
}

/** Where its lots are trained or examined by the catalogue; supervision and audit have no line in it. */
const isListed = ({ kind }: PlannedLot): boolean =>
  kind === 'training' || kind === 'skill-assessment'

function lineOf(
  catalogue: OccupationCatalogue,
  lot: PlannedLot,
  { at, policy }: { readonly at: Instant; readonly policy: Policy },
): Line | Refusal {
  const { occupation, level } = lot
  const item = itemOn(catalogue, lot, dayOf(at))
  if (!item) {
    return refuse(guard, 'occupation-not-in-catalogue', {
      detail: { occupation, level, year: yearOf(dayOf(at)) },
      fix: 'choose-from-the-catalogue',
    })
  }
  const fault = lot.kind === 'training' ? departure(lot, item, policy) : undefined
  return fault ?? { lot: lot.lot, standard: item.standard, ...hoursIn(item) }
}

const hoursIn = ({ lessonHours }: CatalogueItem) =>
  lessonHours === undefined ? {} : { lessonHours }

/** Why a training lot may not stand as it is beside its line, or undefined. */
function departure(lot: PlannedLot, item: CatalogueItem, policy: Policy): Refusal | undefined {
  const { heads, budget, lessonHours, deviation } = lot
  const { publicFee, lessonHours: least = 0 } = item
  if (publicFee !== undefined && budget > multiply(publicFee, heads)) {
    return refuse(guard, 'price-above-public-fee', { detail: { lot: lot.lot, feeFen: publicFee } })
  }
  if (deviation !== undefined) return undefined
  const { lowest, highest } = marginOf(item.standard, policy)
  if (budget > multiply(highest, heads) || budget < multiply(lowest, heads)) {
    return refuse(guard, 'price-departs-from-catalogue', {
      detail: { lot: lot.lot, lowestFen: lowest, highestFen: highest, priceFen: perHead(lot) },
      fix: 'say-why-it-departs',
    })
  }
  return lessonHours < least
    ? refuse(guard, 'hours-below-catalogue', {
        detail: { lot: lot.lot, least, hours: lessonHours },
        fix: 'say-why-it-departs',
      })
    : undefined
}

/**
 * Why a price per head that the tender document fixes, and nobody bids below, may not stand beside the
 * line that its training lot was held against; the plan's own reason holds for it too. Undefined where
 * none departs by more than the local margin, or nothing was held against anything.
 */
export function fixedPriceFault(
  { lots: planned, catalogue }: StandingRequirement,
  lots: TenderDocument['lots'],
  policy: Policy,
): Refusal | undefined {
  for (const { lot, kind, fixedUnitPrice: priceFen } of lots) {
    const line = catalogue?.lots.find(one => one.lot === lot)
    const reason = planned.find(one => one.lot === lot)?.deviation
    if (!line || priceFen === undefined || reason !== undefined || kind !== 'training') continue
    const { lowest: lowestFen, highest: highestFen } = marginOf(fen(line.standard), policy)
    if (priceFen < lowestFen || priceFen > highestFen) {
      const detail = { lot, lowestFen, highestFen, priceFen }
      return refuse(guard, 'price-departs-from-catalogue', { detail, fix: 'say-why-it-departs' })
    }
  }
  return undefined
}

/** The price of one head, in whole fen. */
const perHead = ({ budget, heads }: Pick<PlannedLot, 'budget' | 'heads'>): Fen =>
  fen(Math.floor(budget / heads))

/** The lowest and highest price per head within the local margin of a standard. */
const marginOf = (
  standard: Fen,
  { subsidy: { localDelta } }: Policy,
): { readonly lowest: Fen; readonly highest: Fen } => ({
  lowest: share(standard, percent(100 - localDelta), 'up'),
  highest: share(standard, percent(100 + localDelta), 'down'),
})
