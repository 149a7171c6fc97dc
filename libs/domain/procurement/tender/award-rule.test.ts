import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  candidatesOf,
  confirmWinner,
  failLot,
  lotFailed,
  lotOf,
  reasonAgainstFirstRankedRecorded,
  tender,
  tenderDrafted,
  waitsForEarlierLot,
  winnerConfirmed,
  type TenderEvent,
} from './index.js'

const { assessmentLot, signatory, trainingLot } = projectCase
const { bidOf, confirmed, decryptedBoth, drafted, end, paper, reported, three } = tenderCase

const at = '2026-10-13T10:00+08:00'
const policy = policyOf(at)
const signed = { at, policy, actor: signatory }
const announceBy = end('条例§43', '2026-10-15', '2026-10-16')
const order = [trainingLot, assessmentLot]
const [first = bidOf(1), second = bidOf(2)] = three

/** Two lots of one kind, of which a bidder may win one; the three bid for both. */
const oneEach = tenderDrafted({
  ...drafted.data,
  awardRule: { lotsPerBidder: 'one', order },
  lots: drafted.data.lots.map(lot => ({ ...lot, kind: 'training' as const })),
})
const forTheOther = three.map(({ bidder }, place) => ({ bid: bidOf(11 + place).bid, bidder }))
const [firstThere = bidOf(11), secondThere = bidOf(12)] = forTheOther
const opened = [oneEach, ...decryptedBoth.slice(1)]
const bothReported = [...opened, reported(trainingLot, three), reported(assessmentLot, forTheOther)]

const candidates = (lot: string, events: readonly TenderEvent[]) => {
  const state = folded(tender, ...events)
  const round = lotOf(state, lot)
  return round?.stage.status === 'reported'
    ? candidatesOf(state, round, round.stage).map(({ bidder }) => bidder)
    : []
}
const bidders = forTheOther.map(({ bidder }) => bidder)

test('who may win one lot only is passed over once first for an earlier one, or its winner', () => {
  expect(candidates(trainingLot, bothReported)).toEqual(bidders)
  expect(candidates(assessmentLot, bothReported)).toEqual(bidders.slice(1))
  const won = [...bothReported, confirmed(trainingLot, first)]
  expect(candidates(assessmentLot, won)).toEqual(bidders.slice(1))
  given(tender, ...bothReported)
    .when(confirmWinner, { lot: assessmentLot, bid: firstThere.bid }, signed)
    .thenRefused('not-first-ranked', '87§68')
  given(tender, ...bothReported)
    .when(confirmWinner, { lot: assessmentLot, bid: secondThere.bid }, signed)
    .then(
      winnerConfirmed({
        ...{ lot: assessmentLot, ...secondThere, confirmedBy: signatory.id, announceBy },
      }),
    )
})

test('who has won a later lot is no candidate for an earlier one any more', () => {
  const why = { lot: trainingLot, reason: '放弃中标', document: paper }
  const events = [
    ...[...bothReported, confirmed(assessmentLot, secondThere)],
    reasonAgainstFirstRankedRecorded(why),
  ]
  expect(candidates(trainingLot, events)).toEqual([bidders[0], bidders[2]])
  given(tender, ...events)
    .when(confirmWinner, { lot: trainingLot, bid: second.bid }, signed)
    .thenRefused('not-next-ranked')
})

test('who may win all lots is passed over for none', () => {
  const all = [tenderDrafted({ ...oneEach.data, awardRule: { lotsPerBidder: 'all', order } })]
  const events = [...all, ...bothReported.slice(1)]
  expect(candidates(assessmentLot, events)).toEqual(bidders)
  expect(waitsForEarlierLot(folded(tender, ...all, ...opened.slice(1)), assessmentLot)).toBe(false)
})

test('the later lot waits until the earlier one has a report or has ended', () => {
  const waits = (...events: readonly TenderEvent[]) =>
    waitsForEarlierLot(folded(tender, ...opened, ...events), assessmentLot)
  const reason = { reason: '合格供应商不足三家', rule: '法§36' }
  expect(waits()).toBe(true)
  expect(waits(reported(trainingLot, three))).toBe(false)
  expect(
    waits(lotFailed({ lot: trainingLot, ground: 'fewer-than-three-suppliers', ...reason })),
  ).toBe(false)
  expect(waitsForEarlierLot(folded(tender, ...opened), trainingLot)).toBe(false)
})

test('a lot for which nobody is left fails for want of suppliers (法§36)', () => {
  const few = {
    ...{ lot: assessmentLot, ground: 'fewer-than-three-suppliers' as const },
    reason: '候选人均已在其他采购包中标',
  }
  const oneRanked = [
    ...[...opened, reported(trainingLot, three)],
    reported(assessmentLot, [firstThere], instant('2026-10-12T16:00+08:00')),
  ]
  given(tender, ...oneRanked)
    .when(failLot, few, { at })
    .then(lotFailed({ ...few, rule: '法§36' }))
  given(tender, ...bothReported)
    .when(failLot, few, { at })
    .thenRefused('ground-does-not-fit-stage')
})
