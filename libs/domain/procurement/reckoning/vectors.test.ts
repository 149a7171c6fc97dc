import { day, periodEnd, publishedCalendar } from '#libs/calendar'
import { policyOf } from '#libs/domain/procurement/testing'
import type { DayLength } from '#libs/policy'

/** The worked vectors of the law's day-counting: start day not counted, rolled as its own rule says. */
const { award, challenge, complaint, contract, tender } = policyOf('2026-02-01T09:00+08:00')

interface Vector {
  readonly what: string
  readonly length: DayLength
  readonly from: string
  readonly lastDay: string
}

const vectors: readonly Vector[] = [
  {
    what: '法§35: twenty days over the National Day holiday',
    ...{ length: tender.minimumDaysToDeadline, from: '2026-09-14', lastDay: '2026-10-08' },
  },
  {
    what: '94§11: seven working days, one of them a working Saturday',
    ...{ length: challenge.lodgeWithin, from: '2026-09-28', lastDay: '2026-10-13' },
  },
  {
    what: '87§16: five working days around the Spring Festival',
    ...{ length: tender.noticePeriod, from: '2026-02-12', lastDay: '2026-02-26' },
  },
  {
    what: '条例§43: two working days over Labour Day',
    ...{ length: award.noticeWithin, from: '2026-04-30', lastDay: '2026-05-07' },
  },
  {
    what: '法§46: thirty days that end in the holiday',
    ...{ length: contract.signWithin, from: '2026-09-04', lastDay: '2026-10-08' },
  },
  {
    what: '94§17: fifteen working days over two holidays',
    ...{ length: complaint.lodgeWithin, from: '2026-09-18', lastDay: '2026-10-15' },
  },
]

test.each(vectors)('$what', ({ length, from, lastDay }) => {
  const reckoned = periodEnd({ from: day(from), ...length }, publishedCalendar)
  expect(reckoned).toMatchObject({ lastDay, provisional: false })
  // The sheet that explains it names the first day and the last, and counts no more than the law does.
  expect(reckoned.days.at(0)?.day).toBe(from)
  expect(reckoned.days.at(-1)?.day).toBe(lastDay)
  expect(reckoned.days.filter(({ counted }) => counted).length).toBeLessThanOrEqual(length.length)
})
