/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
type Sha256 = (text: string) => string

/** What a draw comes out of. */
export interface DrawnFrom {
  /** 256 random bits, hexadecimal, committed to before the deadline. */
  readonly seed: string
  /** Commitments of all bids that were opened for the lot. */
  readonly bidCommitments: readonly string[]
  readonly candidates: readonly string[]
}

/** What is published of a seed before the draw. */
export const seedCommitmentOf = (seed: string, sha256: Sha256): string =>
  sha256(`xinpei draw seed v1\n${seed}`)

/**
 * The order in which experts are drawn: by the hash of seed, bid commitments and candidate. The
 * organiser fixed seed and candidates before it could know a single bid, each bidder fixed its bid
 * before it could know the seed: as long as one of them kept to itself, nobody has chosen anybody.
 */
export function drawOrder(
  { seed, bidCommitments, candidates }: DrawnFrom,
  sha256: Sha256,
): readonly string[] {
  const stirred = [seed, ...bidCommitments.toSorted()].join('\n')
  const ticket = new Map(candidates.map(one => [one, sha256(`xinpei draw v1\n${stirred}\n${one}`)]))
  const ofOne = (one: string): string => ticket.get(one) ?? ''
  return candidates.toSorted((one, other) => (ofOne(one) < ofOne(other) ? -1 : 1))
}
