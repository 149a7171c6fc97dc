import { day, publishedCalendar, type PublishedYear } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { calendar, calendarPublished, publishCalendar, type CalendarInput } from './index.js'

const at = '2026-01-05T09:00+08:00'
const evidence = '0'.repeat(64)
const [year2025, year2026] = publishedCalendar.years.map(asNotice)

function asNotice(year: PublishedYear): CalendarInput<'publishCalendar'> {
  const { restDays, statutoryDays, workingWeekends } = year
  return {
    ...{ ...year, evidence, restDays: [...restDays] },
    ...{ statutoryDays: [...statutoryDays], workingWeekends: [...workingWeekends] },
  }
}
if (!year2025 || !year2026) throw new Error('the release knows 2025 and 2026')

test('two notices make the calendar of the release', () => {
  const first = calendarPublished({ ...year2025, version: '2025-1' })
  const second = calendarPublished({ ...year2026, version: '2026-1' })
  given(calendar).when(publishCalendar, year2025, { at }).then(first)
  given(calendar, first).when(publishCalendar, year2026, { at }).then(second)
  const state = folded(calendar, first, second)
  expect({ version: state.version, years: state.years }).toEqual({
    version: publishedCalendar.version,
    years: publishedCalendar.years,
  })
})

test('the same notice twice, twelve statutory days, a working Wednesday are refused', () => {
  const first = calendarPublished({ ...year2026, version: '2026-1' })
  given(calendar, first)
    .when(publishCalendar, year2026, { at })
    .thenRefused('calendar-already-published')
  given(calendar)
    .when(publishCalendar, { ...year2026, statutoryDays: [] }, { at })
    .thenRefused('thirteen-statutory-days')
  given(calendar)
    .when(publishCalendar, { ...year2026, workingWeekends: [day('2026-01-07')] }, { at })
    .thenRefused('calendar-days-wrong')
})

test('a notice that replaces one raises the revision', () => {
  const first = calendarPublished({ ...year2026, version: '2026-1' })
  const changed = { ...year2026, workingWeekends: year2026.workingWeekends.slice(1) }
  given(calendar, first)
    .when(publishCalendar, changed, { at })
    .then(calendarPublished({ ...changed, version: '2026-2' }))
})
