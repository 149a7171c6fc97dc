import { Module } from '@nestjs/common'
import { createHash } from 'node:crypto'
import type { BidContent } from '#libs/contracts'
import { channelId, channelSwitched } from '#libs/domain/county/channel'
import type { Actor } from '#libs/domain/deciding'
import { person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { memoryBytes } from '#libs/evidence'
import { sealedBidType } from '#libs/http'
import { countyOverHttp, type CountyOverHttp } from '#libs/http/testing'
import { multiply, yuan } from '#libs/money'
import { seal } from '#libs/sealing/envelope'
import { joined, newKeyPair, type KeyPair } from '#libs/sealing/sm'
import { BidBytesController } from '../bid-bytes.controller.js'
import { BiddingController } from '../bidding.controller.js'
import { OwnTendersController } from '../own-tenders.controller.js'
import { PROCUREMENT_PARTS } from '../parts.js'
import { RelationsController } from '../relations.controller.js'
import { ToldController } from '../told.controller.js'

const { trainingLot: lot } = projectCase
const { bidOf, drafted, placed, published, tenderId } = tenderCase

@Module({})
class Bids {}

const bidsComeHere = channelSwitched({
  ...{ acts: ['bid-opening'], channel: 'here', basis: '试验县', evidence: '0'.repeat(64) },
  ...{ demonstration: true, switchedBy: uuid(9) },
})

/** A county over HTTP whose tender takes bids, and everything that people do with sealed ones. */
export interface SealingCounty extends CountyOverHttp {
  readonly signing: KeyPair
  /** Uploads a sealed bid; what is answered. */
  upload(
    bidder: Actor,
    sealed: Uint8Array,
  ): Promise<{ readonly status: number; readonly body: unknown }>
  get(actor: Actor, path: string): ReturnType<CountyOverHttp['raw']>
}

export async function sealingCounty(at: string): Promise<SealingCounty> {
  const bytes = memoryBytes()
  const signing = newKeyPair()
  const county = await countyOverHttp(at, {
    bytes,
    modules: parts => [
      {
        module: Bids,
        controllers: [
          ...[BidBytesController, BiddingController, OwnTendersController],
          ...[RelationsController, ToldController],
        ],
        providers: [{ provide: PROCUREMENT_PARTS, useValue: { ...parts, bytes, signing } }],
      },
    ],
  })
  await county.lived(`channel-${channelId}`, [bidsComeHere])
  await county.lived(`tender-${tenderId}`, [drafted, published])
  await county.lived(`bid-box-${tenderId}`, [placed])
  return {
    ...county,
    signing,
    async upload(bidder, sealed) {
      const { status, body } = await county.raw(bidder, {
        ...{ method: 'POST', url: `/procurement/tenders/${tenderId}/sealed-bytes` },
        headers: { 'content-type': sealedBidType },
        payload: Buffer.from(sealed),
      })
      const answered: unknown = JSON.parse(body.toString())
      return { status, body: answered }
    },
    get: (actor, url) => county.raw(actor, { method: 'GET', url }),
  }
}

/** One who works for a bidder 1, 2, 3 … */
export const bidder = (number: number): Actor =>
  person('training-institution', 500 + number, { institution: bidOf(number).bidder })

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

export interface Written {
  readonly content: BidContent
  readonly sealed: Uint8Array
  readonly keys: KeyPair
}

/** A bid for the training lot as its bidder writes and seals it. */
export async function written(
  number: number,
  { unitPrice = 1_900, file = Buffer.from('培训方案') } = {},
): Promise<Written> {
  const price = yuan(unitPrice)
  const of = { tender: tenderId, lot, bidder: bidOf(number).bidder }
  const content = {
    ...{ ...of, unitPrice: price, price: multiply(price, 100), businessSize: 'small' as const },
    related: [],
    documents: [{ about: 'plan', hash: sha256(file), name: '方案.pdf', size: file.length }],
  } satisfies BidContent
  const keys = newKeyPair()
  const attachments = [{ size: file.length, read: () => once(file) }]
  const pieces: Uint8Array[] = []
  for await (const piece of seal({ content, attachments, of, publicKey: keys.publicKey })) {
    pieces.push(piece)
  }
  return { content, keys, sealed: joined(pieces) }
}
