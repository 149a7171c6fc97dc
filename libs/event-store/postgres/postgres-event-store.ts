import { eventUpcasters } from '#libs/contracts'
import { inTransaction, isDatabaseAway, type Pool } from '#libs/postgres'
import type { AppendAnswer, AppendRequest, EventStore } from '../types.js'
import type { Upcasters } from '../upcast.js'
import { versionsOf } from '../versions.js'
import { checkLocked, checkWellFormed, MalformedAppend } from '../well-formed.js'
import { appendedEvents, type SqlAnswer } from './answers.js'
import { append, findCommand, lock } from './appending.js'
import { groupCommit } from './group-commit.js'
import {
  countyNow,
  findOwn,
  load,
  readEvents,
  readKey,
  readLog,
  type Queryable,
} from './reading.js'
import { storedEvent, type EventRow } from './rows.js'

export interface PostgresEventStoreOptions {
  readonly pool: Pool
  readonly upcasters?: Upcasters
  /** Called after a commit that wrote events: wakes the relay. */
  readonly onAppended?: () => void
}

/** Requests that travel in one statement at most; the group's latency is bounded by it. */
const groupAtMost = 64

/** The event store proper. Needs a migrated database. */
export function postgresEventStore(options: PostgresEventStoreOptions): EventStore {
  const { pool } = options
  const upcasters = options.upcasters ?? eventUpcasters
  const current = (rows: readonly EventRow[]) => rows.map(row => storedEvent(row, upcasters))

  const answerOf = async (
    db: Queryable,
    answer: SqlAnswer,
    request: AppendRequest,
  ): Promise<AppendAnswer> => {
    switch (answer.kind) {
      case 'appended': {
        const events = appendedEvents(request, answer.places, upcasters)
        return { kind: 'appended', versions: versionsOf(events), events }
      }
      case 'repeated': {
        const events = current(await readEvents(db, answer.events))
        return { kind: 'repeated', versions: versionsOf(events), events }
      }
      case 'other-key':
        throw new MalformedAppend(`${answer.stream} has the key ${answer.key}, which stays`)
      default:
        return answer
    }
  }

  const tell = (answers: readonly AppendAnswer[]): void => {
    if (answers.some(answer => answer.kind === 'appended' && answer.events.length > 0)) {
      options.onAppended?.()
    }
  }

  const together = groupCommit<AppendRequest, SqlAnswer>({
    send: requests => append(pool, requests),
    isolates: error => !isDatabaseAway(error),
    atMost: groupAtMost,
  })

  const firstAnswer = async (db: Queryable, command: AppendRequest['command']) => {
    const known = command && (await findCommand(db, command))
    return known && answerOf(db, known, { writes: [], unchanged: [] })
  }

  return {
    append: async requests => {
      for (const request of requests) checkWellFormed(request)
      const answers = await together(requests)
      const full = await Promise.all(
        requests.map((request, index) => answerOf(pool, answerAt(answers, index), request)),
      )
      tell(full)
      return full
    },
    load: tails => load(pool, tails, upcasters),
    findCommand: command => firstAnswer(pool, command),
    serialised: async (locks, decide) => {
      const answer = await inTransaction(pool, async client => {
        await lock(client, locks.streams, locks.command)
        const known = await firstAnswer(client, locks.command)
        if (known) return known
        const request = await decide(tails => load(client, tails, upcasters))
        if (!request) return undefined
        checkWellFormed(request)
        checkLocked(request, locks.streams)
        return answerOf(client, answerAt(await append(client, [request]), 0), request)
      })
      if (answer) tell([answer])
      return answer
    },
    readKey: async (key, types) => current(await readKey(pool, key, types)),
    findOwn: async (type, institution) => current(await findOwn(pool, type, institution)),
    readLog: async (after, limit) => current(await readLog(pool, after, limit)),
    countyNow: () => countyNow(pool),
  }
}

function answerAt(answers: readonly SqlAnswer[], index: number): SqlAnswer {
  const answer = answers[index]
  if (!answer) throw new Error('the database left a request without an answer')
  return answer
}
