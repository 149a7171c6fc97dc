import { outageLogId, type OutageLog } from '#libs/domain/county/outage-log'
import { call } from './call.js'
import { ProblemError } from './problem.js'

/** What is recorded of outages; a county that never had one has no log yet. */
export async function outages(signal?: AbortSignal): Promise<OutageLog['outages']> {
  try {
    const page = await call(`/county/outage-logs/${outageLogId}`, signal ? { signal } : {})
    return (page as { readonly state: OutageLog }).state.outages // the log's own page
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return []
    throw error
  }
}
