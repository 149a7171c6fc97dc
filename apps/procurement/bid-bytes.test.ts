import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#libs/domain/deciding'
import { committeeDissolvedForLot, committeeSeatedForLot } from '#libs/domain/procurement/tender'
import {
  evaluationCase,
  person,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { isReceiptSigned, signedReceipt } from '#libs/sealing/receipt'
import { rehearse } from '#libs/sealing/keys'
import { hexOf, portableDigests } from '#libs/sealing/sm'
import { bidder, sealingCounty, written, type SealingCounty } from './testing/sealing-county.js'

const { officer, trainingLot: lot } = projectCase
const { bidOf, deadline, decryptionEnds, tenderId } = tenderCase
const before = '2026-10-07T17:00+08:00'
const lastMoment = '2026-10-08T08:59:59.999+08:00'
const justAfter = '2026-10-08T09:00:00.001+08:00'

let county: SealingCounty

beforeEach(async () => {
  county = await sealingCounty(before)
})
afterEach(() => county.close())

const told = z.object({ reason: z.string() })
const kept = z.object({ commitment: z.string(), size: z.number() })
const sm3 = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest('hex')

async function handIn(number: number, sealed: Uint8Array) {
  await county.asks(bidder(number), 'takeDocument', tenderId)
  const uploaded = await county.upload(bidder(number), sealed)
  const { commitment } = kept.parse(uploaded.body)
  const input = { tender: tenderId, lot, commitment, form: 'envelope' }
  return county.asks(bidder(number), 'submitBid', bidOf(number).bid, { input })
}

async function keyOf({ sealed, keys }: Awaited<ReturnType<typeof written>>): Promise<string> {
  const opened = await rehearse(inOne(sealed), keys, portableDigests)
  if (typeof opened === 'string') throw new Error(opened)
  return hexOf(opened.key)
}
async function* inOne(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

/** Three bids are in, the last of them with a file of 300 kB, and the bids are opened. */
async function opened() {
  const bids = [await written(1), await written(2, { unitPrice: 1_800 })]
  bids.push(await written(3, { unitPrice: 1_700, file: randomBytes(300_000) }))
  for (const [index, { sealed }] of bids.entries()) {
    expect((await handIn(index + 1, sealed)).status).toBe(201)
  }
  county.at(deadline)
  await county.gate.handle({
    ...{ command: 'openBids', id: tenderId, input: {}, key: 'the opening of the bids' },
    actor: { id: `tender-round/${tenderId}`, role: 'procedure' },
  })
  return bids
}

test('handed in, taken back and rehearsed by its bidder, with a receipt that proves itself', async () => {
  const bid = await written(1)
  expect((await handIn(1, bid.sealed)).status).toBe(201)
  const path = `/procurement/bids/${bidOf(1).bid}`
  const back = await county.get(bidder(1), `${path}/sealed`)
  expect(Buffer.compare(back.body, bid.sealed)).toBe(0)
  const commitment = sm3(bid.sealed)
  expect(await rehearse(inOne(back.body), bid.keys, portableDigests)).toMatchObject({
    ...{ content: bid.content, commitment },
  })
  const answer = await county.get(bidder(1), `${path}/receipt`)
  const signed = signedReceipt.parse(JSON.parse(answer.body.toString()))
  expect([isReceiptSigned(signed), signed.publicKey]).toEqual([true, county.signing.publicKey])
  expect(signed.receipt).toMatchObject({
    ...{ tender: tenderId, lot, bid: bidOf(1).bid, bidder: bidOf(1).bidder, commitment },
    ...{ size: bid.sealed.length, receivedAt: '2026-10-07T17:00:00.000+08:00' },
  })
})

test('a sealed bid, its receipt and its bytes are nobody else’s, whatever the role', async () => {
  await handIn(1, (await written(1)).sealed)
  const readers = [bidder(2), officer, person('administrator', 9), person('auditor', 8)]
  for (const reader of readers) {
    for (const what of ['', '/sealed', '/receipt', '/documents/0']) {
      const answer = await county.get(reader, `/procurement/bids/${bidOf(1).bid}${what}`)
      const never = await county.get(reader, `/procurement/bids/${uuid(77)}${what}`)
      const bodies = [answer, never].map(({ body }) =>
        body.toString().replaceAll(/[0-9a-f-]{36}/g, ''),
      )
      expect([answer.status, bodies[0]]).toEqual([404, bodies[1]])
    }
  }
})

test.each([
  ['an envelope sealed by another', 2, 'sealed-for-another'],
  ['no envelope at all', undefined, 'no-sealed-bid'],
])('%s is not handed in', async (_, sealedBy, reason) => {
  const sealed = sealedBy === undefined ? randomBytes(200) : (await written(sealedBy)).sealed
  const answer = await handIn(1, sealed)
  expect([answer.status, told.parse(answer.body).reason]).toEqual([422, reason])
})

test('bytes that never came cannot be handed in', async () => {
  await county.asks(bidder(1), 'takeDocument', tenderId)
  const input = { tender: tenderId, lot, commitment: 'a'.repeat(64), form: 'envelope' }
  const answer = await county.asks(bidder(1), 'submitBid', bidOf(1).bid, { input })
  expect([answer.status, told.parse(answer.body).reason]).toEqual([422, 'sealed-bytes-not-here'])
})

test('whoever has not taken the document, or comes at the deadline, uploads nothing', async () => {
  const { sealed } = await written(1)
  const early = await county.upload(bidder(1), sealed)
  expect([early.status, told.parse(early.body).reason]).toEqual([422, 'document-not-taken'])
  await county.asks(bidder(1), 'takeDocument', tenderId)
  county.at(lastMoment)
  expect((await county.upload(bidder(1), sealed)).status).toBe(201)
  county.at(deadline)
  const late = await county.upload(bidder(1), sealed)
  expect([late.status, told.parse(late.body).reason]).toEqual([422, 'deadline-passed'])
})

/** One bid handed in a millisecond before its deadline, at it, or after it; its bytes came before. */
test.each([
  ['a millisecond before', lastMoment, [201, undefined]],
  ['at', deadline, [422, 'deadline-passed']],
  ['a millisecond after', justAfter, [422, 'deadline-passed']],
])('a bid is handed in %s the deadline: %s → %j (87§33)', async (_, moment, answered) => {
  await county.asks(bidder(1), 'takeDocument', tenderId)
  const { body } = await county.upload(bidder(1), (await written(1)).sealed)
  const { commitment } = kept.parse(body)
  const input = { tender: tenderId, lot, commitment, form: 'envelope' }
  county.at(moment)
  const answer = await county.asks(bidder(1), 'submitBid', bidOf(1).bid, { input })
  const receipt = await county.get(bidder(1), `/procurement/bids/${bidOf(1).bid}/receipt`)
  const isIn = answered[0] === 201
  expect([answer.status, told.partial().parse(answer.body).reason]).toEqual(answered)
  expect(receipt.status).toBe(isIn ? 200 : 404)
  const own = await county.page(bidder(1), `/procurement/tenders/${tenderId}/own-bids`)
  expect(own.body).toMatchObject({ bids: isIn ? [{ bid: bidOf(1).bid, lot }] : [] })
})

test.each([
  ['replaced', 'replaceBid', lastMoment, 200],
  ['replaced', 'replaceBid', deadline, 422],
  ['replaced', 'replaceBid', justAfter, 422],
  ['withdrawn', 'withdrawBid', lastMoment, 200],
  ['withdrawn', 'withdrawBid', deadline, 422],
  ['withdrawn', 'withdrawBid', justAfter, 422],
] as const)(
  'a bid that is in is %s by %s at %s: %d (87§34)',
  async (_, command, moment, status) => {
    await handIn(1, (await written(1)).sealed)
    const second = await county.upload(bidder(1), (await written(1, { unitPrice: 1_600 })).sealed)
    const { commitment } = kept.parse(second.body)
    county.at(moment)
    const input = command === 'replaceBid' ? { commitment, form: 'envelope' } : {}
    const answer = await county.asks(bidder(1), command, bidOf(1).bid, { input })
    expect(answer.status).toBe(status)
    if (status === 200) return
    expect(told.parse(answer.body).reason).toBe('deadline-passed')
  },
)

test('JSON is no sealed bid', async () => {
  await county.asks(bidder(1), 'takeDocument', tenderId)
  const answer = await county.raw(bidder(1), {
    ...{ method: 'POST', url: `/procurement/tenders/${tenderId}/sealed-bytes` },
    ...{ headers: { 'content-type': 'application/json' }, payload: Buffer.from('{}') },
  })
  expect(answer.status).toBe(415)
})

test('replaced before the deadline: the receipt and the opening are the later one’s', async () => {
  const [first, second] = [await written(1), await written(1, { unitPrice: 1_600 })]
  await handIn(1, first.sealed)
  const { commitment } = kept.parse((await county.upload(bidder(1), second.sealed)).body)
  county.at(lastMoment)
  const input = { commitment, form: 'envelope' }
  expect((await county.asks(bidder(1), 'replaceBid', bidOf(1).bid, { input })).status).toBe(200)
  const answer = await county.get(bidder(1), `/procurement/bids/${bidOf(1).bid}/receipt`)
  const { receipt } = signedReceipt.parse(JSON.parse(answer.body.toString()))
  expect(receipt).toMatchObject({
    ...{ commitment: sm3(second.sealed), receivedAt: '2026-10-08T08:59:59.999+08:00' },
  })
})

test('opened by its key: the bid is revealed, its documents are read by whoever may see it', async () => {
  const bids = await opened()
  for (const [index, bid] of bids.entries()) {
    const input = { key: await keyOf(bid) }
    const answer = await county.asks(bidder(index + 1), 'openBid', bidOf(index + 1).bid, { input })
    expect(answer.status).toBe(200)
  }
  const page = await county.page(officer, `/procurement/bids/${bidOf(3).bid}`)
  expect(page.body).toMatchObject({ state: { status: 'revealed', content: bids[2]?.content } })
  const path = `/procurement/bids/${bidOf(3).bid}/documents`
  const file = await county.get(officer, `${path}/0`)
  const [document] = bids[2]?.content.documents ?? []
  expect(createHash('sha256').update(file.body).digest('hex')).toBe(document?.hash)
  expect(file.headers['content-disposition']).toContain("filename*=UTF-8''%E6%96%B9")
  expect((await county.get(officer, `${path}/1`)).status).toBe(404)
  expect((await county.get(bidder(2), `${path}/0`)).status).toBe(404)
})

/** The committee of the lot is seated: five experts, of whom one leaves again. */
async function seated() {
  const { id: evaluation, ofLot, second } = evaluationCase
  const left = { ...ofLot, person: second.id, cause: 'absent', reason: '联系不上' }
  await county.lived(`tender-${tenderId}`, [committeeSeatedForLot({ lot, evaluation })])
  await county.lived(`evaluation-${evaluation}`, [
    evaluationCase.seated,
    { type: 'MemberLeft', data: left },
  ])
}

/** Status of the page of bid 1, and of its document, to a reader. */
async function statusesFor(reader: Actor): Promise<readonly number[]> {
  const path = `/procurement/bids/${bidOf(1).bid}`
  const answers = [county.get(reader, path), county.get(reader, `${path}/documents/0`)]
  return (await Promise.all(answers)).map(({ status }) => status)
}

test('of the experts the members of the committee alone read an opened bid (87§66)', async () => {
  const [first] = await opened()
  if (!first) throw new Error('three bids')
  await county.asks(bidder(1), 'openBid', bidOf(1).bid, { input: { key: await keyOf(first) } })
  const [member = officer, left = officer] = evaluationCase.experts
  expect(await statusesFor(member)).toEqual([404, 404])
  await seated()
  expect(await statusesFor(member)).toEqual([200, 200])
  const others = [left, person('evaluation-expert', 650), { ...member, role: 'trainee' as const }]
  for (const other of others) expect(await statusesFor(other)).toEqual([404, 404])
  for (const number of [2, 3]) expect(await statusesFor(bidder(number))).toEqual([404, 404])
  // Who sits for the purchaser is an officer.
  for (const insider of [officer, person('supervisor', 8)]) {
    expect(await statusesFor(insider)).toEqual([200, 200])
  }
  await county.lived(`tender-${tenderId}`, [
    committeeDissolvedForLot({ lot, evaluation: evaluationCase.id }),
  ])
  expect(await statusesFor(member)).toEqual([404, 404])
})

test('a wrong key is told as one and can be tried again; too late is too late', async () => {
  const [first, second] = await opened()
  if (!first || !second) throw new Error('three bids')
  const open = async (key: string, by = bidder(1)) =>
    county.asks(by, 'openBid', bidOf(1).bid, { input: { key } })
  const wrong = await open(await keyOf(second))
  expect([wrong.status, told.parse(wrong.body).reason]).toEqual([422, 'wrong-envelope-key'])
  expect((await open(await keyOf(first), bidder(2))).status).toBe(404)
  county.at(decryptionEnds)
  const late = await open(await keyOf(first))
  expect(told.parse(late.body).reason).toBe('decryption-window-ended')
  county.at('2026-10-08T09:59:59.999+08:00')
  expect((await open(await keyOf(first))).status).toBe(200)
})

test('before the opening the right key opens nothing', async () => {
  const bid = await written(1)
  await handIn(1, bid.sealed)
  const input = { key: await keyOf(bid) }
  const answer = await county.asks(bidder(1), 'openBid', bidOf(1).bid, { input })
  expect(told.parse(answer.body).reason).toBe('not-decrypting')
})
