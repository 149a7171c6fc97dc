import fc from 'fast-check'
import { addMinutes, instant, publishedCalendar, type Instant } from '#libs/calendar'
import { isRefusal, type Decided, type Deciding } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import {
  challengeCase,
  policyOf,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { duty, dutyOpened } from '#libs/domain/supervision/duty'
import { occurrences } from '../../../../test/support/occurrences.js'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import {
  announceAward,
  confirmNextCandidate,
  confirmWinner,
  confirmWinnerByLapse,
  failLot,
  lotContracted,
  lotOf,
  recordReasonAgainstFirstRanked,
  refuseToSign,
  resumeLot,
  setAsideAward,
  suspendLot,
  takeLawfulExit,
  tender,
  type Tender,
  type TenderEvent,
} from './index.js'

const { four, ranked } = challengeCase
const { confirmBy, paper, receivedAt } = tenderCase
const lot = projectCase.trainingLot
const bids = four.map(({ bid }) => bid)

/** The lot, what has come of it since its report, and what time it is. */
interface World {
  readonly tender: Tender
  readonly since: readonly TenderEvent[]
  readonly at: Instant
}
type Act = (world: World) => Decided<TenderEvent>

const actor = { id: projectCase.signatory.id, role: 'signatory' as const }
const deciding = ({ at }: World, id = uuid(601)): Deciding => ({
  ...{ id, at, actor, policy: policyOf(at), calendar: publishedCalendar },
})
const stageOf = ({ tender: of }: World) => lotOf(of, lot)?.stage

/** The signatory's duty, which the law's own act ends. */
const owed = folded(
  duty,
  dutyOpened({
    ...{ case: 'tender-round/1', key: uuid(100), kind: 'confirm-winner', about: lot },
    ...{ subject: 'tender-1', role: 'signatory', article: '87§68', end: confirmBy.end },
    period: { unit: 'working-days', from: receivedAt, length: 5, roll: 'statutory' },
    rungs: [{ share: 100, at: confirmBy.end }],
    ...{ calendarVersion: '2026-1', provisional: false },
  }),
)

function lapse(world: World): Decided<TenderEvent> {
  const decided = confirmWinnerByLapse({ self: world.tender, duty: owed }, {}, deciding(world))
  return isRefusal(decided) ? decided : decided.appends.self
}

/** Signed papers are the contract's; the tender is told in the same append. */
function contracted(world: World): Decided<TenderEvent> {
  const stage = stageOf(world)
  return stage?.status === 'awarded' && stage.contract === undefined
    ? [lotContracted({ lot, contract: uuid(450) })]
    : []
}

const setAside =
  (next: 'next-candidate' | 'redo', id: string): Act =>
  world => {
    const aside = { lot, setAside: id, ground: 'complaint', rule: '94§32' } as const
    return setAsideAward(world.tender, { ...aside, document: paper, next }, deciding(world, id))
  }

const suspensions = fc.nat({ max: 3 }).map(number => uuid(160 + number))
const acts: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.constant<Act>(lapse), weight: 4 },
  {
    arbitrary: fc.constantFrom(...bids).map(
      (bid): Act =>
        world =>
          confirmWinner(world.tender, { lot, bid }, deciding(world)),
    ),
    weight: 4,
  },
  fc.constant<Act>(world =>
    recordReasonAgainstFirstRanked(
      world.tender,
      { lot, reason: '放弃中标', document: paper },
      deciding(world),
    ),
  ),
  suspensions.map(
    (suspension): Act =>
      world =>
        suspendLot(
          world.tender,
          { lot, suspension, ground: 'challenge', document: paper },
          deciding(world),
        ),
  ),
  suspensions.map(
    (suspension): Act =>
      world =>
        resumeLot(world.tender, { lot, suspension, outcome: '不成立' }, deciding(world)),
  ),
  {
    arbitrary: fc.constant<Act>(world =>
      announceAward(
        world.tender,
        { lot, channel: { channel: 'here' }, noticeNumber: '公告', letterNumber: '通知' },
        deciding(world),
      ),
    ),
    weight: 4,
  },
  { arbitrary: fc.constant<Act>(contracted), weight: 2 },
  fc
    .tuple(
      fc.constantFrom('next-candidate' as const, 'redo' as const),
      fc.nat({ max: 9 }).map(number => uuid(610 + number)),
    )
    .map(([next, id]) => setAside(next, id)),
  fc.constant<Act>(world =>
    refuseToSign(world.tender, {
      ...{ lot, reason: '无力履行', document: paper, bidSecurity: 'none-asked' },
    }),
  ),
  {
    arbitrary: fc.constantFrom(...bids).map(
      (bid): Act =>
        world =>
          confirmNextCandidate(world.tender, { lot, bid }, deciding(world)),
    ),
    weight: 2,
  },
  fc.constant<Act>(world =>
    failLot(world.tender, { lot, ground: 'task-cancelled', reason: '任务取消' }),
  ),
  fc.constant<Act>(world =>
    takeLawfulExit(world.tender, { lot, documentUnreasonable: false, finding: paper }),
  ),
)

const isConfirmed = ({ type }: TenderEvent): boolean =>
  type === 'WinnerConfirmed' || type === 'WinnerConfirmedByLapse'
