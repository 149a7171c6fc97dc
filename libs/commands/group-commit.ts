import type { AppendAnswer, AppendRequest, EventStore } from '#libs/event-store'

interface Waiting {
  readonly request: AppendRequest
  resolve(answer: AppendAnswer): void
  reject(error: unknown): void
}

/**
 * Group commit: requests that arrive while another append is under way go together in the next one,
 * so that under load one round trip and one flush to disk serve many.
 * @param most requests in one append.
 */
export function groupCommit(
  store: EventStore,
  most = 64,
): (request: AppendRequest) => Promise<AppendAnswer> {
  const waiting: Waiting[] = []
  let busy = false

  const flush = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) await together(store, waiting.splice(0, most))
    busy = false
  }

  return request =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject })
      if (!busy) void flush()
    })
}

async function together(store: EventStore, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await store.append(group.map(({ request }) => request))
    group.forEach(({ resolve, reject }, index) => {
      const answer = answers[index]
      if (answer) resolve(answer)
      else reject(new Error('the store answered fewer requests than it was given'))
    })
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}
