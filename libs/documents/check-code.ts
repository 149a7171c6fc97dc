import { createHash } from 'node:crypto'

/** An event that a paper was written from. */
export interface WrittenFrom {
  readonly stream: string
  readonly version: number
  readonly eventId: string
}

/** What a check code is of: which paper, about what, and the facts in it. */
export interface Coded {
  readonly kind: string
  readonly about: string
  readonly facts: readonly WrittenFrom[]
}

/**
 * 校验码: SHA-256 of the paper's kind, its object and the ids and versions of the events it says
 * anything of, cut to 80 bits and grouped. Who has the paper asks for it again: where it differs, a
 * fact that the paper speaks of has changed, or the paper was.
 */
export function checkCodeOf({ kind, about, facts }: Coded): string {
  const lines = facts.map(({ stream, version, eventId }) => `${stream}@${version} ${eventId}`)
  const said = [`xinpei.paper.v1`, kind, about, ...[...new Set(lines)].toSorted()].join('\n')
  const hex = createHash('sha256').update(said).digest('hex').slice(0, 20).toUpperCase()
  return (hex.match(/.{5}/g) ?? []).join('-')
}
