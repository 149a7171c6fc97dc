import type { Paper } from '../paper.js'
import { isNotYet } from '../papers/kind.js'
import { paperKindOf } from '../papers/kinds.js'
import { write } from '../write.js'
import { lot, objects, storedFor } from './purchase.js'

/** The paper of this kind in the purchase of the tests, after so many of its events. */
export function written(kind: string, names: Readonly<Record<string, string>> = {}): Paper {
  const paper = writtenAfter(kind, { names })
  if (paper === undefined) throw new Error(`${kind} cannot be written yet`)
  return paper
}

interface After {
  readonly events?: number
  readonly names?: Readonly<Record<string, string>>
  readonly about?: string
}

/** The same, or undefined where there is nothing to write yet. */
export function writtenAfter(
  kind: string,
  { events, names = {}, about }: After,
): Paper | undefined {
  const found = paperKindOf(kind)
  if (!found) throw new Error(`there is no paper ${kind}`)
  const paper = write({
    kind: found,
    events: storedFor(kind, events),
    about: about ?? objects[found.of] ?? '',
    ...(found.perLot && { lot }),
    names: new Map(Object.entries(names)),
  })
  return isNotYet(paper) ? undefined : paper
}
