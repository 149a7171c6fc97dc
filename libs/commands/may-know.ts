import type { Actor } from '#libs/domain/deciding'
import { bid, type Bid } from '#libs/domain/procurement/bid'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { lotOf, tender, type Tender } from '#libs/domain/procurement/tender'
import { isMember } from './catalogue/procurement/of-evaluation.js'
import type { Read, Snapshot, Subject } from './recent-states.js'

/** Reads what else has to be known to say who may know of an object. */
type Reads = (subjects: readonly Subject[]) => Promise<Pick<Read, 'snapshots'>>

/**
 * Whether a reader may know of an object: by the object's own rule, or, of an opened bid, because they
 * sit on the committee that judges it. Who sits there is the evaluation's to say, so it is asked.
 */
export async function mayKnow(
  reader: Actor,
  { of, state }: Pick<Snapshot, 'of' | 'state'>,
  reads: Reads,
): Promise<boolean> {
  if (of.visibleTo(reader, state)) return true
  if (of !== bid || reader.role !== 'evaluation-expert') return false
  return judges(reader, state as Bid, reads) // folded by the aggregate it was asked of
}

async function judges(reader: Actor, opened: Bid, reads: Reads): Promise<boolean> {
  if (opened.status !== 'revealed') return false
  const [round] = (await reads([{ of: tender, id: opened.tender }])).snapshots
  const lot = lotOf(round?.state as Tender, opened.lot) // of the one that was asked for
  if (lot?.committee === undefined) return false
  const [sitting] = (await reads([{ of: evaluation, id: lot.committee }])).snapshots
  return isMember(reader, sitting?.state as Evaluation) // of the one that was asked for
}
