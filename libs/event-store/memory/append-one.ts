import type {
  AppendAnswer,
  AppendRequest,
  CommandKey,
  NewEvent,
  StoredEvent,
  StreamWrite,
} from '../types.js'
import { finalOrder } from '../order.js'
import { versionsOf } from '../versions.js'
import { MalformedAppend } from '../well-formed.js'

/** What the in-memory store holds. `events` stand in final order; `sequence` is index + 1. */
export interface Memory {
  readonly events: StoredEvent[]
  readonly commands: Map<string, RecordedCommand>
  transactions: number
}

interface RecordedCommand {
  readonly bodyHash: string
  readonly events: readonly StoredEvent[]
}

/** One request, in the order of the SQL function: key look-up, version checks, insert, command row. */
export function appendOne(memory: Memory, request: AppendRequest): AppendAnswer {
  const known = request.command && firstAnswer(memory, request.command)
  if (known) return known
  const conflict = findConflict(memory, request)
  if (conflict) return conflict
  checkKeys(memory, request)
  checkEventIds(memory, request)
  memory.transactions += 1
  const events = request.writes.flatMap(write => write.events.map(store(memory, write)))
  if (request.command) {
    const { bodyHash } = request.command
    memory.commands.set(nameOf(request.command), { bodyHash, events })
  }
  return { kind: 'appended', versions: versionsOf(events), events }
}

/** The answer that the first use of a command key was given. */
export function firstAnswer(memory: Memory, command: CommandKey): AppendAnswer | undefined {
  const known = memory.commands.get(nameOf(command))
  if (!known) return undefined
  if (known.bodyHash !== command.bodyHash) return { kind: 'other-body' }
  return { kind: 'repeated', versions: versionsOf(known.events), events: known.events }
}

const nameOf = (command: CommandKey): string => JSON.stringify([command.actor, command.key])

function findConflict(memory: Memory, request: AppendRequest): AppendAnswer | undefined {
  const expectations = [
    ...request.writes.map(write => ({ stream: write.stream, version: write.expectedVersion })),
    ...request.unchanged,
  ]
  for (const { stream, version } of expectations) {
    const actual = memory.events.filter(event => event.stream === stream).length
    if (actual !== version) return { kind: 'conflict', stream, expected: version, actual }
  }
  return undefined
}

function checkKeys(memory: Memory, request: AppendRequest): void {
  for (const { stream, key } of request.writes) {
    const fixed = memory.events.find(event => event.stream === stream)?.key
    if (fixed !== undefined && fixed !== key) {
      throw new MalformedAppend(`${stream} has the key ${fixed}, not ${key}`)
    }
  }
}

function checkEventIds(memory: Memory, request: AppendRequest): void {
  const ids = request.writes.flatMap(write => write.events.map(event => event.eventId))
  const stored = memory.events.find(({ eventId }) => ids.includes(eventId))
  if (stored) throw new MalformedAppend(`the event ${stored.eventId} is already stored`)
}

const store =
  (memory: Memory, write: StreamWrite) =>
  (event: NewEvent, index: number): StoredEvent => {
    const position = memory.events.length + 1
    const stored: StoredEvent = {
      // As jsonb would hand it back: what JSON does not carry is gone.
      ...(JSON.parse(JSON.stringify(event)) as NewEvent),
      stream: write.stream,
      version: write.expectedVersion + index + 1,
      key: write.key,
      order: finalOrder(memory.transactions, position),
      recordedAt: new Date().toISOString(),
      sequence: position,
    }
    memory.events.push(stored)
    return stored
  }
