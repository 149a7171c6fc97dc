import { instant } from '#libs/calendar'
import { answerAnyEnquiry, enquire } from './asks/around-tender.js'
import { comeToBid, draft, openByHand, publish } from './asks/bidding.js'
import { likely } from './chance.js'
import { give, type History } from './history.js'
import { aRound } from './round.js'

test('what a question held and a person then opens is decrypted in its window, and nothing is judged', async () => {
  const round = await aRound({
    ...{ startsAt: instant('2026-09-02T09:00+08:00'), lots: 1, reserved: false },
    document: { openQuestions: 'hold' },
  })
  const history: History = { round, said: [] }
  for (const hand of [draft, publish, comeToBid, enquire]) {
    await give(history, hand(round, likely(1)))
  }
  const of = round.tender()
  await round.county.passesUntil(of.status === 'receiving-bids' ? of.deadline : round.county.now())
  const kinds = () => round.duties().map(({ kind }) => kind)
  expect(kinds()).toContain('judge-open-questions')
  await give(history, answerAnyEnquiry(round, likely(1)))
  await give(history, openByHand(round, likely(1)))
  expect(round.tender().status).toBe('decrypting')
  expect(kinds()).not.toContain('judge-open-questions')
  await round.county.passesUntil(instant('2026-10-08T09:00+08:00'))
  expect(round.tender().status).toBe('after-opening')
  await round.county.close()
}, 60_000)
