import { v7 } from 'uuid'
import { call, fetchBytes, sendBytes } from '../api/call.js'
import type { LotRound } from '#libs/domain/procurement/tender'
import type { SignedReceipt } from '#libs/sealing/receipt'
import { contentOf, type OfLot } from './draft.js'
import type { KeptBid } from './kept.js'

/** As the county takes sealed bytes; JSON is none. */
const sealedBidType = 'application/vnd.xinpei.sealed-bid'

/** What of the way a bid is on. */
export type Stage = 'sealing' | 'sending' | 'handing-in'

interface HandingIn {
  readonly of: OfLot
  readonly lot: LotRound['document']
  readonly publicKey: string
  readonly kept: KeptBid
  /** A bid stands and gives way to this one (87§34). */
  readonly replaces: boolean
  keep(this: void, kept: KeptBid): Promise<void>
  tell(this: void, stage: Stage, share: number): void
}

/**
 * Seals a bid here, uploads the envelope, hands it in and fetches the receipt. What was uploaded is
 * remembered before it is handed in, so that a try whose answer was lost is the same try again.
 */
export async function handIn(handing: HandingIn): Promise<KeptBid> {
  const { of, kept, replaces, keep, tell } = handing
  const attempt = kept.attempt ?? (await uploaded(handing))
  const begun = { ...kept, attempt }
  await keep(begun)
  tell('handing-in', 1)
  const { commitment, key } = attempt
  const { tender, lot } = of
  const input = replaces
    ? { commitment, form: 'envelope' }
    : { tender, lot, commitment, form: 'envelope' }
  await call(`/procurement/bids/${kept.bid}/${replaces ? 'replace-bid' : 'submit-bid'}`, {
    ...{ method: 'POST', body: input, idempotencyKey: key },
  })
  const { attempt: _, ...rest } = begun
  const done = { ...rest, receipt: await receiptOf(kept.bid) }
  await keep(done)
  return done
}

interface Uploaded {
  readonly commitment: string
}

async function uploaded({ of, lot, publicKey, kept, tell }: HandingIn) {
  const { hashesOf, sealedFile } = await import('./sealing.js')
  const files = kept.draft.files.map(({ file }) => file)
  tell('sealing', 0)
  const content = contentOf(kept.draft, of, { lot, hashes: await hashesOf(files) })
  const whole = files.reduce((sum, { size }) => sum + size, 1)
  const sealed = await sealedFile({
    ...{ content, files, of, publicKey },
    onward: bytes => {
      tell('sealing', Math.min(1, bytes / whole))
    },
  })
  tell('sending', 1)
  const path = `/procurement/tenders/${of.tender}/sealed-bytes`
  const { commitment } = (await sendBytes(path, sealed, sealedBidType)) as Uploaded // as it is answered
  return { commitment, key: v7() }
}

/** Of the sealed file that lies at the county now. */
export const receiptOf = async (bid: string): Promise<SignedReceipt> =>
  (await call(`/procurement/bids/${bid}/receipt`)) as SignedReceipt // signed by the county

export const sealedBytesOf = (bid: string): Promise<ReadableStream<Uint8Array>> =>
  fetchBytes(`/procurement/bids/${bid}/sealed`)

/** Gives a command of the bid that has no questions. */
export const giveToBid = (bid: string, command: string, body: object, key: string) =>
  call(`/procurement/bids/${bid}/${command}`, { method: 'POST', body, idempotencyKey: key })
