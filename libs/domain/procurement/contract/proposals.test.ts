import { day } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  advancePaid,
  claimSettled,
  commitmentRaised,
  commitmentReleased,
  earmarkedLedger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan, zeroFen } from '#libs/money'
import { at, boundBook, draft, id, lot, policy, signed, terms } from './contract.fixture.js'
import {
  contract,
  contractChanged,
  contractChangeProposed,
  contractProposalDropped,
  contractTerminated,
  contractTerminationProposed,
  dropContractProposal,
  headsTakenUp,
  proposeContractChange,
  proposeContractTermination,
  proposeSupplementaryContract,
  signContractProposal,
  supplementaryContractProposed,
  supplementaryContractSigned,
  type ContractEvent,
} from './index.js'
import { withHeads } from './terms-of.js'

const { officer, signatory } = projectCase
const { paper, projectId } = tenderCase
const proposal = uuid(500)
const ofProposal = { project: projectId, lot, proposal }
const made = { ...ofProposal, proposedBy: officer.id }
const agreed = { number: '补充〔2026〕1号', signedOn: day('2026-10-20'), document: anyHash }
const sealedBy = ['purchaser' as const, 'supplier' as const]
const maker = { at, policy, id, actor: officer }
const checker = { at, policy, id, actor: signatory }
const bound = [draft, signed] as const

/** The contract as its document names reasons for changes. */
const naming = {
  ...draft,
  data: {
    ...draft.data,
    terms: {
      ...terms,
      agreement: {
        ...{ months: 12, paymentWaitsFor: [], changeReasons: ['fewer-trainees' as const] },
        acceptance: { standards: ['课时'], traineesHeard: true, published: true },
      },
    },
  },
}
const named = [naming, signed] as const

const expectSigning = (events: readonly ContractEvent[], change: object = {}, ledger = boundBook) =>
  given
    .states({ self: folded(contract, ...events), ledger })
    .when(signContractProposal, { proposal, sealedBy, ...agreed, ...change }, checker)

describe('a change 合同变更', () => {
  const fewer = { proposal, reason: 'fewer-trainees' as const, heads: 80, agreement: '减招' }
  const proposed = contractChangeProposed({ ...made, ...fewer })
  const expectChange = (change: object, ...events: readonly ContractEvent[]) =>
    given(contract, ...named, ...events).when(proposeContractChange, { ...fewer, ...change }, maker)

  test('is proposed for a reason that the law or the document names', () => {
    expectChange({}).then(proposed)
    expectChange({ reason: 'dates-moved' }).thenRefused('change-not-provided-for', '法§50')
    const { heads: _, ...moved } = { ...fewer, reason: 'force-majeure' as const, months: 14 }
    given(contract, ...bound)
      .when(proposeContractChange, moved, maker)
      .then(contractChangeProposed({ ...made, ...moved }))
  })

  test('makes heads fewer, never more, never fewer than classes have, nor the term too long', () => {
    expectChange({ heads: 100 }).thenRefused('more-heads-need-a-supplement', '法§49')
    expectChange({}, headsTakenUp({ trainingClass: uuid(31), heads: 81 })).thenRefused(
      'heads-taken-up',
    )
    expectChange({ months: 37 }).thenRefused('contract-too-long', '102§24')
    expectChange({}, proposed).thenRefused('proposal-already-made')
  })

  test('signed, frees what the contract costs less', () => {
    const changedTerms = withHeads(naming.data.terms, 80)
    const released = yuan(38_000)
    expectSigning([...named, proposed]).thenAppends({
      self: [contractChanged({ ...ofProposal, ...agreed, terms: changedTerms, released })],
      ledger: [
        commitmentReleased({
          ...{ project: projectId, lot, contract: id, amount: released },
          ground: 'contract-changed',
        }),
      ],
    })
    expect(changedTerms.instalments.map(({ amount }) => amount)).toEqual([
      yuan(45_600),
      yuan(106_400),
    ])
    expectSigning([
      ...named,
      proposed,
      headsTakenUp({ trainingClass: uuid(31), heads: 81 }),
    ]).thenRefused('heads-taken-up')
  })
})

describe('a supplementary contract 补充合同', () => {
  const proposed = (heads: number, of = proposal) =>
    supplementaryContractProposed({
      ...{ ...made, proposal: of, heads, need: '报名人数增加' },
      amount: yuan(1_900 * heads),
    })
  const signedFor = (heads: number, of: string) =>
    supplementaryContractSigned({
      ...{ ...ofProposal, ...agreed, proposal: of, heads, amount: yuan(1_900 * heads) },
      terms: withHeads(terms, 100 + heads),
    })
  const expectProposal = (heads: number, ...events: readonly ContractEvent[]) =>
    given(contract, ...bound, ...events).when(
      proposeSupplementaryContract,
      { proposal, heads, need: '报名人数增加' },
      maker,
    )

  test('is at most a tenth of the original, all of them together (法§49)', () => {
    expectProposal(10).then(proposed(10))
    expectProposal(11).thenRefused('supplements-above-a-tenth', '法§49')
    const earlier = [proposed(6, uuid(501)), signedFor(6, uuid(501))]
    expectProposal(4, ...earlier).then(proposed(4))
    expectProposal(5, ...earlier).thenRefused('supplements-above-a-tenth')
    expectSigning([...bound, proposed(5), ...earlier]).thenRefused('supplements-above-a-tenth')
  })

  test('binds more money out of what is free, at the same price', () => {
    expectSigning([...bound, proposed(10)]).thenAppends({
      self: [signedFor(10, proposal)],
      ledger: [
        commitmentRaised({
          ...{ project: projectId, lot, contract: id, amount: yuan(19_000) },
          supplement: proposal,
        }),
      ],
    })
    const poor = folded(earmarkedLedger)
    expectSigning([...bound, proposed(10)], {}, poor).thenRefused('ledger-not-open')
  })
})

