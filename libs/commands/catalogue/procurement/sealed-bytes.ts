import { bidContent } from '#libs/contracts'
import type { Bid, OpenedBytes, SealedBytes } from '#libs/domain/procurement/bid'
import type { Tender } from '#libs/domain/procurement/tender'
import type { ByteStore } from '#libs/evidence'
import { nodeDigests } from '#libs/sealing'
import { open, parted } from '#libs/sealing/envelope'

interface HandedIn {
  readonly commitment: string
  readonly form?: 'envelope' | undefined
}

/** What lies under the commitment of an envelope; undefined when nothing does, or none is said to. */
export async function sealedBytes(
  { commitment, form }: HandedIn,
  bytes: ByteStore,
): Promise<SealedBytes | undefined> {
  const kept = form === undefined ? undefined : await bytes.find(commitment)
  if (!kept) return undefined
  const envelope = await parted(bytes.read(commitment))
  return { size: kept.size, header: envelope?.header }
}

interface BidAndTender {
  readonly self: Bid
  readonly tender: Tender | undefined
}

/**
 * Opens the bytes that lie under a bid's commitment; undefined when there is nothing to open. Not
 * before the opening: what costs seconds is not done for whoever asks too early.
 */
export async function openedBytes(
  { self, tender }: BidAndTender,
  { key }: { readonly key: string },
  bytes: ByteStore,
): Promise<OpenedBytes | undefined> {
  if (self.status !== 'sealed' || tender?.status !== 'decrypting') return undefined
  const { commitment } = self
  if (!(await bytes.find(commitment))) return undefined
  const opened = await open(bytes.read(commitment), {
    key: Buffer.from(key, 'hex'),
    digests: nodeDigests,
  })
  if (typeof opened === 'string') return { commitment, content: opened }
  const content = bidContent.safeParse(opened.content)
  return { commitment, content: content.success ? content.data : 'content-unreadable' }
}
