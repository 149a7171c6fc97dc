import fc from 'fast-check'
import { addDays, day, dayOf, instant, publishedCalendar, startOfDay } from '#libs/calendar'
import { isRefusal, type Decided, type Deciding } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, sum, yuan } from '#libs/money'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { lot, policy, signed, winner, withRemedies } from './contract.fixture.js'
import {
  answerSecurityUse,
  confirmSecurityUse,
  contract,
  dropSecurityUse,
  performanceSecurityGiven,
  proposeSecurityUse,
  returnPerformanceSecurity,
  type Contract,
  type ContractEvent,
} from './index.js'

const { officer, signatory } = projectCase
const { paper, projectId } = tenderCase
const supplier = { id: uuid(77), role: 'training-institution', institution: winner.bidder } as const
/** Less than both shares together. */
const given = yuan(8_000)
const guarantee = performanceSecurityGiven({
  ...{ project: projectId, lot, form: 'guarantee', amount: given },
  ...{ ...paper, occurredOn: day('2026-10-22') },
})

type Act = (contract: Contract, at: Deciding) => Decided<ContractEvent>

const uses = fc.nat({ max: 9 }).map(number => uuid(600 + number))

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 16, arbitrary: proposing() },
  { weight: 12, arbitrary: uses.map(answering) },
  { weight: 16, arbitrary: uses.map(confirming) },
  {
    weight: 3,
    arbitrary: uses.map(
      (use): Act =>
        (of, deciding) =>
          dropSecurityUse(of, { use, reason: '已补课' }, deciding),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>((of, deciding) =>
      returnPerformanceSecurity(of, { ...paper, occurredOn: day('2026-10-30') }, deciding),
    ),
  },
)

function proposing(): fc.Arbitrary<Act> {
  return fc
    .record({
      use: uses,
      breach: fc.constantFrom('late-delivery', 'standard-not-met', 'abandoned'),
      amount: fc.oneof(
        fc.integer({ min: 1, max: 600_000 }),
        fc.constantFrom(380_000, 380_001, 570_000, 570_001),
      ),
      days: fc.integer({ min: 4, max: 6 }),
    })
    .map(({ use, breach, amount, days }): Act => (of, deciding) => {
      const answerBy = addDays(dayOf(deciding.at), days)
      const asked = { use, breach, amount: fen(amount), reason: '未达标', finding: paper, answerBy }
      return proposeSecurityUse(of, asked, { ...deciding, actor: officer })
    })
}

/** The one that waits is meant as often as any other. */
const meant = (of: Contract, use: string): string =>
  (of.status === 'signed' && use < uuid(607) ? of.security?.proposedUse?.use : undefined) ?? use

function answering(use: string): Act {
  return (of, deciding) =>
    answerSecurityUse(
      of,
      { use: meant(of, use), statement: '已补课' },
      { ...deciding, actor: supplier },
    )
}

function confirming(use: string): Act {
  return (of, deciding) => confirmSecurityUse(of, { use: meant(of, use) }, deciding)
}

const amountsOf = (events: readonly ContractEvent[], breach?: string) =>
  events.flatMap(event =>
    event.type === 'PerformanceSecurityUsed' && (breach ?? event.data.breach) === event.data.breach
      ? [event.data.amount]
      : [],
  )

/** What was given is what was used, went back and is still held; no breach costs more than was agreed. */
function expectSound(events: readonly ContractEvent[]): void {
  const used = sum(amountsOf(events))
  const back = events.flatMap(event =>
    event.type === 'PerformanceSecurityReturned' ? [event.data.amount] : [],
  )
  expect(used).toBeLessThanOrEqual(given)
  for (const amount of back) expect(used + Number(amount)).toBe(given)
  expect(back.length).toBeLessThanOrEqual(1)
  expect(sum(amountsOf(events, 'late-delivery'))).toBeLessThanOrEqual(yuan(3_800))
  expect(sum(amountsOf(events, 'standard-not-met'))).toBeLessThanOrEqual(yuan(5_700))
  expect(amountsOf(events, 'abandoned')).toEqual([])
}

test('what was given is used and goes back to the fen, in any order', () => {
  const happened = new Set<string>()
  const refused = new Set<string>()
  let usedUp = 0
  fc.assert(
    fc.property(fc.array(acts, { minLength: 10, maxLength: 60 }), turns => {
      let state: Contract = folded(contract, withRemedies, signed, guarantee)
      const events: ContractEvent[] = []
      turns.forEach((act, place) => {
        const at = startOfDay(addDays(day('2026-11-01'), place))
        const decided = act(state, {
          ...{ id: uuid(450), at: instant(at), policy, calendar: publishedCalendar },
          actor: signatory,
        })
        if (isRefusal(decided)) refused.add(decided.reason)
        else {
          events.push(...decided)
          for (const event of decided) {
            happened.add(event.type)
            state = contract.evolve(state, event)
          }
        }
        expectSound(events)
      })
      if (sum(amountsOf(events)) === given) usedUp += 1
    }),
    { ...propertyRuns(400, 4), examples: [[usingItUp()]] },
  )
  process.stdout.write(
    `security: ${[...happened].join(' ')} used up ${String(usedUp)} refused ${[...refused].join(' ')}\n`,
  )
  expect(usedUp).toBeGreaterThan(0)
  expect([...happened].toSorted()).toEqual([
    ...['PerformanceSecurityReturned', 'PerformanceSecurityUsed', 'SecurityUseAnswered'],
    ...['SecurityUseDropped', 'SecurityUseProposed'],
  ])
  expect([...refused].toSorted()).toEqual([
    ...['above-agreed-share', 'above-security-left', 'no-money-agreed-for-breach'],
    ...['no-such-proposal', 'proposal-already-made', 'security-already-returned'],
    ...['security-use-answered', 'security-use-waiting', 'supplier-not-heard'],
    'too-little-time-to-answer',
  ])
})

/** One share to the full, then all that is left. */
function usingItUp(): Act[] {
  const use = (breach: 'late-delivery' | 'standard-not-met', amount: number, id: string) => [
    ((of, deciding) =>
      proposeSecurityUse(
        of,
        {
          ...{ use: id, breach, amount: yuan(amount), reason: '未达标', finding: paper },
          answerBy: addDays(dayOf(deciding.at), 5),
        },
        { ...deciding, actor: officer },
      )) satisfies Act,
    answering(id),
    confirming(id),
  ]
  return [...use('late-delivery', 3_800, uuid(600)), ...use('standard-not-met', 4_200, uuid(601))]
}
