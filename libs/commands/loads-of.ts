import type { Ask, Desk } from './reach.js'
import { streamOf, type Load, type Snapshot, type Subject } from './recent-states.js'
import type { Known, Loads } from './types.js'

interface Standing {
  readonly self: Snapshot
  readonly load: Load
}

interface Named {
  readonly loads: Loads | undefined
  /** What was read to name them. */
  readonly read: readonly Snapshot[]
}

/**
 * What a command loads. Where it asks for a state to know what else it needs (`known`), that one is
 * read and it is asked again, until it knows all: from a tender to its project, from there to the
 * project's other tenders.
 */
export async function loadsOf(desk: Desk, ask: Ask, { self, load }: Standing): Promise<Named> {
  const { definition, handling, input } = ask
  const read = new Map<string, Snapshot>()
  for (;;) {
    const wanted = new Map<string, Subject>()
    const known: Known = (of, id) => {
      const stream = streamOf({ of, id })
      const snapshot = read.get(stream)
      if (!snapshot) wanted.set(stream, { of, id })
      return snapshot ? snapshot.state : undefined
    }
    const { id, actor } = handling
    const loads = definition.loads?.({ id, actor, input, state: self.state, known })
    if (wanted.size === 0) return { loads, read: [...read.values()] }
    const { snapshots } = await desk.states.read(load, [...wanted.values()])
    for (const snapshot of snapshots) read.set(snapshot.stream, snapshot)
  }
}
