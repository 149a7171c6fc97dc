import fc from 'fast-check'
import { day, instant, publishedCalendar } from '#libs/calendar'
import { isRefusal, type Decided, type Deciding } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import {
  earmarkedLedger,
  freezeFunds,
  payAdvance,
  settleClaim,
  type Ledger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, multiply, ratio, share, sum, zeroFen, type Fen } from '#libs/money'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { at, boundBook, draft, id, lot, policy, signed } from './contract.fixture.js'
import {
  contract,
  dropContractProposal,
  headsTakenUp,
  proposeContractChange,
  proposeContractTermination,
  proposeSupplementaryContract,
  signContractProposal,
  takeUpHeads,
  type Contract,
  type ContractEvent,
  type SignedContract,
} from './index.js'

const { officer, signatory } = projectCase
const { paper, projectId } = tenderCase
const onContract = { project: projectId, lot, contract: id }
const rules = { id, at: instant(at), policy, calendar: publishedCalendar }
const maker: Deciding = { ...rules, actor: officer }
const checker: Deciding = { ...rules, actor: signatory }
const agreed = { number: '补充〔2026〕1号', signedOn: day('2026-10-20'), document: anyHash }

interface World {
  readonly contract: Contract
  readonly ledger: Ledger
}
interface Written {
  readonly contract?: readonly ContractEvent[]
  readonly ledger?: readonly LedgerEvent[]
}
type Act = (world: World) => Written | { readonly refused: true; readonly reason: string }

const heads = fc.integer({ min: 1, max: 130 })
/** Few ids, so that proposals are signed, dropped and made twice. */
const proposals = fc.nat({ max: 6 }).map(number => uuid(500 + number))
const ofContract =
  (decide: (contract: Contract) => Decided<ContractEvent>) =>
  ({ contract: of }: World) => {
    const decided = decide(of)
    return isRefusal(decided) ? decided : { contract: decided }
  }

const standing = ({ ledger }: World) =>
  ledger.status === 'open' ? ledger.positions[lot] : undefined
const partOf = (percent: number, whole: Fen = zeroFen): Fen =>
  fen(Math.max(1, share(whole, ratio(percent, 100), 'down')))

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(proposals, heads)
    .map(([proposal, wanted]) =>
      ofContract(of =>
        proposeContractChange(
          of,
          { proposal, reason: 'force-majeure', heads: wanted, agreement: '减招' },
          maker,
        ),
      ),
    ),
  fc
    .tuple(proposals, fc.integer({ min: 1, max: 11 }))
    .map(([proposal, more]) =>
      ofContract(of =>
        proposeSupplementaryContract(of, { proposal, heads: more, need: '增加' }, maker),
      ),
    ),
  fc
    .tuple(proposals, fc.integer({ min: 0, max: 110 }))
    .map(([proposal, deliveredHeads]) =>
      ofContract(of =>
        proposeContractTermination(
          of,
          { proposal, ground: 'force-majeure', deliveredHeads, reason: '洪水', evidence: paper },
          maker,
        ),
      ),
    ),
  proposals.map(proposal =>
    ofContract(of => dropContractProposal(of, { proposal, reason: '不同意' }, checker)),
  ),
  proposals.chain(proposal => signing(proposal)),
  proposals.chain(proposal => signing(proposal)),
  fc
    .tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 40 }))
    .map(([number, wanted]) =>
      ofContract(of =>
        of.status === 'signed'
          ? takeUpHeads(of, { trainingClass: uuid(30 + number), heads: wanted })
          : [headsTakenUp({ trainingClass: uuid(30), heads: 1 })],
      ),
    ),
  paying((ledger, amount, payment) => payAdvance(ledger, { ...onContract, payment, amount })),
  paying((ledger, amount, payment) =>
    settleClaim(ledger, {
      ...{ ...onContract, payment, claim: payment, paid: amount, advanceCleared: zeroFen },
    }),
  ),
  paying((ledger, amount) => freezeFunds(ledger, { ...onContract, amount, dispute: '异议' })),
)

