import fc from 'fast-check'
import { occurrences } from '../../test/support/occurrences.js'
import { propertyRuns } from '../../test/support/property-runs.js'
import {
  addDays,
  addMinutes,
  calendarOf,
  day,
  daysBetween,
  instant,
  instantAtShare,
  periodEnd,
  publishedCalendar,
  rungs,
  spent,
  type Instant,
  type Period,
  type SuspendablePeriod,
  type Suspension,
} from './index.js'

const first = instant('2026-01-01T00:00+08:00')
const instants = fc.integer({ min: 0, max: 364 * 1440 }).map(minutes => addMinutes(first, minutes))

/** Minutes from a period's beginning: within it, around its end, long after it. */
const minutesOn = fc.oneof(fc.nat({ max: 2 * 1440 }), fc.nat({ max: 60 * 1440 }))

const periods: fc.Arbitrary<Period & { from: Instant }> = fc
  .record({
    from: instants,
    length: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('working-days', 'calendar-days', 'hours', 'minutes'),
    roll: fc.constantFrom('statutory', 'anyRest', 'none'),
  })
  .map(({ unit, ...rest }) => ({ ...rest, unit }))

/** A period, suspensions around it, and an instant near it. */
const suspendable = fc
  .tuple(
    periods,
    fc.array(fc.tuple(minutesOn, fc.nat({ max: 20 * 1440 }), fc.nat(9)), { maxLength: 3 }),
    minutesOn,
  )
  .map(([period, stops, minutes]) => {
    const suspensions = stops.map(([start, length, tenth]): Suspension => {
      const from = addMinutes(period.from, start)
      return tenth === 0 ? { from } : { from, to: addMinutes(from, length) }
    })
    const suspended: SuspendablePeriod = { ...period, suspensions }
    return { period: suspended, at: addMinutes(period.from, minutes) }
  })

/** A period walked day by day, several times over. */
const runs = propertyRuns(500, 5)
const spentAt = (period: SuspendablePeriod, at: Instant) =>
  spent(period, at, publishedCalendar).spent

test('spent and remaining are always the budget, and spent never falls', () => {
  const seen = occurrences('budget', [
    ...(['working-days', 'calendar-days', 'hours', 'minutes'] as const),
    ...(['not begun', 'running', 'overdue', 'suspended', 'standing'] as const),
  ])
  fc.assert(
    fc.property(suspendable, minutesOn, ({ period, at }, more) => {
      const now = spent(period, at, publishedCalendar)
      const then = spent(period, addMinutes(at, more), publishedCalendar)
      seen.saw(period.unit)
      seen.saw(now.spent === 0 ? 'not begun' : now.remaining > 0 ? 'running' : 'overdue')
      for (const { to } of period.suspensions ?? []) seen.saw(to ? 'suspended' : 'standing')
      expect(now.spent + now.remaining).toBe(now.budget)
      expect(then.budget).toBe(now.budget)
      expect(then.spent).toBeGreaterThanOrEqual(now.spent)
      expect(then.spent - now.spent).toBeLessThanOrEqual(more + 1)
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('a rung is the first instant at which its share is spent; the last is the recorded end', () => {
  const seen = occurrences('rungs', ['reached', 'not reached', 'end at 24:00', 'end by the clock'])
  fc.assert(
    fc.property(suspendable, fc.constantFrom(50, 80, 100, 150), ({ period }, percent) => {
      const rung = instantAtShare(period, percent, publishedCalendar)
      seen.saw(rung ? 'reached' : 'not reached')
      if (!rung) return
      const { budget } = spent(period, rung, publishedCalendar)
      const share = Math.ceil((budget * percent) / 100)
      expect(spentAt(period, rung)).toBe(share)
      expect(spentAt(period, addMinutes(rung, -1))).toBeLessThan(share)
      const found = rungs(period, publishedCalendar)
      const known = Object.values(found).filter(at => at !== undefined)
      expect(known.toSorted()).toEqual(known)
      if (found[100]) seen.saw(found[100].includes('T00:00') ? 'end at 24:00' : 'end by the clock')
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('what was spent does not depend on a suspension that comes later', () => {
  const seen = occurrences('causality', ['nothing spent', 'something spent'])
  fc.assert(
    fc.property(suspendable, minutesOn, ({ period, at }, length) => {
      const later = [...(period.suspensions ?? []), { from: at, to: addMinutes(at, length) }]
      const before = spentAt(period, at)
      // Without the later one the period may be over by then; minutes after its end are others.
      const end = instantAtShare(period, 100, publishedCalendar)
      if (end && end <= at) return
      seen.saw(before === 0 ? 'nothing spent' : 'something spent')
      expect(spentAt({ ...period, suspensions: later }, at)).toBe(before)
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('a period counts as many days as it is long, and ends where its rule lets it', () => {
  const seen = occurrences('ends', [
    ...(['working-days statutory', 'working-days anyRest', 'working-days none'] as const),
    ...(['calendar-days statutory', 'calendar-days anyRest', 'calendar-days none'] as const),
    ...(['rolled', 'provisional', 'final'] as const),
  ])
  fc.assert(
    fc.property(periods, period => {
      if (period.unit === 'hours' || period.unit === 'minutes') return
      const found = periodEnd(period, publishedCalendar)
      const last = found.days.at(-1)
      seen.saw(`${period.unit} ${period.roll}`)
      if (last?.reason === 'rolled-to') seen.saw('rolled')
      seen.saw(found.provisional ? 'provisional' : 'final')
      expect(found.days.filter(({ counted }) => counted)).toHaveLength(period.length)
      expect(last?.day).toBe(found.lastDay)
      expect(found.end).toBe(instant(`${addDays(found.lastDay, 1)}T00:00+08:00`))
      expect(found.days[0]?.counted).toBe(false)
      expect(found.provisional).toBe(found.lastDay > '2026-12-31')
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
})

test('without any notice, weekends and statutory days are assumed, and every end is provisional', () => {
  const nothing = calendarOf([])
  const seen = occurrences('unpublished', ['same end as published', 'another end'])
  fc.assert(
    fc.property(periods, period => {
      const assumed = periodEnd(period, nothing)
      const published = periodEnd(period, publishedCalendar)
      seen.saw(assumed.end === published.end ? 'same end as published' : 'another end')
      expect(assumed.provisional).toBe(true)
      // A notice only swaps rest: it never moves a last day by more than its longest holiday.
      expect(Math.abs(daysBetween(assumed.lastDay, published.lastDay))).toBeLessThanOrEqual(9)
      expect(assumed.days.every(({ kind }) => kind === 'unpublished')).toBe(true)
    }),
    runs,
  )
  expect(seen.missing()).toEqual([])
  expect(nothing.version).toBe('none-1')
  expect(
    periodEnd({ from: day('2026-09-30'), length: 1, unit: 'working-days', roll: 'none' }, nothing)
      .lastDay,
  ).toBe('2026-10-05')
})
