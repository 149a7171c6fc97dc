import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import type { DomainEvent } from '#libs/domain/deciding'

/**
 * A whole purchase of one training lot among two, as its streams hold it: four bidders, of whom one is
 * not qualified and one did not decrypt its bid. Nobody in it exists.
 */
export const { projectId, tenderId } = tenderCase
export const lot = projectCase.trainingLot
export const evaluationId = uuid(400)
export const contractId = uuid(500)
export const challengeId = uuid(601)
export const complaintId = uuid(701)
export const bids = [1, 2, 3, 4, 5].map(tenderCase.bidOf)
/** Who sat on the committee in the end, in the order of its seats. */
export const members = [61, 62, 63, 64, 65].map(uuid)
/** Who was drawn for the third seat and stayed away. */
export const absent = uuid(66)
export const winner = tenderCase.bidOf(2)
export const loser = tenderCase.bidOf(1)
export const unqualified = tenderCase.bidOf(4)

export const paper = { paper: '公文〔2026〕9号', evidence: anyHash }

export const prices: Readonly<Record<number, number>> = {
  1: 190_000,
  2: 170_000,
  3: 60_000,
  4: 180_000,
}

export interface Lived {
  readonly stream: string
  readonly at: string
  readonly event: DomainEvent
}

/** Something that happened in a stream; the time is the county's. */
export const on =
  (stream: string) =>
  (at: string, event: DomainEvent): Lived => ({ stream, at, event })
