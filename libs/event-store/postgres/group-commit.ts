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
  /** Groups that are on their way at the same time at most, each on a connection of its own. */
  readonly groups: number
}

/** What is waiting is shared out among the ways that are free, but not into groups below this. */
const worthSharing = 4

/**
 * Calls of the same turn of the event loop, and those that arrive while all ways are taken, travel
 * together: one commit, and one flush of the disk, for all of them. With several groups on their way
 * one is worked on while another is flushed. Two calls under way at the same time may be done in
 * either order. When a group fails for what one of its callers asked, each caller is tried alone, so
 * that only that one fails.
 */
export function groupCommit<Asked, Answered>(
  options: GroupCommit<Asked, Answered>,
): (asked: readonly Asked[]) => Promise<readonly Answered[]> {
  let waiting: Waiting<Asked, Answered>[] = []
  let underWay = 0
  let gathering = false

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

  const thereAndBack = async (group: readonly Waiting<Asked, Answered>[]): Promise<void> => {
    underWay += 1
    await travel(group)
    underWay -= 1
    gather()
  }

  const depart = (): void => {
    gathering = false
    while (waiting.length > 0 && underWay < options.groups) {
      const share = Math.max(worthSharing, requestsOf(waiting) / (options.groups - underWay))
      const group = waiting.slice(0, fitting(waiting, Math.min(share, options.atMost)))
      waiting = waiting.slice(group.length)
      void thereAndBack(group)
    }
  }

  // Those whom the last group answered come again within this turn: they go together.
  const gather = (): void => {
    if (gathering || waiting.length === 0 || underWay >= options.groups) return
    gathering = true
    setImmediate(depart)
  }

  return asked =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      gather()
    })
}

interface Asking {
  readonly asked: readonly unknown[]
}

const requestsOf = (waiting: readonly Asking[]): number =>
  waiting.reduce((sum, { asked }) => sum + asked.length, 0)

/** How many of the waiting callers fit in one group; always at least one. */
function fitting(waiting: readonly Asking[], atMost: number): number {
  let requests = 0
  const full = waiting.findIndex(({ asked }) => (requests += asked.length) > atMost)
  return full === -1 ? waiting.length : Math.max(full, 1)
}
