import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { instant } from '../../dist/libs/calendar/index.js'
import { catalogue, countyRules, dutyDoor, gate } from '../../dist/libs/commands/index.js'
import { channelId } from '../../dist/libs/domain/county/channel/index.js'
import { postgresEventStore } from '../../dist/libs/event-store/index.js'
import { postgresBytes } from '../../dist/libs/evidence/index.js'
import { migrate, openPool } from '../../dist/libs/postgres/index.js'
import { parted, seal } from '../../dist/libs/sealing/envelope/index.js'
import { unwrapped } from '../../dist/libs/sealing/keys/index.js'
import { hexOf, newKeyPair } from '../../dist/libs/sealing/sm/index.js'
import { freeBlock, startPostgres } from '../../tools/servers/index.mjs'
import { at, lived, sampleOf } from './lived.mjs'
import { inWords, rounded, table } from './rounds.mjs'

const PORTS_FROM = 27_300
const BIDS = 50
const BYTES = 20_000_000
const MEBI = 2 ** 20
/** How often the memory of the process is looked at, in milliseconds. */
const LOOK = 50

/** @typedef {import('../../dist/libs/event-store/index.js').EventStore} EventStore */
/** @typedef {import('../../dist/libs/evidence/index.js').ByteStore} ByteStore */
/** @typedef {{ bid: string, bidder: string, key: string }} ToOpen */

/**
 * The opening of a lot with 50 bids of 20 MB: each bidder hands in a key, the bytes are read out of
 * PostgreSQL, decrypted, and every document is held against its hash. Done once: the spread is that
 * of its bids.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchOpening({ folder }) {
  const port = await freeBlock(1, PORTS_FROM)
  const postgres = await startPostgres({ name: 'postgres', folder, port })
  const pool = openPool({ url: postgres.url, name: 'bench' })
  try {
    await migrate(postgres.url)
    const [store, bytes] = [postgresEventStore({ pool }), postgresBytes(pool)]
    const of = { rules: countyRules, duties: dutyDoor, secret: 'of this bench', mintId: randomUUID }
    const door = gate({ store, catalogue, bytes, ...of })
    const { bids, sealing, keeping } = await lotInTheBox(store, bytes)
    const resting = process.memoryUsage().rss
    const memory = watched()
    const opening = []
    for (const { bid, bidder, key } of bids) {
      const began = performance.now()
      const actor = { id: randomUUID(), role: 'training-institution', institution: bidder }
      const input = { key }
      const ask = { command: 'openBid', id: bid, input, actor, key: randomUUID() }
      const handled = await door.handle(ask)
      if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled))
      opening.push((performance.now() - began) / 1_000)
    }
    const most = memory.end()
    const total = opening.reduce((sum, one) => sum + one, 0)
    return table(
      [
        ...['bids', 'MB each', 'all opened, s', 'a bid: opened, s', 'sealed by its bidder, s'],
        ...['kept, s', 'memory before, MiB', 'at its most, MiB'],
      ],
      [
        [
          ...[`${BIDS}`, `${BYTES / 1_000_000}`, rounded(total), inWords(opening)],
          ...[inWords(sealing), inWords(keeping)],
          ...[resting, most].map(size => `${Math.round(size / MEBI)}`),
        ],
      ],
    )
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

/** Looks at this process's memory until it is told to end; answers the most it saw. */
function watched() {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss)
  }
  const timer = setInterval(look, LOOK)
  return {
    end: () => {
      clearInterval(timer)
      look()
      return most
    },
  }
}

/**
 * A tender whose bids were opened a moment ago, with every envelope in the box.
 *
 * @param {EventStore} store
 * @param {ByteStore} bytes
 */
async function lotInTheBox(store, bytes) {
  const [drafted, published, switched] = await Promise.all([
    sampleOf('TenderDrafted'),
    sampleOf('TenderNoticePublished'),
    sampleOf('ChannelSwitched'),
  ])
  const [tender, [{ lot, heads }]] = [randomUUID(), drafted.lots]
  const acts = ['bid-opening']
  await lived(store, `channel-${channelId}`, [
    ['ChannelSwitched', { ...switched, acts, channel: 'here' }],
  ])
  const [bids, sealing, keeping] = [[], [], []]
  for (let nth = 0; nth < BIDS; nth += 1) {
    const made = await handedIn({ tender, lot, heads, project: drafted.project }, { store, bytes })
    bids.push(made.toOpen)
    sealing.push(made.sealing)
    keeping.push(made.keeping)
  }
  const opened = bids.map(({ bid, bidder }) => ({ bid, bidder }))
  const decryptionEnds = instant('2099-12-31T00:00+08:00')
  await lived(store, `tender-${tender}`, [
    ['TenderDrafted', drafted],
    ['TenderNoticePublished', published],
    ['BidsOpened', { lots: [{ lot, bids: opened }], decryptionEnds }],
  ])
  return { bids, sealing, keeping }
}

/**
 * One bid, sealed as its bidder does and kept as the county does.
 *
 * @param {{ tender: string, lot: string, heads: number, project: string }} what
 * @param {{ store: EventStore, bytes: ByteStore }} where
 */
async function handedIn({ tender, lot, heads, project }, { store, bytes }) {
  const [bid, bidder, file, keys] = [randomUUID(), randomUUID(), randomBytes(BYTES), newKeyPair()]
  const of = { tender, lot, bidder }
  const hash = createHash('sha256').update(file).digest('hex')
  const content = {
    ...{ ...of, unitPrice: 90_000, price: 90_000 * heads, businessSize: 'small', related: [] },
    documents: [{ about: 'plan', hash, name: 'plan.pdf', size: file.length }],
  }
  const attachments = [{ size: file.length, read: () => once(file) }]
  const began = performance.now()
  const pieces = []
  for await (const piece of seal({ content, attachments, of, publicKey: keys.publicKey })) {
    pieces.push(piece)
  }
  const sealed = Buffer.concat(pieces)
  const isSealed = performance.now()
  const kept = await bytes.keep(once(sealed), sealed.length)
  const isKept = performance.now()
  const envelope = await parted(once(sealed))
  const key = hexOf(unwrapped(envelope.header, keys))
  const commitment = kept.hash
  await lived(store, `bid-${bid}`, [
    [
      'BidSubmitted',
      {
        ...{ project, ...of, commitment, submittedAt: at },
        envelope: { size: sealed.length, publicKey: keys.publicKey },
      },
    ],
  ])
  return {
    toOpen: { bid, bidder, key },
    sealing: (isSealed - began) / 1_000,
    keeping: (isKept - isSealed) / 1_000,
  }
}

/** @param {Uint8Array} bytes */
async function* once(bytes) {
  yield await Promise.resolve(bytes)
}
