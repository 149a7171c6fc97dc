import { day, instant } from '#libs/calendar'
import { countyFigures } from '#libs/contracts/views'
import { folded } from '#libs/domain/deciding/testing'
import { figuresOf } from './figures.js'
import {
  policyConfirmed,
  policyProposed,
  policySheet,
  policySheetAdopted,
  type PolicySheetEvent,
} from './index.js'

const at = instant('2026-01-05T09:00+08:00')
const adopted = policySheetAdopted({ demonstration: true })
const figure = {
  ...{ proposal: 'p1', key: 'intent.minimumDays', demonstration: true, source: '演示文件' },
  value: { length: 30, unit: 'calendar-days', roll: 'none' },
  validFrom: day('2026-01-01'),
}
const proposed = policyProposed({ ...figure, proposedBy: 'person-1' })
const confirmed = policyConfirmed({
  ...{ ...figure, proposedBy: 'person-1', confirmedBy: 'person-2' },
  ...{ role: 'section-chief', confirmedAt: at, version: '2026-1.1' },
})
const found = (key: string, ...events: PolicySheetEvent[]) =>
  figuresOf(folded(policySheet, adopted, ...events), at).find(one => one.key === key)

test('an unset figure has no value until a second person has confirmed one', () => {
  expect(found('intent.minimumDays')?.value).toBeUndefined()
  const waits = found('intent.minimumDays', proposed)
  expect(waits?.value).toBeUndefined()
  expect(waits?.proposal).toMatchObject({ value: figure.value, proposedBy: 'person-1' })
  const stands = found('intent.minimumDays', proposed, confirmed)
  expect(stands).toMatchObject({ value: figure.value, confirmedBy: 'section-chief' })
  expect(stands?.proposal).toBeUndefined()
})

test('what a county chooses comes with the value of this release, and a statute is not on the list', () => {
  expect(found('credit.weightInTender')).toMatchObject({ value: 0, shipped: 0, unit: 'percent' })
  expect(found('tender.minimumBidders')).toBeUndefined()
})

test('the list has the shape that its readers are told', () => {
  const figures = figuresOf(folded(policySheet, adopted, proposed), at)
  const shape = countyFigures.shape.figures
  expect(shape.safeParse(figures).error).toBeUndefined()
})
