import { join } from 'node:path'
import { publishedCalendar } from '#libs/calendar'
import { readSeeds } from './index.js'

const folder = join(import.meta.dirname, '../../seeds')

test('the calendars as printed are those the product reckons by', async () => {
  const { calendar2025, calendar2026 } = await readSeeds(folder)
  expect([calendar2025, calendar2026]).toEqual(publishedCalendar.years)
})
