import { folded, given } from '#libs/domain/deciding/testing'
import { person, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { committeeSeatedForLot, tender } from '#libs/domain/procurement/tender'
import { yuan } from '#libs/money'
import { chairElected, committeeSeated, electChair, evaluation, seatCommittee } from './index.js'

const { trainingLot: lot } = projectCase
const { bidOf, decryptedBoth, drafted, projectId, qualified, tenderId, three } = tenderCase

const at = '2026-10-08T15:00+08:00'
const policy = policyOf(at)
const id = uuid(400)
const expert = (last: number) => ({ person: uuid(600 + last), seat: 'expert' as const })
const representative = { person: uuid(699), seat: 'purchaser-representative' as const }
const five = [1, 2, 3, 4].map(expert).concat()
const members = [...five, representative]
const library = { paper: '省专家库', evidence: 'b'.repeat(64) }
/** A draw elsewhere, by whose sheet these experts came. */
const drawOf = (seats: readonly { readonly person: string; readonly seat: string }[]) => ({
  library,
  sheet: seats
    .filter(({ seat }) => seat === 'expert')
    .map(({ person: expert }) => ({ expert, category: 'training', recused: false })),
})
const draw = drawOf(members)
const input = {
  ...{ tender: tenderId, lot, members, draw, complex: false, largeSocialImpact: false },
  relations: [],
}
const ready = folded(tender, ...decryptedBoth, qualified(lot, three))
const seated = committeeSeated({
  ...{ project: projectId, tender: tenderId, lot, members, draw, bids: three },
})
const expectSeating = (change: Partial<Parameters<typeof seatCommittee>[1]>, of = ready) =>
  given
    .states({ self: folded(evaluation), tender: of })
    .when(
      seatCommittee,
      { ...input, ...change, draw: drawOf(change.members ?? members) },
      { at, policy, id },
    )

test('five, four of them experts, are seated, and the tender knows of it', () => {
  expectSeating({}).thenAppends({
    self: [seated],
    tender: [committeeSeatedForLot({ lot, evaluation: id })],
  })
})

test('five or more, odd, two thirds experts (87§47)', () => {
  expectSeating({ members: members.slice(1, 4) }).thenRefused('committee-too-small', '87§47')
  expectSeating({ members: [...members, expert(5)] }).thenRefused('committee-not-odd')
  const two = [...five.slice(0, 3), representative, { ...representative, person: uuid(698) }]
  expectSeating({ members: two }).thenRefused('too-few-experts')
  expectSeating({ members: [...five, expert(1)] }).thenRefused('member-named-twice')
})

test('a consultation has a group of three, of five at the threshold (法§38, 74§7)', () => {
  const consulted = (budget: number) => {
    const lots = drafted.data.lots.map(one => ({ ...one, budget: yuan(budget) }))
    const data = { ...drafted.data, lots, method: 'competitive-consultation' as const }
    return folded(tender, { ...drafted, data }, ...decryptedBoth.slice(1), qualified(lot, three))
  }
  const group = [expert(1), expert(2), representative]
  const seatsOf = (these: typeof members) => ({ members: these, draw: drawOf(these) })
  const threshold = { openTender: yuan(4_000_000), procurementLimit: yuan(500_000) }
  const known = policyOf(at, { threshold })
  const expectGroup = (budget: number, size: number, under = known) =>
    given
      .states({ self: folded(evaluation), tender: consulted(budget) })
      .when(
        seatCommittee,
        { ...input, ...seatsOf([...group, expert(3), expert(4)].slice(0, size)) },
        { at, policy: under, id },
      )
  expectGroup(1_999_999, 3).thenAppends({
    self: [committeeSeated({ ...seated.data, members: group, draw: drawOf(group) })],
    tender: [committeeSeatedForLot({ lot, evaluation: id })],
  })
  expectGroup(2_000_000, 3).thenRefused('committee-too-small', '法§38')
  expectGroup(100, 3, policy).thenRefused('committee-too-small')
  expectGroup(100, 2).thenRefused('committee-too-small')
  expectGroup(100, 4).thenRefused('committee-not-odd')
})

test('seven from ten million yuan on, and where it is complex or of large impact', () => {
  expectSeating({ complex: true }).thenRefused('committee-too-small')
  expectSeating({ largeSocialImpact: true }).thenRefused('committee-too-small')
  const large = (budget: number) => {
    const lots = drafted.data.lots.map((one, index) => ({
      ...one,
      budget: index === 0 ? yuan(budget - 1) : yuan(1),
    }))
    const [, ...later] = decryptedBoth
    return folded(
      tender,
      { ...drafted, data: { ...drafted.data, lots } },
      ...later,
      qualified(lot, three),
    )
  }
  expectSeating({}, large(10_000_000)).thenRefused('committee-too-small')
  expectSeating({}, large(9_999_999)).thenAppends({
    self: [seated],
    tender: [committeeSeatedForLot({ lot, evaluation: id })],
  })
  const seven = [...members, expert(5), expert(6)]
  expectSeating({ members: seven, complex: true }).thenAppends({
    self: [
      committeeSeated({
        ...{ ...seated.data, members: seven, draw: drawOf(seven) },
        sevenBecause: 'complex',
      }),
    ],
    tender: [committeeSeatedForLot({ lot, evaluation: id })],
  })
})

test('ties of the last three years keep a person off the committee (条例§9)', () => {
  const tie = (until?: string) => ({
    relations: [
      {
        ...{ person: uuid(601), bidder: bidOf(1).bidder, ground: 'employed' as const },
        ...(until !== undefined && { until }),
      },
    ],
  })
  expectSeating(tie()).thenRefused('member-must-recuse', '条例§9')
  expectSeating(tie('2023-10-08')).thenRefused('member-must-recuse')
  expectSeating(tie('2023-10-07')).thenAppends({
    self: [seated],
    tender: [committeeSeatedForLot({ lot, evaluation: id })],
  })
})

test('a committee is seated once, for a lot with enough qualified bids', () => {
  expectSeating({}, folded(tender, ...decryptedBoth)).thenRefused('lot-not-qualified', '87§44')
  expectSeating(
    {},
    folded(
      tender,
      ...decryptedBoth,
      qualified(lot, three),
      committeeSeatedForLot({ lot, evaluation: uuid(401) }),
    ),
  ).thenRefused('committee-already-seated')
})

const expectElection = (elected: string, actor = person('evaluation-expert', 601)) =>
  given
    .states({ self: folded(evaluation, seated), bids: [] })
    .when(electChair, { person: elected }, { at, actor })

test('the members elect an expert as chair, once', () => {
  const elected = chairElected({ tender: tenderId, lot, person: uuid(602) })
  expectElection(uuid(602)).then(elected)
  expectElection(representative.person).thenRefused('chair-must-be-an-expert', '87§45')
  expectElection(uuid(602), person('evaluation-expert', 700)).thenRefused('not-a-member')
  given
    .states({ self: folded(evaluation, seated, elected), bids: [] })
    .when(electChair, { person: uuid(603) }, { at, actor: person('evaluation-expert', 601) })
    .thenRefused('chair-already-elected')
})
