import { eventUpcasters } from '#libs/contracts'
import { inTransaction, isDatabaseAway, type Pool } from '#libs/postgres'
import type { AppendAnswer, AppendRequest, EventStore } from '../types.js'
import type { Upcasters } from '../upcast.js'
import { checkLocked, checkWellFormed } from '../well-formed.js'
import { appendedEvents, type SqlAnswer } from './answers.js'
import { groupCommit } from './group-commit.js'
import { countyNow, load, readKey, readLog, readPositions, type Queryable } from './reading.js'
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
        return { kind: 'appended', versions: answer.versions, events }
      }
      case 'repeated': {
        const events = current(await readPositions(db, answer.positions))
        return { kind: 'repeated', versions: answer.versions, events }
      }
      default:
        return answer
    }
  }

  const send = async (
    db: Queryable,
    requests: readonly AppendRequest[],
  ): Promise<readonly SqlAnswer[]> => {
    const { rows } = await db.query<{ answers: SqlAnswer[] }>({
      name: 'append',
      text: 'select append_events($1) as answers',
      values: [JSON.stringify(requests)],
    })
    return rows[0]?.answers ?? []
  }

  const tell = (answers: readonly AppendAnswer[]): void => {
    if (answers.some(answer => answer.kind === 'appended' && answer.events.length > 0)) {
      options.onAppended?.()
    }
  }

  const together = groupCommit<AppendRequest, SqlAnswer>({
    send: requests => send(pool, requests),
    isolates: error => !isDatabaseAway(error),
    atMost: groupAtMost,
  })

  const firstAnswer = async (db: Queryable, command: AppendRequest['command']) => {
    if (!command) return undefined
    const { rows } = await db.query<{ answer: SqlAnswer | null }>({
      name: 'find-command',
      text: 'select known_answer($1) as answer',
      values: [JSON.stringify(command)],
    })
    const known = rows[0]?.answer
    return known ? answerOf(db, known, { writes: [], unchanged: [] }) : undefined
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
        await client.query({
          name: 'lock',
          text: `select take_locks($1::text[] || case when $2::jsonb is null then '{}'::text[]
            else array[command_lock($2)] end, '{}')`,
          values: [locks.streams, locks.command ? JSON.stringify(locks.command) : null],
        })
        const known = await firstAnswer(client, locks.command)
        if (known) return known
        const request = await decide(tails => load(client, tails, upcasters))
        if (!request) return undefined
        checkWellFormed(request)
        checkLocked(request, locks.streams)
        return answerOf(client, answerAt(await send(client, [request]), 0), request)
      })
      if (answer) tell([answer])
      return answer
    },
    readKey: async (key, types) => current(await readKey(pool, key, types)),
    readLog: async (after, limit) => current(await readLog(pool, after, limit)),
    countyNow: () => countyNow(pool),
  }
}

function answerAt(answers: readonly SqlAnswer[], index: number): SqlAnswer {
  const answer = answers[index]
  if (!answer) throw new Error('the database left a request without an answer')
  return answer
}
