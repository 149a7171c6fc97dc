import { v7 } from 'uuid'
import { instant, publishedCalendar, day } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate, type Handled } from '#libs/commands'
import { channelActs, type BidContent } from '#libs/contracts'
import type { Actor, DomainEvent } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import { channelId } from '#libs/domain/county/channel'
import { calendarId } from '#libs/domain/county/calendar'
import { budgetReserved, ledgerOpened } from '#libs/domain/payment/earmarked-ledger'
import { contract, type ContractEvent } from '#libs/domain/procurement/contract'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { memoryEventStore } from '#libs/event-store'
import { multiply, yuan } from '#libs/money'
import { commitmentOf, nodeSha256 } from '#libs/sealing'

const { ledger, officer, signatory, trainingLot: lot } = projectCase
const { bidOf, deadline, drafted, paper, placed, projectId, published, tenderId } = tenderCase

let now = tenderCase.publishedAt
const store = memoryEventStore({ now: () => now })
const door = gate({
  store,
  catalogue,
  rules: countyRules,
  duties: dutyDoor,
  secret: 's',
  mintId: v7,
})

/** What the gate answers; one that is not accepted fails the test with its reason. */
async function does(actor: Actor, command: string, id: string, input: object): Promise<Handled> {
  const handled = await door.handle({ command, id, input, actor, key: v7() })
  expect(handled).toMatchObject({ kind: 'accepted' })
  return handled
}

async function lived(stream: string, ...events: readonly DomainEvent[]): Promise<void> {
  const meta = {
    actor: officer.id,
    role: officer.role,
    at: now,
    command: 'lived',
    correlation: v7(),
  }
  const written = events.map(({ type, data }) => ({
    ...{ eventId: v7(), type, schemaVersion: 1, data, meta },
  }))
  const writes = [{ stream, expectedVersion: 0, key: projectId, events: written }]
  await store.append([{ writes, unchanged: [] }])
}

const typesOf = (stream: string) =>
  store
    .all()
    .filter(event => event.stream === stream)
    .map(({ type }) => type)

const bidder = (last: number): Actor =>
  person('training-institution', 500 + last, { institution: bidOf(last).bidder })
const nonceOf = (last: number) => String(last).repeat(64)
const contentOf = (last: number): BidContent => ({
  ...{ tender: tenderId, lot, bidder: bidOf(last).bidder, related: [], documents: [] },
  ...{ unitPrice: yuan(1_800 + last), price: multiply(yuan(1_800 + last), 100) },
  businessSize: 'large',
})
const experts = [1, 2, 3, 4, 5].map(last => person('evaluation-expert', 600 + last))
const evaluationId = uuid(400)
const contractId = uuid(450)

beforeAll(async () => {
  for (const { year, notice, publishedOn, ...days } of publishedCalendar.years) {
    const input = { year, notice, publishedOn, evidence: anyHash, ...days }
    await does(person('administrator', 9), 'publishCalendar', calendarId, input)
  }
  await does(person('administrator', 9), 'switchChannel', channelId, {
    ...{ acts: [...channelActs], channel: 'here', basis: '试验县', evidence: anyHash },
    demonstration: true,
  })
  await lived(`tender-${tenderId}`, drafted, published)
  await lived(`bid-box-${tenderId}`, placed)
  await lived(
    `earmarked-ledger-${ledger}`,
    ledgerOpened({
      ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
      ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
    }),
    budgetReserved({ project: projectId, lots: [{ lot, amount: yuan(200_000) }] }),
  )
})

test('nothing of any bid shows in the tender before its opening', async () => {
  for (const last of [1, 2, 3]) {
    await does(bidder(last), 'takeDocument', tenderId, {})
    const commitment = commitmentOf(contentOf(last), nonceOf(last), nodeSha256)
    await does(bidder(last), 'submitBid', bidOf(last).bid, { tender: tenderId, lot, commitment })
  }
  expect(typesOf(`tender-${tenderId}`)).toEqual(['TenderDrafted', 'TenderNoticePublished'])
  expect(typesOf(`bid-box-${tenderId}`)).toHaveLength(7)
})

