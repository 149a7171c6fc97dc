import { instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import { clock, clockJumped, jumpClock } from './index.js'

const at = instant('2026-11-24T08:00:00.250+08:00')

test('the first setting of a demonstration county may lie in the past', () => {
  given(clock)
    .when(jumpClock, { to: instant('2026-01-05T08:30+08:00') }, { at })
    .then(
      clockJumped({
        offset: -27905400_000,
        from: at,
        to: instant('2026-01-05T08:30:00.250+08:00'),
      }),
    )
})

test('a jump reaches the instant and goes at most a second beyond it', () => {
  const set = clockJumped({ offset: 2000, from: at, to: at })
  given(clock, set)
    .when(jumpClock, { to: instant('2026-11-24T09:00+08:00') }, { at })
    .then(
      clockJumped({ offset: 3_602_000, from: at, to: instant('2026-11-24T09:00:00.250+08:00') }),
    )
})

test('the clock never goes back, nor stands still', () => {
  const set = clockJumped({ offset: 0, from: at, to: at })
  given(clock, set).when(jumpClock, { to: at }, { at }).thenRefused('clock-never-goes-back')
})
