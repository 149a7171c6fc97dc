import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { yuan } from '#libs/money'
import { policySheet, resolvePolicy } from '#libs/policy'
import {
  adoptOccupationCatalogue,
  dropOccupation,
  itemOn,
  occupationCatalogue,
  occupationCatalogueAdopted,
  occupationCatalogueIdOf,
  occupationDropped,
  type CatalogueItem,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const id = occupationCatalogueIdOf(2026)
const { policy } = resolvePolicy(policySheet({ demonstration: true }), {}, instant(at))
const item = (occupation: string, standard: number, more: Partial<CatalogueItem> = {}) => ({
  ...{ occupation, level: 'five' as const, shortage: false },
  ...{ provincialBase: yuan(1000), standard: yuan(standard), ...more },
})
const catalogue = (...items: CatalogueItem[]) => ({
  ...{ year: 2026, items, validFrom: day('2026-01-01'), demonstration: true },
  ...{ paper: '演示目录', evidence: '0'.repeat(64) },
})

test.each([
  ['4-10-01-01', 700],
  ['4-10-01-02', 1300],
])('%s at %d of 1000 yuan stands within the margin', (occupation, standard) => {
  const adopted = catalogue(item(occupation, standard))
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, adopted, { at, policy, id })
    .then(occupationCatalogueAdopted(adopted))
})

test.each([
  ['standard-outside-margin', item('a', 699)],
  ['standard-outside-margin', item('a', 1301)],
  ['standard-above-public-fee', item('a', 1000, { publicFee: yuan(999) })],
  ['standard-outside-margin', item('a', 1601, { shortage: true })],
])('%s: %j', (reason, wrong) => {
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, catalogue(wrong), { at, policy, id })
    .thenRefused(reason, '江苏2023通知')
})

test('a shortage occupation may stand higher; local additions are a share of the rest', () => {
  const provincial = ['a', 'b', 'c', 'd'].map(name => item(name, 1600, { shortage: true }))
  const { provincialBase: _, ...added } = item('e', 5000)
  const adopted = catalogue(...provincial, added)
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, adopted, { at, policy, id })
    .then(occupationCatalogueAdopted(adopted))
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, catalogue(...provincial.slice(0, 3), added), { at, policy, id })
    .thenRefused('too-many-local-additions')
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, catalogue(item('a', 900), item('a', 900)), { at, policy, id })
    .thenRefused('occupation-listed-twice')
  given(occupationCatalogue, occupationCatalogueAdopted(adopted))
    .when(adoptOccupationCatalogue, adopted, { at, policy, id })
    .thenRefused('catalogue-already-adopted')
  given(occupationCatalogue)
    .when(adoptOccupationCatalogue, adopted, { at, policy })
    .thenRefused('not-the-id-of-the-catalogue')
})

test('a dropped occupation is off the catalogue from its day on', () => {
  const adopted = occupationCatalogueAdopted(catalogue(item('a', 900)))
  const dropped = {
    ...{ occupation: 'a', level: 'five' as const, from: day('2026-06-01') },
    ...{ paper: '通知', evidence: '0'.repeat(64) },
  }
  given(occupationCatalogue, adopted)
    .when(dropOccupation, dropped, { at })
    .then(occupationDropped(dropped))
  const after = folded(occupationCatalogue, adopted, occupationDropped(dropped))
  const wanted = { occupation: 'a', level: 'five' } as const
  expect(itemOn(after, wanted, day('2026-05-31'))?.standard).toBe(90_000)
  expect(itemOn(after, wanted, day('2026-06-01'))).toBeUndefined()
  given(occupationCatalogue, adopted, occupationDropped(dropped))
    .when(dropOccupation, dropped, { at })
    .thenRefused('occupation-not-listed')
})
