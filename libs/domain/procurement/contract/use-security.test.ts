import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, yuan, zeroFen } from '#libs/money'
import { draft, lot, policy, signed, winner, withRemedies } from './contract.fixture.js'
import {
  answerSecurityUse,
  confirmSecurityUse,
  contract,
  contractCancelled,
  contractTerminated,
  dropSecurityUse,
  isAllOfIt,
  performanceSecurityGiven,
  performanceSecurityReturned,
  performanceSecurityUsed,
  proposeSecurityUse,
  reckonSecurityReturn,
  returnPerformanceSecurity,
  securityLeft,
  securityReturnDue,
  securityUseAnswered,
  securityUseDropped,
  securityUseProposed,
  type ContractEvent,
} from './index.js'

const { officer, signatory } = projectCase
const { end, paper, projectId } = tenderCase
const ofLot = { project: projectId, lot }
const outside = { ...paper, occurredOn: day('2026-10-22') }
const at = '2026-11-02T10:00+08:00'
const supplier = { id: uuid(77), role: 'training-institution', institution: winner.bidder } as const
const maker = { at, policy, actor: officer }
const checker = { at, policy, actor: signatory }

const guarantee = performanceSecurityGiven({
  ...{ ...ofLot, form: 'guarantee', amount: yuan(9_500), ...outside },
})
const secured = [withRemedies, signed, guarantee] as const

const use = uuid(90)
const wanted = {
  ...{ use, breach: 'standard-not-met' as const, amount: yuan(4_000), reason: '出勤未达标' },
  ...{ finding: paper, answerBy: day('2026-11-07') },
}
const proposed = securityUseProposed({ ...ofLot, proposedBy: officer.id, ...wanted })
const answered = securityUseAnswered({ ...ofLot, use, by: supplier.id, statement: '已补课' })
const dropped = securityUseDropped({ ...ofLot, use, by: signatory.id, reason: '已补课' })
const kept = (amount: number, left: number, change: object = {}) =>
  performanceSecurityUsed({
    ...{ ...ofLot, use, breach: 'standard-not-met', amount: yuan(amount), left: yuan(left) },
    ...{ confirmedBy: signatory.id, ...change },
  })
const returned = (amount: number) =>
  performanceSecurityReturned({ ...ofLot, ...outside, amount: yuan(amount), late: false })
const cancelled = contractCancelled({
  ...{ rule: '94§32', document: paper, cancelledAt: instant('2026-11-01T10:00+08:00') },
})

