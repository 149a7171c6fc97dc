import { proxyLocalActivities } from '@temporalio/workflow'
import { inTurn } from './in-turn.js'
import { absorbRecalled, memory } from './memory.js'
import { ownId } from './own-case.js'
import { patience } from './patience.js'
import type { Recalling } from './types.js'

/** Brings back the case's facts from the store: the world may have moved on without a signal yet. */
export async function remember(): Promise<void> {
  const { recall } = proxyLocalActivities<Recalling>({ ...patience, summary: 'recall' })
  memory.working += 1
  const asked = { procedure: memory.procedure, id: ownId() }
  absorbRecalled(await inTurn(() => recall(asked)))
  memory.working -= 1
}
