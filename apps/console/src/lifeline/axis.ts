const day = 86_400_000
const countyOffset = 8 * 3_600_000

/** A tick of the time axis: its instant and the words under it. */
export interface Tick {
  readonly at: number
  readonly text: string
}

type Unit = 'month' | 'week' | 'day' | 'hours'

function unitOf(span: number): Unit {
  if (span > 75 * day) return 'month'
  if (span > 16 * day) return 'week'
  return span > 2 * day ? 'day' : 'hours'
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Moves an instant to the first tick at or after it, in county days. */
function firstTick(local: Date, unit: Unit): Date {
  const first = new Date(local)
  if (unit === 'hours') {
    first.setUTCHours(Math.floor(first.getUTCHours() / 6) * 6 + 6, 0, 0, 0)
    return first
  }
  first.setUTCHours(0, 0, 0, 0)
  first.setUTCDate(first.getUTCDate() + 1)
  if (unit === 'month' && first.getUTCDate() !== 1) first.setUTCMonth(first.getUTCMonth() + 1, 1)
  // A week begins on Monday.
  if (unit === 'week') first.setUTCDate(first.getUTCDate() + ((8 - first.getUTCDay()) % 7))
  return first
}

function next(tick: Date, unit: Unit): Date {
  const after = new Date(tick)
  if (unit === 'month') after.setUTCMonth(after.getUTCMonth() + 1)
  else if (unit === 'hours') after.setUTCHours(after.getUTCHours() + 6)
  else after.setUTCDate(after.getUTCDate() + (unit === 'week' ? 7 : 1))
  return after
}

/** `2026年1月` or `Jan 2026`; other months without their year. */
function monthWords(tick: Date, language: 'zh' | 'en'): string {
  const month = tick.getUTCMonth()
  const year = String(tick.getUTCFullYear())
  if (language === 'zh') return `${month === 0 ? `${year}年` : ''}${String(month + 1)}月`
  return `${names[month] ?? ''}${month === 0 ? ` ${year}` : ''}`
}

function worded(tick: Date, unit: Unit, language: 'zh' | 'en'): string {
  if (unit === 'month') return monthWords(tick, language)
  const hour = tick.getUTCHours()
  if (unit === 'hours' && hour !== 0) return `${String(hour).padStart(2, '0')}:00`
  const [month, date] = [tick.getUTCMonth(), String(tick.getUTCDate())]
  return language === 'zh' ? `${String(month + 1)}月${date}日` : `${date} ${names[month] ?? ''}`
}

/**
 * Ticks of a stretch of county time: months, Mondays, days or every six hours, so that their words
 * never run into each other.
 * @param from milliseconds since 1970.
 */
export function ticksOf(from: number, to: number, language: 'zh' | 'en'): readonly Tick[] {
  const unit = unitOf(to - from)
  const ticks: Tick[] = []
  // Shifted by the county's zone, so that the UTC fields read as county time.
  let tick = firstTick(new Date(from + countyOffset), unit)
  while (tick.getTime() - countyOffset <= to) {
    ticks.push({ at: tick.getTime() - countyOffset, text: worded(tick, unit, language) })
    tick = next(tick, unit)
  }
  return ticks
}
