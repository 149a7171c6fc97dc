import { randomUUID } from 'node:crypto'
import { publishedCalendar } from '../../dist/libs/calendar/index.js'
import { catalogue, countyRules, dutyDoor, gate } from '../../dist/libs/commands/index.js'
import { postgresEventStore } from '../../dist/libs/event-store/index.js'
import { migrate, openPool } from '../../dist/libs/postgres/index.js'
import { freeBlock, startPostgres } from '../../tools/servers/index.mjs'
import { at, lived, sampleOf } from './lived.mjs'
import { inWords, table } from './rounds.mjs'

const PORTS_FROM = 27_200
const BIDDERS = 50
const EXPERTS = 7
const evidence = 'a'.repeat(64)
const paper = { paper: '演示文件', evidence }

/** @typedef {{ id: string, role: string }} Person */
/** @typedef {Record<string, unknown>} Fields */

/**
 * The evaluation of one lot with 50 bids by 7 experts, through the gate and a durable store, from the
 * seating of the committee to its report: every vote, every sheet of 100 lines, every signature.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchEvaluation({ folder, rounds }) {
  const port = await freeBlock(1, PORTS_FROM)
  const postgres = await startPostgres({ name: 'postgres', folder, port })
  const pool = openPool({ url: postgres.url, name: 'bench' })
  try {
    await migrate(postgres.url)
    const store = postgresEventStore({ pool })
    const of = { rules: countyRules, duties: dutyDoor, secret: 'of this bench', mintId: randomUUID }
    const door = gate({ store, catalogue, ...of })
    /** @type {(actor: Person, command: string, id: string, input: Fields) => Promise<void>} */
    const does = async (actor, command, id, input) => {
      const handled = await door.handle({ command, id, input, actor, key: randomUUID() })
      if (handled.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(handled)}`)
    }
    await publishCalendar(does)
    const took = []
    for (let round = -1; round < rounds; round += 1) {
      const lot = await lotOfFifty(store)
      const before = process.memoryUsage().heapUsed
      const began = performance.now()
      await evaluate(does, lot)
      const seconds = (performance.now() - began) / 1_000
      const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20
      if (round >= 0) took.push({ seconds, heap })
    }
    const rss = Math.round(process.memoryUsage().rss / 2 ** 20)
    return table(
      ['bids', 'experts', 'commands', 'seconds', 'heap grown, MiB', 'process at its end, MiB'],
      [
        [
          ...[`${BIDDERS}`, `${EXPERTS}`, `${5 + 3 * EXPERTS}`],
          inWords(took.map(({ seconds }) => seconds)),
          inWords(took.map(({ heap }) => Math.max(heap, 0))),
          `${rss}`,
        ],
      ],
    )
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

/** @param {(actor: Person, command: string, id: string, input: Fields) => Promise<void>} does */
async function publishCalendar(does) {
  const id = '00000000-0000-7000-8000-000000000000'
  const { calendarId } = await import('../../dist/libs/domain/county/calendar/index.js')
  for (const { year, notice, publishedOn, ...days } of publishedCalendar.years) {
    const input = { year, notice, publishedOn, evidence, ...days }
    await does({ id, role: 'administrator' }, 'publishCalendar', calendarId, input)
  }
}

/**
 * A tender as the samples of its events have it, with fifty bids opened, revealed and qualified.
 *
 * @param {import('../../dist/libs/event-store/index.js').EventStore} store
 */
async function lotOfFifty(store) {
  const [drafted, published] = await Promise.all(
    ['TenderDrafted', 'TenderNoticePublished'].map(sampleOf),
  )
  const [tender, project] = [randomUUID(), drafted.project]
  const [{ lot, heads, budget }] = drafted.lots
  const bids = Array.from({ length: BIDDERS }, () => ({ bid: randomUUID(), bidder: randomUUID() }))
  const unitPrice = (/** @type {number} */ nth) => Math.floor(budget / heads) - 100 - nth * nth
  await lived(store, `tender-${tender}`, [
    ['TenderDrafted', drafted],
    ['TenderNoticePublished', published],
    ['BidsOpened', { lots: [{ lot, bids }], decryptionEnds: at }],
    ...bids.map(bid => ['BidDecrypted', { lot, ...bid, related: [] }]),
    ['DecryptionClosed', { effectiveAt: at, undecrypted: [], consequence: 'invalid' }],
    [
      'QualificationReviewed',
      { lot, qualified: bids, unqualified: [], evaluable: true, rule: '87§44' },
    ],
  ])
  for (const [nth, { bid, bidder }] of bids.entries()) {
    const each = unitPrice(nth)
    const content = {
      ...{ tender, lot, bidder, unitPrice: each, price: each * heads, related: [], documents: [] },
      ...{ businessSize: nth % 2 === 0 ? 'small' : 'large', machineCode: `MAC-${nth % 40}` },
    }
    await lived(store, `bid-${bid}`, [
      ['BidSubmitted', { project, tender, lot, bidder, commitment: evidence, submittedAt: at }],
      ['BidRevealed', { content, nonce: evidence }],
    ])
  }
  const factors = drafted.lots[0].factors.filter(({ kind }) => kind !== 'price')
  return { tender, lot, bids, factors, officer: drafted.officer }
}

/**
 * @param {(actor: Person, command: string, id: string, input: Fields) => Promise<void>} does
 * @param {Awaited<ReturnType<typeof lotOfFifty>>} of
 */
async function evaluate(does, { tender, lot, bids, factors, officer }) {
  const evaluation = randomUUID()
  const experts = Array.from({ length: EXPERTS }, () => ({
    ...{ id: randomUUID(), role: 'evaluation-expert' },
  }))
  const [chair] = experts
  const organiser = { id: officer, role: 'procurement-officer' }
  await does(organiser, 'seatCommittee', evaluation, {
    ...{ tender, lot, complex: true, largeSocialImpact: false, relations: [] },
    members: experts.map(({ id }) => ({ person: id, seat: 'expert' })),
    draw: {
      library: paper,
      sheet: experts.map(({ id: expert }) => ({ expert, category: 'training', recused: false })),
    },
  })
  await does(chair, 'electChair', evaluation, { person: chair.id })
  const markers = Array.from({ length: 10 }, (_, nth) => ({
    ...{ marker: `same-machine-code-${nth + 1}`, collusion: false, reason: '不足以认定' },
  }))
  for (const expert of experts) {
    await does(expert, 'voteOnResponsiveness', evaluation, { invalid: [], markers, tooLow: [] })
  }
  await does(chair, 'reviewResponsiveness', evaluation, {})
  for (const [seat, expert] of experts.entries()) {
    const scores = bids.flatMap(({ bid }, nth) =>
      factors.map(({ factor }) => ({ bid, factor, score: 6_000 + nth * 50 + seat * 10 })),
    )
    await does(expert, 'submitScores', evaluation, { scores })
  }
  await does(chair, 'completeEvaluation', evaluation, {})
  for (const expert of experts) await does(expert, 'signReport', evaluation, {})
  await does(organiser, 'deliverReport', evaluation, { report: paper })
}
