interface Waiting<Asked, Answered> {
  readonly asked: readonly Asked[]
  readonly resolve: (answers: readonly Answered[]) => void
  readonly reject: (reason: unknown) => void
}

export interface GroupCommit<Asked, Answered> {
  /** Sends all that is asked in one round trip and answers in order. */
  readonly send: (asked: readonly Asked[]) => Promise<readonly Answered[]>
  /** Whether a failure of many may be the fault of one, so that each is tried alone. */
  readonly isolates: (error: unknown) => boolean
  /** Requests that travel together at most. */
  readonly atMost: number
}

/**
 * Calls of the same turn of the event loop, and those that arrive while a group is on its way, travel
 * together: one commit, and one flush of the disk, for all of them. When a group fails for what one of
 * its callers asked, each caller is tried alone, so that only that one fails.
 */
export function groupCommit<Asked, Answered>(
  options: GroupCommit<Asked, Answered>,
): (asked: readonly Asked[]) => Promise<readonly Answered[]> {
  let waiting: Waiting<Asked, Answered>[] = []
  let isBusy = false

  const travel = async (group: readonly Waiting<Asked, Answered>[]): Promise<void> => {
    try {
      const answers = await options.send(group.flatMap(({ asked }) => asked))
      let from = 0
      for (const { asked, resolve } of group) resolve(answers.slice(from, (from += asked.length)))
    } catch (error) {
      if (group.length > 1 && options.isolates(error)) for (const one of group) await travel([one])
      else for (const { reject } of group) reject(error)
    }
  }

  const depart = async (): Promise<void> => {
    const group = waiting.slice(0, fitting(waiting, options.atMost))
    waiting = waiting.slice(group.length)
    await travel(group)
    isBusy = false
    gather()
  }

  // Those whom the last group answered come again within this turn: they go together.
  const gather = (): void => {
    if (isBusy || waiting.length === 0) return
    isBusy = true
    setImmediate(() => void depart())
  }

  return asked =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      gather()
    })
}

/** How many of the waiting callers fit in one group; always at least one. */
function fitting(waiting: readonly { asked: readonly unknown[] }[], atMost: number): number {
  let requests = 0
  const full = waiting.findIndex(({ asked }) => (requests += asked.length) > atMost)
  return full === -1 ? waiting.length : Math.max(full, 1)
}
