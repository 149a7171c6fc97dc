import { z } from 'zod'
import type { OpeningRoom, OwnBids } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import { person, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { rehearse } from '#libs/sealing/keys'
import { hexOf, portableDigests } from '#libs/sealing/sm'
import {
  bidder,
  sealingCounty,
  written,
  type SealingCounty,
  type Written,
} from './testing/sealing-county.js'

const { officer, trainingLot: lot } = projectCase
const { bidOf, deadline, tenderId } = tenderCase
const path = `/procurement/tenders/${tenderId}`

let county: SealingCounty
beforeEach(async () => {
  county = await sealingCounty('2026-10-07T17:00+08:00')
})
afterEach(() => county.close())

const uploaded = z.object({ commitment: z.string() })

async function handIn(number: number, { sealed }: Written): Promise<void> {
  await county.asks(bidder(number), 'takeDocument', tenderId)
  const { commitment } = uploaded.parse((await county.upload(bidder(number), sealed)).body)
  const input = { tender: tenderId, lot, commitment, form: 'envelope' }
  const answer = await county.asks(bidder(number), 'submitBid', bidOf(number).bid, { input })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
}

async function openBoxes(): Promise<void> {
  county.at(deadline)
  await county.gate.handle({
    ...{ command: 'openBids', id: tenderId, input: {}, key: 'the opening of the bids' },
    actor: { id: `tender-round/${tenderId}`, role: 'procedure' },
  })
}

async function openBid(number: number, { sealed, keys }: Written): Promise<void> {
  const opened = await rehearse(inOne(sealed), keys, portableDigests)
  if (typeof opened === 'string') throw new Error(opened)
  const input = { key: hexOf(opened.key) }
  await county.asks(bidder(number), 'openBid', bidOf(number).bid, { input })
}

async function* inOne(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

async function told<Answer>(actor: Actor, what: string): Promise<Answer> {
  const { body } = await county.get(actor, `${path}/${what}`)
  return JSON.parse(body.toString()) as Answer // the answer of that address
}

test('an institution finds its own bid again, and nobody else’s', async () => {
  await handIn(1, await written(1))
  await handIn(2, await written(2))
  expect(await told<OwnBids>(bidder(1), 'own-bids')).toEqual({
    ...{ institution: bidOf(1).bidder, documentTaken: true, securityGiven: false },
    bids: [{ bid: bidOf(1).bid, lot }],
  })
  expect(await told<OwnBids>(bidder(3), 'own-bids')).toEqual({
    ...{ institution: bidOf(3).bidder, documentTaken: false, securityGiven: false, bids: [] },
  })
  expect((await county.get(officer, `${path}/own-bids`)).status).toBe(404)
})

test('the room shows who bid, and each price once it is decrypted, to those who were there', async () => {
  const bids = [await written(1), await written(2), await written(3)]
  for (const [place, bid] of bids.entries()) await handIn(place + 1, bid)
  expect(await told<OpeningRoom>(officer, 'opening')).toEqual({ lines: [], record: [] })
  await openBoxes()
  if (bids[1]) await openBid(2, bids[1])
  for (const reader of [officer, bidder(1)]) {
    const { lines, record } = await told<OpeningRoom>(reader, 'opening')
    expect(lines.map(({ bidder: of, said }) => [of, said?.price])).toEqual([
      ...[
        [bidOf(1).bidder, undefined],
        [bidOf(2).bidder, 19_000_000],
      ],
      ...[[bidOf(3).bidder, undefined]],
    ])
    expect(record.map(({ type, institution }) => [type, institution])).toEqual([
      ...[
        ['BidsOpened', undefined],
        ['BidOpeningNotHeld', undefined],
        ['BidDecrypted', bidOf(2).bidder],
      ],
    ])
  }
  const outside = person('training-institution', 960, { institution: bidOf(9).bidder })
  expect(await told<OpeningRoom>(outside, 'opening')).toEqual({ lines: [], record: [] })
})
