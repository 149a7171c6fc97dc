import type { OwnBids, OwnMatters } from '#libs/contracts/views'
import { bidBoxPlaced, documentTaken } from '#libs/domain/procurement/bid-box'
import { bidOpenedElsewhere } from '#libs/domain/procurement/bid'
import type { Actor } from '#libs/domain/deciding'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { bidder, sealingCounty, written, type SealingCounty } from './testing/sealing-county.js'

const { officer, trainingLot: lot } = projectCase
const { bidOf, deadline, decryptionEnds, drafted, projectId, published, tenderId } = tenderCase

let county: SealingCounty
beforeEach(async () => {
  county = await sealingCounty('2026-10-07T17:00+08:00')
})
afterEach(() => county.close())

interface OwnTenders {
  readonly items: readonly { readonly id: string; readonly own: OwnBids }[]
  readonly next?: string
}

async function read<Answer>(actor: Actor, path: string): Promise<Answer> {
  const { body } = await county.get(actor, `/procurement/${path}`)
  return JSON.parse(body.toString()) as Answer // the answer of that address
}

const tenders = (actor: Actor, cursor = '') => read<OwnTenders>(actor, `own-tenders${cursor}`)
const { bidder: own } = bidOf(1)

/** A tender of the county, whose document some institution has taken. */
async function another(number: number, taker: string): Promise<string> {
  const id = uuid(2_000 + number)
  await county.lived(`tender-${id}`, [drafted, published])
  await county.lived(`bid-box-${id}`, [
    bidBoxPlaced({ tender: id, project: projectId }),
    documentTaken({ institution: taker, takenAt: deadline }),
  ])
  return id
}

test('an institution finds the tenders of its own, the latest first, whatever the county has seen', async () => {
  const first = await another(0, own)
  for (let number = 1; number <= 55; number += 1) await another(number, bidOf(2).bidder)
  await county.asks(bidder(1), 'takeDocument', tenderId)
  const { items, next } = await tenders(bidder(1))
  expect(items.map(({ id }) => id)).toEqual([tenderId, first])
  expect(items[0]?.own).toMatchObject({ institution: own, documentTaken: true, bids: [] })
  expect(next).toBe(undefined)
  expect((await tenders(bidder(3))).items).toEqual([])
}, 60_000)

test('more than a page of its own comes page by page', async () => {
  for (let number = 1; number <= 51; number += 1) await another(number, own)
  const page = await tenders(bidder(1))
  expect(page.items).toHaveLength(50)
  expect(page.next).toBe(uuid(2_002))
  const last = await tenders(bidder(1), `?cursor=${uuid(2_002)}`)
  expect(last.items.map(({ id }) => id)).toEqual([uuid(2_001)])
  expect(last).not.toHaveProperty('next')
  expect((await county.get(bidder(1), '/procurement/own-tenders?cursor=x')).status).toBe(400)
}, 60_000)

test('a bid that was opened outside is its bidder’s own as well', async () => {
  const { bid } = bidOf(4)
  await county.lived(`bid-${bid}`, [
    bidOpenedElsewhere({
      ...{ project: projectId, sheet: anyHash, openedAt: deadline },
      content: {
        ...{ tender: tenderId, lot, bidder: bidOf(4).bidder, businessSize: 'small', related: [] },
        ...{ unitPrice: yuan(1), price: yuan(100), documents: [] },
      },
    }),
  ])
  expect((await tenders(bidder(4))).items.map(({ id }) => id)).toEqual([tenderId])
})

test('whoever acts for no institution, or for none yet, finds nothing', async () => {
  await another(0, own)
  const newcomer: Actor = { id: uuid(977), role: 'training-institution' }
  for (const reader of [officer, person('supervisor', 9), newcomer]) {
    for (const path of ['own-tenders', 'own-matters']) {
      expect(await read(reader, path)).toEqual({ items: [] })
    }
  }
})

test('while the window runs the home of a bidder says so, and no longer than it runs', async () => {
  for (const number of [1, 2, 3]) {
    await county.asks(bidder(number), 'takeDocument', tenderId)
    const { body } = await county.upload(bidder(number), (await written(number)).sealed)
    const { commitment } = body as { commitment: string } // as it is answered
    const input = { tender: tenderId, lot, commitment, form: 'envelope' }
    await county.asks(bidder(number), 'submitBid', bidOf(number).bid, { input })
  }
  const matters = (actor: Actor) => read<OwnMatters>(actor, 'own-matters')
  expect(await matters(bidder(1))).toEqual({ items: [] })
  county.at(deadline)
  await county.gate.handle({
    ...{ command: 'openBids', id: tenderId, input: {}, key: 'the opening of the bids' },
    actor: { id: `tender-round/${tenderId}`, role: 'procedure' },
  })
  expect(await matters(bidder(1))).toEqual({
    items: [
      {
        ...{ id: bidOf(1).bid, kind: 'decrypt-bid', tender: tenderId, lot, lotNumber: 1 },
        ...{ title: tenderCase.document.title, method: 'open-tender' },
        ...{ until: decryptionEnds, rule: '87§39' },
      },
    ],
  })
  expect(await matters(bidder(4))).toEqual({ items: [] })
  county.at(decryptionEnds)
  expect(await matters(bidder(1))).toEqual({ items: [] })
})
