import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { percent, ratio, share } from '#libs/money'
import type { Policy } from '#libs/policy'
import {
  occupationCatalogueAdopted,
  occupationDropped,
  type OccupationCatalogueEvent,
  type OccupationCatalogueInput,
} from './events.js'
import { occupationCatalogueIdOf } from './occupation-catalogue-id.js'
import { itemOn, type CatalogueItem, type OccupationCatalogue } from './state.js'

/** 江苏省关于加强和改进职业技能培训补贴管理工作的通知 (2023): the guard of local standards. */
const guard = '江苏2023通知'

/**
 * Adopts a year's catalogue. Each standard lies within the local margin of the provincial base
 * (±30 %, shortage occupations that much higher again), never above the fee the public is asked;
 * items the county added are at most a share of the provincial ones.
 */
export function adoptOccupationCatalogue(
  catalogue: OccupationCatalogue,
  adopted: OccupationCatalogueInput<'adoptOccupationCatalogue'>,
  { id, policy }: Deciding,
): Decided<OccupationCatalogueEvent> {
  if (catalogue.status === 'adopted') return refuse(guard, 'catalogue-already-adopted')
  const expected = occupationCatalogueIdOf(adopted.year)
  if (id !== expected) return refuse(guard, 'not-the-id-of-the-catalogue', { detail: { expected } })
  const twice = adopted.items.find((item, at) => adopted.items.findIndex(same(item)) !== at)
  if (twice) return refuse(guard, 'occupation-listed-twice', { detail: name(twice) })
  const fault = adopted.items.map(item => priceFault(item, policy)).find(isRefusal)
  return fault ?? additionsFault(adopted.items, policy) ?? [occupationCatalogueAdopted(adopted)]
}

function priceFault(item: CatalogueItem, policy: Policy): Refusal | undefined {
  const { provincialBase: base, standard, publicFee } = item
  if (publicFee !== undefined && standard > publicFee) {
    return refuse(guard, 'standard-above-public-fee', { detail: name(item) })
  }
  if (base === undefined) return undefined
  const { localDelta, shortageIncrease } = policy.subsidy
  const upper = 100 + localDelta + (item.shortage ? shortageIncrease : 0)
  const highest = share(base, percent(upper), 'down')
  const lowest = share(base, percent(100 - localDelta), 'up')
  return standard > highest || standard < lowest
    ? refuse(guard, 'standard-outside-margin', {
        detail: { ...name(item), lowestFen: lowest, highestFen: highest },
      })
    : undefined
}

function additionsFault(items: readonly CatalogueItem[], policy: Policy): Refusal | undefined {
  const provincial = items.filter(({ provincialBase }) => provincialBase !== undefined).length
  const { numerator, denominator } = ratio(policy.subsidy.localShare, 100)
  const mostAdded = Math.floor((provincial * numerator) / denominator)
  const added = items.length - provincial
  return added > mostAdded
    ? refuse(guard, 'too-many-local-additions', { detail: { added, mostAdded } })
    : undefined
}

/** Drops an occupation whose training is no longer paid for 低价值项目及时退出. */
export function dropOccupation(
  catalogue: OccupationCatalogue,
  dropped: OccupationCatalogueInput<'dropOccupation'>,
): Decided<OccupationCatalogueEvent> {
  return itemOn(catalogue, dropped, dropped.from)
    ? [occupationDropped(dropped)]
    : refuse('两目录一系统', 'occupation-not-listed', { detail: name(dropped) })
}

const same = (one: CatalogueItem) => (other: CatalogueItem) =>
  one.occupation === other.occupation && one.level === other.level

const name = ({ occupation, level }: Pick<CatalogueItem, 'occupation' | 'level'>) => ({
  occupation,
  level,
})