function signing(proposal: string): fc.Arbitrary<Act> {
  return fc
    .constantFrom<('purchaser' | 'supplier')[]>(['purchaser', 'supplier'], ['supplier'])
    .map((sealedBy): Act => world => {
      const input = { proposal, sealedBy, ...agreed }
      const states = { self: world.contract, ledger: world.ledger }
      const decided = signContractProposal(states, input, checker)
      return isRefusal(decided)
        ? decided
        : { contract: decided.appends.self, ledger: decided.appends.ledger }
    })
}

function paying(
  pay: (ledger: Ledger, amount: Fen, payment: string) => ReturnType<typeof payAdvance>,
): fc.Arbitrary<Act> {
  return fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 40 }))
    .map(([percent, payment]): Act => world => {
      const amount = partOf(percent, standing(world)?.commitment)
      const decided = pay(world.ledger, amount, uuid(600 + payment))
      return isRefusal(decided) ? decided : { ledger: decided }
    })
}

/** All that stands of the contract on the books: still to be paid, in dispute, paid. */
function expectSound({ contract: of, ...world }: World): void {
  if (of.status !== 'signed') throw new Error('the contract was signed')
  const { commitment, frozen, advance, settled } = standing({ contract: of, ...world }) ?? {}
  const onBooks = sum([commitment, frozen, advance, settled].map(amount => amount ?? zeroFen))
  if (of.terminated) expectSettled(of, onBooks)
  else expect(onBooks).toBe(of.terms.amount)
  expect(sum(of.terms.instalments.map(({ amount }) => amount))).toBe(of.terms.amount)
  expect(of.terms.amount).toBe(multiply(of.terms.unitPrice, of.terms.heads))
  expect(of.supplemented * 10).toBeLessThanOrEqual(of.originalAmount)
}

/** At its end the books hold what was delivered, or what had been paid or disputed beyond it. */
function expectSettled({ terms, terminated }: SignedContract, onBooks: Fen): void {
  const earned = multiply(terms.unitPrice, terminated?.deliveredHeads ?? 0)
  expect(onBooks).toBeGreaterThanOrEqual(earned)
}

test('the commitment is what the contract costs, at every moment and in any order', () => {
  const happened = new Map<string, number>()
  const refused = new Map<string, number>()
  let ended = 0
  const seen = (counts: Map<string, number>, what: string) =>
    counts.set(what, (counts.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(fc.array(acts, { minLength: 10, maxLength: 60 }), turns => {
      let world: World = { contract: folded(contract, draft, signed), ledger: boundBook }
      for (const act of turns) {
        const written = act(world)
        if ('reason' in written) seen(refused, written.reason)
        else {
          const { contract: ofContract = [], ledger: ofLedger = [] } = written
          for (const { type } of [...ofContract, ...ofLedger]) seen(happened, type)
          world = {
            contract: ofContract.reduce(contract.evolve, world.contract),
            ledger: ofLedger.reduce(earmarkedLedger.evolve, world.ledger),
          }
          expectSound(world)
        }
      }
      if (world.contract.status === 'signed' && world.contract.terminated) ended += 1
    }),
    propertyRuns(400, 4),
  )
  process.stdout.write(
    `contract: ${JSON.stringify(Object.fromEntries(happened))} terminated ${String(ended)} ` +
      `refused ${JSON.stringify(Object.fromEntries(refused))}\n`,
  )
  expect([...happened.keys()].toSorted()).toEqual([
    ...['AdvancePaid', 'ClaimSettled', 'CommitmentRaised', 'CommitmentReleased'],
    ...['ContractChangeProposed', 'ContractChanged', 'ContractProposalDropped'],
    ...['ContractTerminated', 'ContractTerminationProposed', 'FundsFrozen', 'HeadsTakenUp'],
    ...['SupplementaryContractProposed', 'SupplementaryContractSigned'],
  ])
  expect([...refused.keys()]).toEqual(
    expect.arrayContaining([
      ...['above-commitment', 'contract-not-sealed-by-both', 'contract-terminated'],
      ...['heads-taken-up', 'more-delivered-than-contracted', 'more-heads-need-a-supplement'],
      ...['no-such-proposal', 'proposal-already-made', 'supplements-above-a-tenth'],
    ]),
  )
})
