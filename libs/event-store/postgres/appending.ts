import type { AppendRequest, CommandKey } from '../types.js'
import { answersOf, type AnswerPart, type SqlAnswer } from './answers.js'
import type { Queryable } from './reading.js'

/** One statement and one transaction for all requests; answers per request, in order. */
export async function append(
  db: Queryable,
  requests: readonly AppendRequest[],
): Promise<readonly SqlAnswer[]> {
  const { rows } = await db.query<{ parts: readonly AnswerPart[] }>({
    name: 'append',
    text: 'select append_events($1, $2, $3, $4) as parts',
    values: [
      JSON.stringify(listed(requests)),
      requests.flatMap(({ writes, command }) => [...writes.map(nameOf), ...locksOf(command)]),
      requests.flatMap(({ unchanged }) => unchanged.map(nameOf)),
      requests.map((_, request) => request),
    ],
  })
  return answersOf(requests, rows[0]?.parts ?? [])
}

/** Streams, commands and events side by side, as `append_events` takes them. */
function listed(requests: readonly AppendRequest[]) {
  return {
    streams: requests.flatMap(({ writes, unchanged }, request) => [
      ...writes.map(({ stream, key, expectedVersion }) => ({
        ...{ request, stream, key, version: expectedVersion },
      })),
      ...unchanged.map(({ stream, version }) => ({ request, stream, version })),
    ]),
    commands: requests.flatMap(({ command, writes }, request) =>
      command
        ? { request, ...command, events: writes.flatMap(({ events }) => events.map(idOf)) }
        : [],
    ),
    events: requests.flatMap(({ writes }, request) =>
      writes.flatMap(({ stream, key, expectedVersion, events }) =>
        events.map((event, index) => ({
          ...{ request, stream, key, version: expectedVersion + index + 1 },
          ...event,
        })),
      ),
    ),
  }
}

const nameOf = ({ stream }: { readonly stream: string }): string => stream

const locksOf = (command: CommandKey | undefined): readonly string[] =>
  command ? [`command ${JSON.stringify([command.actor, command.key])}`] : []

const idOf = ({ eventId }: { readonly eventId: string }): string => eventId

/** What the first use of a command key was answered; undefined where it was never used. */
export async function findCommand(
  db: Queryable,
  { actor, key, bodyHash }: CommandKey,
): Promise<SqlAnswer | undefined> {
  const { rows } = await db.query<{ body_hash: string; events: readonly string[] }>({
    name: 'find-command',
    text: 'select body_hash, events from commands where actor = $1 and key = $2',
    values: [actor, key],
  })
  const known = rows[0]
  if (!known) return undefined
  return known.body_hash === bodyHash
    ? { kind: 'repeated', events: known.events }
    : { kind: 'other-body' }
}

/** Locks streams and a command key to the end of the transaction, which must not have written. */
export async function lock(
  db: Queryable,
  streams: readonly string[],
  command: CommandKey | undefined,
): Promise<void> {
  await db.query({
    name: 'lock',
    text: `select take_locks($1, '{}')`,
    values: [[...streams, ...locksOf(command)]],
  })
}
