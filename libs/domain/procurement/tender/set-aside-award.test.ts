import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  challengeCase,
  policyOf,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { duty, dutyOpened } from '#libs/domain/supervision/duty'
import {
  announceAward,
  awardSetAside,
  confirmWinner,
  confirmWinnerByLapse,
  failLot,
  isSuspended,
  lotFailed,
  lotOf,
  lotSuspended,
  tender,
  winnerConfirmed,
} from './index.js'

const { awarded, announced } = challengeCase
const { bidOf, end, paper } = tenderCase
const { signatory, trainingLot: lot } = projectCase

const setAside = uuid(601)
const setAsideAt = instant('2026-10-22T10:00+08:00')
const confirmBy = end('87§68', '2026-10-29', '2026-10-30')
const aside = awardSetAside({
  ...{ lot, ...bidOf(1), setAside, ground: 'challenge', rule: '94§16', document: paper },
  ...{ next: 'next-candidate', remaining: [2, 3, 4].map(bidOf), setAsideAt, confirmBy },
})
const at = '2026-10-23T10:00+08:00'
const policy = policyOf(at)

test('once an award is set aside, who is ranked next is confirmed and announced in its place', () => {
  const of = given(tender, ...awarded, aside)
  const confirming = { at, policy, actor: signatory }
  const again = winnerConfirmed({
    ...{ lot, ...bidOf(2), after: setAside, confirmedBy: signatory.id },
    announceBy: end('条例§43', '2026-10-27', '2026-10-28'),
  })
  of.when(confirmWinner, { lot, bid: bidOf(2).bid }, confirming).then(again)
  of.when(confirmWinner, { lot, bid: bidOf(1).bid }, confirming).thenRefused('not-first-ranked')
  of.when(confirmWinner, { lot, bid: bidOf(3).bid }, confirming).thenRefused('not-first-ranked')
  const announcing = { lot, channel: { channel: 'here' as const }, noticeNumber: '公告1' }
  given(tender, ...awarded, aside, again)
    .when(
      announceAward,
      { ...announcing, letterNumber: '通知1' },
      { at: '2026-10-15T10:00+08:00', policy },
    )
    .then(announced(bidOf(2), { after: setAside }))
})

test('silence confirms nobody after an award was set aside, however late the signatory is', () => {
  const late = { at: '2026-11-12T10:00+08:00', policy, actor: signatory }
  given(tender, ...awarded, aside)
    .when(confirmWinner, { lot, bid: bidOf(2).bid }, late)
    .then(
      winnerConfirmed({
        ...{ lot, ...bidOf(2), after: setAside, confirmedBy: signatory.id },
        announceBy: end('条例§43', '2026-11-16', '2026-11-17'),
      }),
    )
  const owed = dutyOpened({
    ...{ case: `tender-round/${uuid(101)}`, key: uuid(100), kind: 'confirm-winner', about: lot },
    ...{ subject: `tender-${uuid(101)}`, role: 'signatory', article: '87§68' },
    period: { unit: 'working-days', from: setAsideAt, length: 5, roll: 'statutory' },
    ...{ end: confirmBy.end, rungs: [], calendarVersion: '2026-1', provisional: false },
  })
  given
    .states({ self: folded(tender, ...awarded, aside), duty: folded(duty, owed) })
    .when(confirmWinnerByLapse, {}, late)
    .thenRefused('reason-against-first-ranked', '87§68')
})

test('a lot that fails after its award was set aside says after which', () => {
  const failing = { lot, ground: 'task-cancelled' as const, reason: '任务取消' }
  given(tender, ...awarded, aside)
    .when(failLot, failing, { at, policy })
    .then(lotFailed({ ...failing, after: setAside, rule: '法§36' }))
})

test('a suspension that the law ends holds the lot up to its recorded end, written down or not', () => {
  const endsAt = instant('2026-11-19T00:00+08:00')
  const suspended = lotSuspended({
    ...{ lot, suspension: uuid(602), ground: 'complaint', document: paper },
    ...{ since: instant('2026-10-20T00:00+08:00'), endsAt },
  })
  const round = lotOf(folded(tender, ...awarded, suspended), lot)
  const held = (when: string) => round && isSuspended(round, instant(when))
  expect(['2026-11-18T23:59+08:00', '2026-11-19T00:00+08:00'].map(held)).toEqual([true, false])
})
