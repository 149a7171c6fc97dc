import { instant, publishedCalendar as calendar } from '#libs/calendar'
import type { Deciding } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import { duty, dutyPaused, endIfHeld, resumeDuty, type DutyEvent } from './index.js'
import type { OpenDuty } from './state.js'

const since = instant('2026-10-20T10:00+08:00')
const now = instant('2026-10-22T10:00+08:00')
const until = instant('2026-11-11T10:00+08:00')

const owed = (kind: string, period: object, ...later: readonly DutyEvent[]) =>
  folded(
    duty,
    {
      type: 'DutyOpened',
      data: {
        ...{ case: 'tender-round/1', key: 'k', kind, subject: 'tender-1', role: 'signatory' },
        ...{ article: '87§68', rungs: [], calendarVersion: '2026-1', provisional: false },
        ...{ end: instant('2026-10-28T00:00+08:00'), period },
      } as never, // Only what the clock reads plays a part here.
    },
    ...later,
  ) as OpenDuty // it was opened, and nothing has ended it
const fiveDays = { unit: 'working-days', from: since, length: 5, roll: 'none' }
const sign = { unit: 'recorded-end', from: since, end: instant('2026-10-28T00:00+08:00') }

test('what stops keeps what is left of it, and is due so much later', () => {
  // Of 22 October fourteen hours are left, and 23, 26, 27: they become 11, 12, 13 and 16 November.
  expect(endIfHeld(owed('confirm-winner', fiveDays), { now, until }, calendar)).toMatchObject({
    end: instant('2026-11-17T00:00+08:00'),
  })
  expect(endIfHeld(owed('sign-contract', sign), { now, until }, calendar)).toMatchObject({
    end: instant('2026-11-17T00:00+08:00'),
  })
})

test('what stands still already is due as if it ran on now, as the decider itself would say', () => {
  const stopped = owed('confirm-winner', fiveDays, dutyPaused({ case: 'tender-round/1', since }))
  const deciding = { at: now, calendar } as Deciding // nothing else of it is read
  const resumed = resumeDuty(stopped, { at: now }, deciding)
  const { end } = endIfHeld(stopped, { now }, calendar) ?? {}
  expect(resumed).toMatchObject([{ type: 'DutyResumed', data: { end } }])
})

test('no date is told of what nothing stops, or of what would stop without an end', () => {
  expect(endIfHeld(owed('reply-to-challenge', fiveDays), { now, until }, calendar)).toBeUndefined()
  expect(endIfHeld(owed('confirm-winner', fiveDays), { now }, calendar)).toBeUndefined()
})