describe('a part of the security is kept for a breach (法§46, 民法典§585)', () => {
  const expectUse = (change: object, ...events: readonly ContractEvent[]) =>
    given(contract, ...secured, ...events).when(proposeSecurityUse, { ...wanted, ...change }, maker)

  test('that the contract names, as much as it says', () => {
    expectUse({}).then(proposed)
    const most = yuan(5_700)
    expectUse({ amount: most }).then(
      securityUseProposed({ ...ofLot, proposedBy: officer.id, ...wanted, amount: most }),
    )
    const late = { breach: 'late-delivery' as const, amount: yuan(3_800) }
    expectUse(late).then(
      securityUseProposed({ ...ofLot, proposedBy: officer.id, ...wanted, ...late }),
    )
  })

  test.each<[string, object, string]>([
    ['is more than its share', { amount: fen(570_001) }, 'above-agreed-share'],
    [
      'is more than both its shares',
      { breach: 'late-delivery', amount: fen(380_001) },
      'above-agreed-share',
    ],
    ['has no money to it', { breach: 'abandoned' }, 'no-money-agreed-for-breach'],
    ['leaves no time to be heard', { answerBy: day('2026-11-06') }, 'too-little-time-to-answer'],
  ])('and not what %s', (_, change, reason) => {
    expectUse(change).thenRefused(reason)
  })

  test.each<[string, readonly ContractEvent[], string]>([
    ['one waits already', [proposed], 'security-use-waiting'],
    ['it was dropped under this id', [proposed, dropped], 'proposal-already-made'],
    ['it was confirmed under this id', [proposed, kept(4_000, 5_500)], 'proposal-already-made'],
    ['it is back', [returned(9_500)], 'security-already-returned'],
    ['the contract was cancelled', [cancelled], 'contract-not-signed'],
  ])('and not where %s', (_, events, reason) => {
    expectUse({}, ...events).thenRefused(reason)
  })

  test('nothing is kept of what nobody gave', () => {
    given(contract, withRemedies, signed)
      .when(proposeSecurityUse, wanted, maker)
      .thenRefused('no-security-held')
    given(contract, withRemedies)
      .when(proposeSecurityUse, wanted, maker)
      .thenRefused('contract-not-signed')
    given(contract, draft, signed, guarantee)
      .when(proposeSecurityUse, wanted, maker)
      .thenRefused('no-money-agreed-for-breach', '民法典§585')
  })

  test('twice up to the share, and never beyond what is left', () => {
    const first = kept(4_000, 5_500)
    const again = { use: uuid(91), amount: yuan(1_700) }
    expectUse(again, first).then(
      securityUseProposed({ ...ofLot, proposedBy: officer.id, ...wanted, ...again }),
    )
    expectUse({ use: uuid(91), amount: fen(170_001) }, first).thenRefused('above-agreed-share')
    const rest = kept(6_000, 1_000, { breach: 'abandoned' })
    expectUse({ use: uuid(91), amount: yuan(1_001) }, rest).thenRefused(
      'above-security-left',
      '条例§48',
    )
  })

  test('by the amount that was agreed, though a termination settles less', () => {
    const ended = contractTerminated({
      ...{ ...ofLot, proposal: uuid(95), ground: 'supplier-breach', deliveredHeads: 10 },
      ...{ number: '解除1号', signedOn: day('2026-11-01'), document: anyHash },
      ...{ terms: { ...withRemedies.data.terms, heads: 10, amount: yuan(19_000) } },
      ...{ released: yuan(171_000), toRecover: zeroFen },
    })
    expectUse({}, ended).then(proposed)
  })
})

describe('the supplier is heard before anything is confirmed', () => {
  const expectAnswer = (
    change: object,
    actor: typeof maker.actor,
    ...events: readonly ContractEvent[]
  ) =>
    given(contract, ...secured, ...events).when(
      answerSecurityUse,
      { use, statement: '已补课', ...change },
      { at, policy, actor },
    )

  test('in its own words, or on paper that the officer enters, once', () => {
    expectAnswer({}, supplier, proposed).then(answered)
    expectAnswer({ document: paper }, officer, proposed).then(
      securityUseAnswered({
        ...{ ...ofLot, use, by: officer.id, statement: '已补课', document: paper },
      }),
    )
    expectAnswer({}, officer, proposed).thenRefused('statement-without-paper')
    expectAnswer({}, supplier, proposed, answered).thenRefused('security-use-answered')
    expectAnswer({}, supplier).thenRefused('no-such-proposal')
  })
})

describe('a second person confirms it', () => {
  const expectConfirmed = (when: object, ...events: readonly ContractEvent[]) =>
    given(contract, ...secured, ...events).when(
      confirmSecurityUse,
      { use },
      { ...checker, ...when },
    )

  test('once the supplier has answered, or the days to answer are over', () => {
    expectConfirmed({}, proposed).thenRefused('supplier-not-heard', '本县规定 使用履约保证金')
    expectConfirmed({ at: '2026-11-07T23:59+08:00' }, proposed).thenRefused('supplier-not-heard')
    expectConfirmed({ at: '2026-11-08T00:00+08:00' }, proposed).then(kept(4_000, 5_500))
    expectConfirmed({}, proposed, answered).then(kept(4_000, 5_500))
  })

  test('and nobody who stands behind it', () => {
    expectConfirmed({ actor: officer }, proposed, answered).thenRefused('second-person-needed')
  })

  test('as long as there is one to confirm', () => {
    expectConfirmed({}).thenRefused('no-such-proposal')
    expectConfirmed({}, proposed, answered, dropped).thenRefused('no-such-proposal')
    expectConfirmed({}, proposed, answered, returned(9_500)).thenRefused(
      'security-already-returned',
    )
  })

  test('asked again whether it is still within its share', () => {
    expectConfirmed({}, kept(2_000, 7_500, { use: uuid(91) }), proposed, answered).thenRefused(
      'above-agreed-share',
    )
  })

  test('or drops it, with why', () => {
    given(contract, ...secured, proposed)
      .when(dropSecurityUse, { use, reason: '已补课' }, checker)
      .then(dropped)
    given(contract, ...secured, proposed, dropped)
      .when(dropSecurityUse, { use, reason: '已补课' }, checker)
      .thenRefused('no-such-proposal')
  })
})