/** With these an award is over, and another may follow. */
const isUndone = ({ type }: TenderEvent): boolean =>
  type === 'AwardSetAside' || type === 'WinnerRefused'

/** What came after the last award, or the report. */
const sinceUndone = (events: readonly TenderEvent[]): readonly TenderEvent[] =>
  events.slice(events.findLastIndex(isUndone) + 1)

function expectOneWinner({ since }: World): void {
  const award = sinceUndone(since)
  const winners = award.flatMap(event =>
    event.type === 'WinnerConfirmed' || event.type === 'WinnerConfirmedByLapse' ? [event] : [],
  )
  expect(winners.length).toBeLessThanOrEqual(1)
  const letters = award.flatMap(event => (event.type === 'AwardAnnounced' ? [event.data.bid] : []))
  if (letters.length > 0) expect(letters).toEqual(winners.map(({ data }) => data.bid))
  const undone = since.flatMap(event =>
    event.type === 'AwardSetAside' || event.type === 'WinnerRefused' ? [event.data.bid] : [],
  )
  expect(undone).not.toContain(winners[0]?.data.bid)
}

/** Silence confirms the first-ranked of the report alone: in its time, without a reason, unsuspended. */
function expectLawfulLapse(before: World, event: TenderEvent): void {
  if (event.type !== 'WinnerConfirmedByLapse') return
  expect(event.data.bid).toBe(bids[0])
  expect(before.since.some(({ type }) => type === 'ReasonAgainstFirstRankedRecorded')).toBe(false)
  expect(before.since.some(isUndone)).toBe(false)
  expect(before.since.some(isConfirmed)).toBe(false)
  expect(event.data.effectiveAt >= confirmBy.end && before.at >= event.data.effectiveAt).toBe(true)
  const stopped = before.since.filter(({ type }) => type === 'LotSuspended').length
  expect(stopped).toBe(before.since.filter(({ type }) => type === 'LotResumed').length)
}

const steps = fc.array(fc.tuple(acts, fc.integer({ min: 0, max: 2_880 })), {
  minLength: 12,
  maxLength: 40,
})

test('one winner at a time: by hand or by silence, never both, whatever is done in whatever order', () => {
  const happened = occurrences<TenderEvent['type']>('award', [
    ...(['WinnerConfirmed', 'WinnerConfirmedByLapse', 'ReasonAgainstFirstRankedRecorded'] as const),
    ...(['LotSuspended', 'LotResumed', 'AwardAnnounced', 'LotContracted'] as const),
    ...(['AwardSetAside', 'WinnerRefused', 'LotFailed', 'LawfulExitTaken'] as const),
  ])
  const refusals = new Map<string, number>()
  const ends = occurrences('ends of an award', ['contracted', 'failed', 'left', 'open'])
  let histories = 0
  let ended = 0
  fc.assert(
    fc.property(steps, turns => {
      let world: World = {
        tender: folded(tender, ...ranked),
        ...{ since: [], at: instant('2026-10-13T10:00+08:00') },
      }
      for (const [act, minutes] of turns) {
        world = { ...world, at: addMinutes(world.at, minutes) }
        world = after(world, act(world), { happened, refusals })
      }
      histories += 1
      const end = endOf(world)
      ends.saw(end)
      if (end !== 'open') ended += 1
    }),
    propertyRuns(400, 4),
  )
  expect(happened.missing()).toEqual([])
  expect(ends.missing()).toEqual([])
  expect(ended / histories).toBeGreaterThanOrEqual(0.3)
  expect([...refusals.keys()]).toEqual(
    expect.arrayContaining([
      ...['not-first-ranked', 'not-next-ranked', 'confirmed-by-lapse', 'period-still-runs'],
      ...['reason-against-first-ranked', 'lot-suspended', 'no-report-to-confirm'],
      ...['no-award-to-set-aside', 'no-winner-confirmed', 'too-few-candidates-left'],
      ...['lot-not-awarded', 'no-winner-refused', 'ground-does-not-fit-stage', 'no-exit-needed'],
      ...['winner-has-signed', 'reason-already-recorded', 'already-suspended'],
      'not-suspended',
    ]),
  )
})

interface Seen {
  readonly happened: { saw(type: TenderEvent['type']): void }
  readonly refusals: Map<string, number>
}

function after(world: World, decided: Decided<TenderEvent>, { happened, refusals }: Seen): World {
  if (isRefusal(decided)) {
    refusals.set(decided.reason, (refusals.get(decided.reason) ?? 0) + 1)
    return world
  }
  for (const event of decided) {
    happened.saw(event.type)
    expectLawfulLapse(world, event)
  }
  const next: World = {
    ...{ tender: decided.reduce(tender.evolve, world.tender), at: world.at },
    since: [...world.since, ...decided],
  }
  expectOneWinner(next)
  return next
}

function endOf(world: World): 'contracted' | 'failed' | 'left' | 'open' {
  const stage = stageOf(world)
  if (stage?.status === 'awarded' && stage.contract !== undefined) return 'contracted'
  return stage?.status === 'failed' || stage?.status === 'left' ? stage.status : 'open'
}
