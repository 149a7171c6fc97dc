import { given } from '#libs/domain/deciding/testing'
import { policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import {
  confirmWinner,
  reasonAgainstFirstRankedRecorded,
  recordReasonAgainstFirstRanked,
  tender,
  winnerConfirmed,
  type TenderEvent,
} from './index.js'

const { signatory, trainingLot: lot } = projectCase
const { bidOf, decryptedBoth, end, paper, qualified, reported, three } = tenderCase
const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = three
const rankedLots = [...decryptedBoth, qualified(lot, three), reported(lot, three)]
const at = '2026-10-13T10:00+08:00'
const signed = { at, policy: policyOf(at), actor: signatory }
const announceBy = end('条例§43', '2026-10-15', '2026-10-16')

test('with a reason against each before, the third-ranked is confirmed (87§68)', () => {
  const against = ({ bid }: typeof first) => ({ lot, bid, reason: '放弃中标', document: paper })
  const [one, two] = [first, second].map(bid => reasonAgainstFirstRankedRecorded(against(bid)))
  if (!one || !two) throw new Error('two reasons stand')
  const expectReason = (bid: typeof first, ...before: TenderEvent[]) =>
    given(tender, ...rankedLots, ...before).when(
      recordReasonAgainstFirstRanked,
      against(bid),
      signed,
    )
  expectReason(second).thenRefused('not-next-ranked', '87§68')
  expectReason(first, one).thenRefused('reason-already-recorded')
  expectReason(second, one).then(two)
  given(tender, ...rankedLots, one, two)
    .when(confirmWinner, { lot, bid: second.bid }, signed)
    .thenRefused('not-next-ranked')
  // The first reasons of all named nobody.
  const unnamed = reasonAgainstFirstRankedRecorded({ lot, reason: '放弃中标', document: paper })
  for (const before of [one, unnamed]) {
    given(tender, ...rankedLots, before, two)
      .when(confirmWinner, { lot, bid: third.bid }, signed)
      .then(winnerConfirmed({ lot, ...third, confirmedBy: signatory.id, announceBy }))
  }
})