describe('what is left goes back (条例§48)', () => {
  const expectBack = (...events: readonly ContractEvent[]) =>
    given(contract, ...secured, ...events).when(returnPerformanceSecurity, outside, { at })

  test('all of it, or the rest, once no use waits', () => {
    expectBack().then(returned(9_500))
    expectBack(proposed, kept(4_000, 5_500)).then(returned(5_500))
    expectBack(proposed).thenRefused('security-use-waiting')
    expectBack(proposed, dropped).then(returned(9_500))
    expectBack(proposed, cancelled).then(returned(9_500))
  })

  const small = performanceSecurityGiven({
    ...{ ...ofLot, form: 'guarantee', amount: yuan(4_000), ...outside },
  })
  const toNothing = [withRemedies, signed, small, proposed, answered] as const
  const nothing = performanceSecurityReturned({
    ...{ ...ofLot, amount: zeroFen, occurredOn: day('2026-11-02'), ...paper, late: false },
  })

  test('where all is used nobody owes a return any more', () => {
    given(contract, ...toNothing)
      .when(confirmSecurityUse, { use }, checker)
      .then(kept(4_000, 0), nothing)
    given(contract, ...toNothing, kept(4_000, 0), nothing)
      .when(returnPerformanceSecurity, outside, { at })
      .thenRefused('security-already-returned')
  })

  test('a return says after which award the contract was made', () => {
    const after = uuid(170)
    const anew = { ...withRemedies, data: { ...withRemedies.data, after } }
    given(contract, anew, signed, guarantee)
      .when(returnPerformanceSecurity, outside, { at })
      .then(
        performanceSecurityReturned({
          ...{ ...ofLot, after, ...outside, amount: yuan(9_500), late: false },
        }),
      )
  })

  test('what is back before its day, or used up, has its day reckoned all the same', () => {
    const ended = contractTerminated({
      ...{ ...ofLot, proposal: uuid(95), ground: 'supplier-breach', deliveredHeads: 0 },
      ...{ number: '解除1号', signedOn: day('2026-11-02'), document: anyHash },
      ...{ released: fen(0), toRecover: fen(0) },
    })
    const returnBy = end('条例§48', '2026-11-03', '2026-11-04')
    for (const events of [[returned(9_500)], [kept(9_500, 0), nothing]])
      given
        .states({
          self: folded(contract, ...secured, ...events, ended),
          acceptance: undefined,
        })
        .when(reckonSecurityReturn, {}, { at: '2026-11-02T10:00+08:00' })
        .then(securityReturnDue({ ...ofLot, returnBy }))
  })

  test('what is left is known at every step', () => {
    const securityOf = (...events: readonly ContractEvent[]) => {
      const state = folded(contract, ...events)
      return 'security' in state ? (state.security ?? {}) : {}
    }
    expect(securityLeft(securityOf(withRemedies, signed))).toBe(0)
    expect(securityLeft(securityOf(...secured, proposed))).toBe(yuan(9_500))
    expect(isAllOfIt(securityOf(...secured, proposed))).toBe(false)
    expect(isAllOfIt(securityOf(...toNothing))).toBe(true)
    expect(isAllOfIt(securityOf(withRemedies, signed))).toBe(false)
    expect(securityLeft(securityOf(...secured, proposed, kept(4_000, 5_500)))).toBe(yuan(5_500))
  })
})
