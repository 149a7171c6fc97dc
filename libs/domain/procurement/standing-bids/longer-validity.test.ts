import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  bidDroppedOut,
  candidatesOf,
  committeeSeatedForLot,
  evaluationEndedWithoutRanking,
  lotFailed,
  lotOf,
  tender,
} from '#libs/domain/procurement/tender'
import { person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  answerLongerValidity,
  askForLongerValidity,
  closeLongerValidity,
  longerValidityAnswered,
  longerValidityAsked,
  longerValidityClosed,
  recordLongerValidityAnswer,
  standingBids,
  type StandingBidsEvent,
} from './index.js'
import {
  awarded,
  bound,
  first,
  lot,
  opened,
  ranked,
  second,
  third,
} from './standing-bids.fixture.js'

const { bidOf, paper, qualified, three } = tenderCase
const { officer } = projectCase
const at = '2026-12-01T09:00+08:00'
const answerBy = instant('2026-12-10T17:00+08:00')
const extension = uuid(800)
const letter = { lot, extension, answerBy, reason: '投诉处理期间暂停', document: paper }
const asking = { ...letter, until: day('2027-03-07') }
const isAsked = longerValidityAsked({
  ...{ ...letter, asked: three },
  ...{ validThrough: day('2027-03-07'), until: instant('2027-03-08T00:00+08:00') },
  askFrom: instant('2027-01-26T00:00+08:00'),
})

const states = (events = ranked, ...more: StandingBidsEvent[]) => ({
  self: folded(standingBids, bound, ...more),
  tender: folded(tender, ...events),
})
const bidder = ({ bidder: institution }: ReturnType<typeof bidOf>) =>
  person('training-institution', 501, { institution })

describe('asking to stay bound for longer (87§23)', () => {
  const expectAsked = (of = states(), more: object = {}) =>
    given.states(of).when(askForLongerValidity, { ...asking, ...more }, { at, actor: officer })

  test('goes to all who are still considered, for so many days more than now', () => {
    expectAsked().thenAppends({ self: [isAsked] })
  })

  test('the winner of a letter is not asked: the letter binds it (法§46)', () => {
    const { self } = states(awarded)
    const decided = askForLongerValidity(
      { self, tender: folded(tender, ...awarded) },
      asking,
      whenOf(),
    )
    expect(decided).toMatchObject({ appends: { self: [{ data: { asked: [second, third] } }] } })
  })

  test('for longer, with time to answer, once at a time, where anybody is bound', () => {
    expectAsked(states(), { until: day('2027-01-06') }).thenRefused('validity-not-longer')
    expectAsked(states(), { answerBy: instant(at) }).thenRefused('no-time-to-answer')
    expectAsked(states(ranked, isAsked)).thenRefused('longer-validity-asked-already')
    expectAsked(states(), { lot: uuid(999) }).thenRefused('nobody-bound', '87§23')
    expectAsked({ ...states(), self: folded(standingBids) }).thenRefused('nobody-bound')
    const all = three.map(one => out(one, 'longer-validity-refused'))
    expectAsked(states([...ranked, ...all])).thenRefused('nobody-to-ask')
  })
})

const whenOf = () => {
  let seen: Parameters<typeof askForLongerValidity>[2] | undefined
  given
    .states({})
    .when(
      (_, __, deciding) => {
        seen = deciding
        return []
      },
      {},
      { at, actor: officer },
    )
    .then()
  if (!seen) throw new Error('nothing was decided')
  return seen
}

const out = (
  of: ReturnType<typeof bidOf>,
  ground: 'longer-validity-refused' | 'longer-validity-unanswered',
  more: object = {},
) =>
  bidDroppedOut({
    ...{ lot, ...of, ground, rule: '87§23', enough: false, effectiveAt: instant(answeredAt) },
    ...more,
  })
const answeredAt = '2026-12-03T10:00+08:00'
const answered = (of: ReturnType<typeof bidOf>, extended: boolean) =>
  longerValidityAnswered({
    ...{ lot, extension, ...of, extended, answeredAt: instant(answeredAt) },
  })

test('when the last bid of a report is out, the lot ends with it (法§36)', () => {
  const committee = uuid(810)
  const others = [first, second].map(one => out(one, 'longer-validity-unanswered'))
  const seated = committeeSeatedForLot({ lot, evaluation: committee })
  given
    .states(states([...ranked, seated, ...others], isAsked))
    .when(answerLongerValidity, { lot, extended: false }, { at: answeredAt, actor: bidder(third) })
    .thenAppends({
      self: [answered(third, false)],
      tender: [
        out(third, 'longer-validity-refused'),
        evaluationEndedWithoutRanking({
          ...{ lot, evaluation: committee, ground: 'fewer-than-three-responsive' },
        }),
      ],
    })
})