test('opened, revealed and reviewed: the bids say what was committed to', async () => {
  now = deadline
  await does(officer, 'openBids', tenderId, {})
  const first = 1
  const forged = { ...contentOf(first), unitPrice: yuan(1), price: yuan(100) }
  const actor = bidder(first)
  const reveal = { content: forged, nonce: nonceOf(first) }
  const id = bidOf(first).bid
  expect(
    await door.handle({ command: 'revealBid', id, input: reveal, actor, key: v7() }),
  ).toMatchObject({ kind: 'refused', refusal: { reason: 'not-what-was-committed-to' } })
  for (const last of [first, 2, 3]) {
    const input = { content: contentOf(last), nonce: nonceOf(last) }
    await does(bidder(last), 'revealBid', bidOf(last).bid, input)
  }
  await does(officer, 'closeDecryption', tenderId, {})
  await does(officer, 'reviewQualification', tenderId, {
    ...{ lot, unqualified: [], searches: tenderCase.searched(tenderCase.three) },
  })
})

test('the committee ranks, the signatory confirms, the award is announced', async () => {
  const members = experts.map(({ id }) => ({ person: id, seat: 'expert' }))
  await does(officer, 'seatCommittee', evaluationId, {
    ...{ tender: tenderId, lot, members, complex: false, largeSocialImpact: false },
    draw: {
      library: paper,
      sheet: experts.map(({ id: expert }) => ({ expert, category: 'training', recused: false })),
    },
    relations: [],
  })
  const [chair = officer] = experts
  await does(chair, 'electChair', evaluationId, { person: chair.id })
  const votes = [{ marker: 'regular-price-difference-1', collusion: false, reason: '报价各自核算' }]
  for (const expert of experts) {
    const ballot = { invalid: [], markers: votes, tooLow: [] }
    await does(expert, 'voteOnResponsiveness', evaluationId, ballot)
  }
  await does(chair, 'reviewResponsiveness', evaluationId, {})
  const scores = [1, 2, 3].flatMap(last => [
    { bid: bidOf(last).bid, factor: 'plan', score: last === 2 ? 9_000 : 8_000 },
    { bid: bidOf(last).bid, factor: 'teachers', score: 9_000 },
  ])
  for (const expert of experts) await does(expert, 'submitScores', evaluationId, { scores })
  await does(chair, 'completeEvaluation', evaluationId, {})
  for (const expert of experts) await does(expert, 'signReport', evaluationId, {})
  await does(officer, 'deliverReport', evaluationId, { report: paper })
  await does(signatory, 'confirmWinner', tenderId, { lot, bid: bidOf(2).bid })
  await does(officer, 'announceAward', tenderId, {
    ...{ lot, channel: { channel: 'here' }, noticeNumber: '公告1', letterNumber: '通知1' },
  })
  expect(typesOf(`tender-${tenderId}`).slice(-3)).toEqual([
    ...['EvaluationReportReceived', 'WinnerConfirmed', 'AwardAnnounced'],
  ])
})

test('the contract is the winning bid, and its money is committed as it is signed', async () => {
  now = instant('2026-10-09T10:00+08:00')
  const draft = await does(officer, 'draftContract', contractId, {
    ...{ tender: tenderId, lot, bid: bidOf(2).bid },
  })
  const [event] = draft.kind === 'accepted' ? draft.events : []
  // The one event of an accepted draft is the contract's own.
  const state = folded(contract, event as unknown as ContractEvent)
  const terms = 'terms' in state ? state.terms : undefined
  expect(terms).toMatchObject({ unitPrice: yuan(1_802), amount: yuan(180_200) })
  const signing = {
    ...{ channel: { channel: 'here' }, number: '合同1', signedOn: day('2026-10-09') },
    ...{ document: anyHash, terms },
  }
  await does(officer, 'recordSignedPaper', contractId, {
    ...{ ...signing, sealedBy: ['purchaser', 'supplier'] },
  })
  await does(signatory, 'signContract', contractId, signing)
  expect(typesOf(`earmarked-ledger-${ledger}`)).toEqual([
    ...['LedgerOpened', 'BudgetReserved', 'ContractCommitted', 'ReservationReleased'],
  ])
})
