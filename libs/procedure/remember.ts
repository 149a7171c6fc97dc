import { proxyLocalActivities } from '@temporalio/workflow'
import { absorbRecalled, memory } from './memory.js'
import { ownId } from './own-case.js'
import { patience } from './patience.js'
import type { Recalling } from './types.js'

/** Brings back the case's facts from the store: the world may have moved on without a signal yet. */
export async function remember(): Promise<void> {
  const { recall } = proxyLocalActivities<Recalling>({ ...patience, summary: 'recall' })
  memory.working += 1
  absorbRecalled(await recall({ procedure: memory.procedure, id: ownId() }))
  memory.working -= 1
}
