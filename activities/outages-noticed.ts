import type { Instant } from '#libs/calendar'
import { outageLog, outageLogId, outagesOver } from '#libs/domain/county/outage-log'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import type { EventStore } from '#libs/event-store'
import { recalled } from './recalled.js'

interface Noticing {
  readonly store: Pick<EventStore, 'load'>
  /** Puts a silence of what takes bids into the outage log, up to now. */
  readonly noticeGaps: () => Promise<void>
}

/**
 * Before bids are opened, and before the window for decrypting closes over one, the log has to know of
 * an outage that still goes on: it holds both, and what is silent cannot tell of itself (87§83).
 * Before such an end nothing is noticed, for what was noticed then would not lie over it.
 */
export async function outagesNoticed(
  { store, noticeGaps }: Noticing,
  command: string,
  id: string | undefined,
): Promise<void> {
  const endOf = ends.get(command)
  if (!endOf || id === undefined) return
  const { state, now } = await recalled(store, tender, id)
  const end = endOf(state)
  if (end === undefined || now < end) return
  const log = await recalled(store, outageLog, outageLogId)
  if (outagesOver(log.state, end, end).length === 0) await noticeGaps()
}

const ends = new Map<string, (state: Tender) => Instant | undefined>([
  ['openBids', state => (state.status === 'receiving-bids' ? state.deadline : undefined)],
  ['closeDecryption', state => (state.status === 'decrypting' ? state.decryptionEnds : undefined)],
])