describe('a termination 解除', () => {
  const ending = {
    ...{ proposal, ground: 'mutual-agreement' as const, deliveredHeads: 40 },
    ...{ reason: '双方协商一致', evidence: paper },
  }
  const proposed = (change: object = {}) =>
    contractTerminationProposed({ ...made, ...ending, ...change })
  const terminated = (change: object) =>
    contractTerminated({
      ...{ ...ofProposal, ...agreed, ground: 'mutual-agreement', deliveredHeads: 40 },
      ...{ released: yuan(114_000), toRecover: zeroFen, terms: withHeads(terms, 40), ...change },
    })
  const freed = (amount: ReturnType<typeof yuan>) =>
    commitmentReleased({
      ...{ project: projectId, lot, contract: id, amount, ground: 'contract-ended' },
    })
  const after = (...events: readonly LedgerEvent[]) =>
    events.reduce(earmarkedLedger.evolve, boundBook)
  const onContract = { project: projectId, lot, contract: id }

  test('is proposed with what was delivered, no more than was agreed', () => {
    given(contract, ...bound)
      .when(proposeContractTermination, ending, maker)
      .then(proposed())
    given(contract, ...bound)
      .when(proposeContractTermination, { ...ending, deliveredHeads: 101 }, maker)
      .thenRefused('more-delivered-than-contracted')
  })

  test('is judged again when a change has made the heads fewer since', () => {
    const change = { reason: 'force-majeure' as const, heads: 39, agreement: '减招' }
    const changed = contractChanged({
      ...{ ...ofProposal, ...agreed, proposal: uuid(503), released: yuan(115_900) },
      terms: withHeads(terms, 39),
    })
    const fewer = contractChangeProposed({ ...made, ...change, proposal: uuid(503) })
    expectSigning([...bound, proposed(), fewer, changed]).thenRefused(
      'more-delivered-than-contracted',
    )
  })

  test('settles what was delivered and frees the rest', () => {
    expectSigning([...bound, proposed()]).thenAppends({
      self: [terminated({})],
      ledger: [freed(yuan(114_000))],
    })
  })

  test('what was paid and what was advanced count towards what was delivered', () => {
    const paid = claimSettled({
      ...{ ...onContract, claim: uuid(60), payment: uuid(61) },
      ...{ paid: yuan(30_000), advanceCleared: zeroFen },
    })
    expectSigning([...bound, proposed()], {}, after(paid)).thenAppends({
      self: [terminated({})],
      ledger: [freed(yuan(114_000))],
    })
    const advanced = advancePaid({ ...onContract, payment: uuid(62), amount: yuan(95_000) })
    expectSigning([...bound, proposed()], {}, after(advanced)).thenAppends({
      self: [terminated({ released: yuan(95_000), toRecover: yuan(19_000) })],
      ledger: [freed(yuan(95_000))],
    })
  })

  test('where nothing was delivered nothing is paid', () => {
    const { terms: _, ...none } = terminated({}).data
    expectSigning([...bound, proposed({ deliveredHeads: 0 })]).thenAppends({
      self: [contractTerminated({ ...none, deliveredHeads: 0, released: yuan(190_000) })],
      ledger: [freed(yuan(190_000))],
    })
  })

  test('a breach is ended by one side’s notice, an agreement by both', () => {
    const alone = { sealedBy: ['purchaser' as const] }
    expectSigning([...bound, proposed()], alone).thenRefused(
      'contract-not-sealed-by-both',
      '民法典§490',
    )
    expectSigning([...bound, proposed({ ground: 'supplier-breach' })], alone).thenAppends({
      self: [terminated({ ground: 'supplier-breach' })],
      ledger: [freed(yuan(114_000))],
    })
  })

  test('after it nothing is proposed or signed any more', () => {
    const over = [...bound, proposed(), terminated({})]
    given(contract, ...over)
      .when(proposeContractTermination, { ...ending, proposal: uuid(502) }, maker)
      .thenRefused('contract-terminated')
    expectSigning(over).thenRefused('contract-terminated')
  })
})

test('who proposed does not sign, and who does not agree takes it off the table', () => {
  const proposed = contractTerminationProposed({
    ...{ ...made, ground: 'force-majeure', deliveredHeads: 0, reason: '洪水', evidence: paper },
  })
  const state = folded(contract, ...bound, proposed)
  given
    .states({ self: state, ledger: boundBook })
    .when(signContractProposal, { proposal, sealedBy, ...agreed }, maker)
    .thenRefused('second-person-needed')
  const dropped = contractProposalDropped({ ...ofProposal, by: signatory.id, reason: '不同意' })
  given
    .states(state)
    .when(dropContractProposal, { proposal, reason: '不同意' }, checker)
    .then(dropped)
  expectSigning([...bound, proposed, dropped]).thenRefused('no-such-proposal')
  expectSigning([...bound, proposed], { signedOn: day('2026-10-21') }).thenRefused(
    'signing-lies-in-the-future',
  )
  given(contract, ...bound, proposed, dropped)
    .when(dropContractProposal, { proposal, reason: '不同意' }, checker)
    .thenRefused('no-such-proposal')
})