describe('a bidder', () => {
  const letterOf = (receivedAt: string, extended = true) => ({
    ...{ lot, bid: second.bid, extended, receivedAt: instant(receivedAt), document: paper },
  })
  const expectOnPaper = (input: ReturnType<typeof letterOf>, when = at) =>
    given
      .states(states(ranked, isAsked))
      .when(recordLongerValidityAnswer, input, { at: when, actor: officer })

  test.each([true, false])('that answers %j on paper has answered when its letter came in', yes => {
    const { data } = answered(second, yes)
    expectOnPaper(letterOf(answeredAt, yes), '2026-12-09T09:00+08:00').thenAppends({
      self: [longerValidityAnswered({ ...data, document: paper })],
      ...(!yes && { tender: [out(second, 'longer-validity-refused')] }),
    })
  })

  test('whose letter comes after the days given, or has not come, has not answered', () => {
    const late = '2026-12-10T17:00+08:00'
    expectOnPaper(letterOf(late), '2026-12-11T09:00+08:00').thenRefused('longer-validity-not-asked')
    expectOnPaper(letterOf(late), '2026-12-09T09:00+08:00').thenRefused('act-lies-ahead')
  })

  const expectAnswer = (extended: boolean, of = states(ranked, isAsked), more: object = {}) =>
    given
      .states(of)
      .when(
        answerLongerValidity,
        { lot, extended },
        { at: answeredAt, actor: bidder(second), ...more },
      )

  test('that stays bound stays in consideration', () => {
    expectAnswer(true).thenAppends({ self: [answered(second, true)] })
  })

  test('that refuses is out, and nothing is held against it', () => {
    expectAnswer(false).thenAppends({
      self: [answered(second, false)],
      tender: [out(second, 'longer-validity-refused')],
    })
  })

  test('of a lot that has ended meanwhile drops out of nothing any more', () => {
    const over = lotFailed({ lot, ground: 'task-cancelled', rule: '法§36', reason: '任务取消' })
    expectAnswer(false, states([...ranked, over], isAsked)).thenAppends({
      self: [answered(second, false)],
    })
  })

  test('answers once, in the days given, where it was asked', () => {
    expectAnswer(true, states(ranked, isAsked, answered(second, true))).thenRefused(
      'longer-validity-answered-already',
    )
    expectAnswer(true, states(), {}).thenRefused('longer-validity-not-asked')
    expectAnswer(true, states(ranked, isAsked), { at: answerBy }).thenRefused(
      'longer-validity-not-asked',
    )
    expectAnswer(true, states(ranked, isAsked), { actor: bidder(bidOf(9)) }).thenRefused(
      'not-asked-of-this-bidder',
    )
  })
})

describe('at the end', () => {
  const expectClosed = (of: ReturnType<typeof states>, when: string) =>
    given.states(of).when(closeLongerValidity, { lot }, { at: when })

  test('silence keeps nobody bound, as of the recorded end, however late it is written', () => {
    const told = [answered(first, true), answered(second, false)]
    const after = [...ranked, out(second, 'longer-validity-refused')]
    expectClosed(states(after, isAsked, ...told), '2026-12-14T09:00+08:00').thenAppends({
      self: [
        longerValidityClosed({
          ...{ lot, extension, effectiveAt: answerBy, extended: [first.bid] },
          unanswered: [third.bid],
        }),
      ],
      tender: [out(third, 'longer-validity-unanswered', { effectiveAt: answerBy })],
    })
  })

  test('it is over before that once all have answered, and not otherwise', () => {
    const told = three.map(one => answered(one, true))
    expectClosed(states(ranked, isAsked, ...told), answeredAt).thenAppends({
      self: [
        longerValidityClosed({
          ...{ lot, extension, effectiveAt: instant(answeredAt), unanswered: [] },
          extended: three.map(({ bid }) => bid),
        }),
      ],
    })
    expectClosed(states(ranked, isAsked), answeredAt).thenRefused('time-to-answer-runs')
    expectClosed(states(), answeredAt).thenRefused('longer-validity-not-asked')
  })

  test('from then on the longer validity stands', () => {
    const closed = longerValidityClosed({
      ...{ lot, extension, effectiveAt: answerBy, extended: [], unanswered: [] },
    })
    const state = folded(standingBids, bound, isAsked, closed)
    expect(state).toMatchObject({
      lots: [{ lot, asked: 1, validThrough: '2027-03-07', asking: undefined }, {}],
    })
  })
})

describe('a bid that is out', () => {
  test('can no longer win: the next in the ranking is the candidate', () => {
    const state = folded(tender, ...ranked, out(first, 'longer-validity-refused'))
    const round = lotOf(state, lot)
    const ranking = round?.stage.status === 'reported' ? round.stage.ranking : []
    expect(round && candidatesOf(state, round, { ranking })).toEqual([second, third])
  })

  test('leaves too few to evaluate where no committee sits yet (87§44)', () => {
    const before = [...opened, qualified(lot, three)]
    const few = folded(tender, ...before, out(first, 'longer-validity-refused'))
    const enough = folded(
      tender,
      ...before,
      out(first, 'longer-validity-refused', { enough: true }),
    )
    expect(lotOf(few, lot)?.stage.status).toBe('too-few-qualified')
    expect(lotOf(enough, lot)?.stage).toMatchObject({ qualified: [second, third] })
  })

  test('is not in the ranking of a report that comes later', () => {
    const [report] = ranked.slice(-1)
    const before = [
      ...opened,
      qualified(lot, three),
      out(first, 'longer-validity-refused', { enough: true }),
    ]
    const state = folded(tender, ...before, ...(report ? [report] : []))
    expect(lotOf(state, lot)?.stage).toMatchObject({ ranking: [second, third] })
  })
})
