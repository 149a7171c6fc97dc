import type { Actor } from '#libs/domain/deciding'
import { bid, type Bid } from '#libs/domain/procurement/bid'
import { evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { lotOf, tender, worksOnTender, type Tender } from '#libs/domain/procurement/tender'
import { isMember } from './catalogue/procurement/of-evaluation.js'
import type { Read, Snapshot, Subject } from './recent-states.js'

/** Reads what else has to be known to say who may know of an object. */
type Reads = (subjects: readonly Subject[]) => Promise<Pick<Read, 'snapshots'>>

/**
 * Whether a reader may know of an object: by the object's own rule, or, of an opened bid, because they
 * sit on the committee that judges it or are of the agency that the tender is entrusted to. Who sits
 * there is the evaluation's to say, and who holds it the tender's, so these are asked.
 */
export async function mayKnow(
  reader: Actor,
  { of, state }: Pick<Snapshot, 'of' | 'state'>,
  reads: Reads,
): Promise<boolean> {
  if (of.visibleTo(reader, state)) return true
  if (of !== bid || !byWork.includes(reader.role)) return false
  const opened = state as Bid // folded by the aggregate it was asked of
  if (opened.status !== 'revealed') return false
  const [found] = (await reads([{ of: tender, id: opened.tender }])).snapshots
  const round = found?.state as Tender // of the one that was asked for
  if (reader.role === 'procurement-agency') return worksOnTender(reader, round)
  return judges(reader, { round, lot: opened.lot }, reads)
}

/** Who knows of an opened bid by what they do with it. */
const byWork: readonly string[] = ['evaluation-expert', 'procurement-agency']

async function judges(
  reader: Actor,
  bidFor: { readonly round: Tender; readonly lot: string },
  reads: Reads,
): Promise<boolean> {
  const lot = lotOf(bidFor.round, bidFor.lot)
  if (lot?.committee === undefined) return false
  const [sitting] = (await reads([{ of: evaluation, id: lot.committee }])).snapshots
  return isMember(reader, sitting?.state as Evaluation) // of the one that was asked for
}
