import type { StoredEvent } from '#libs/event-store'
import { factOf } from '../fact-of.js'
import { procedures } from '../procedures.js'

/**
 * Workflow ids of the cases that these events create, as the bridge will start them. Needs neither
 * Temporal nor its client, so that a service can foretell what an act would begin.
 */
export function casesBegunBy(events: readonly StoredEvent[]): readonly string[] {
  const begun = events.flatMap(event => {
    const fact = factOf(event)
    return procedures.flatMap(({ procedure, begins, caseOf }) => {
      const id = fact && begins.includes(fact.type) ? caseOf(fact) : undefined
      return id === undefined ? [] : [`${procedure}/${id}`]
    })
  })
  return [...new Set(begun)]
}
