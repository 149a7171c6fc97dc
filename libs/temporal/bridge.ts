import type { Client } from '@temporalio/client'
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import type { Fact } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { heard } from '#libs/procedure'
import { workflowTypeOf } from './procedures.js'
import { route, type ForCase } from './route.js'

/** Hands events to the cases that wait for them. Answers when Temporal has taken every one. */
export type Bridge = (events: readonly StoredEvent[]) => Promise<void>

export interface BridgeParts {
  readonly client: Pick<Client, 'workflow'>
  readonly taskQueue: string
  /** Workflow ids of all cases that run. */
  readonly openCases: () => Promise<readonly string[]>
}

/** What waits for one case while a signal to it is under way. */
interface Waiting {
  readonly facts: readonly Fact[]
  readonly begins: boolean
  readonly reopens: boolean
}

/**
 * The way from the event store into Temporal. Signals are what costs there, so a case has one under
 * way at most: whatever arrives meanwhile goes with the next. Sending twice does no harm. Rejects when
 * Temporal is away; the same events are then handed over again.
 */
export function bridge(parts: BridgeParts): Bridge {
  const waiting = new Map<string, Waiting>()
  const underWay = new Map<string, Promise<void>>()
  /** Started here of late: Temporal's list of open cases may not show them yet. */
  const started = new Set<string>()

  const send = async (workflowId: string): Promise<void> => {
    const next = waiting.get(workflowId)
    if (!next) return
    waiting.delete(workflowId)
    if (next.begins || next.reopens) started.add(workflowId)
    try {
      await signal(parts, { workflowId, ...next })
    } catch (error) {
      // Others may have handed over part of this and be content: it stays until it is sent.
      waiting.set(workflowId, merged(next, waiting.get(workflowId)))
      throw error
    }
  }
  /** Waits for the signal under way, which may have left too early, then sends what has gathered. */
  const hand = async ({ workflowId, ...more }: ForCase): Promise<void> => {
    const before = waiting.get(workflowId)
    waiting.set(workflowId, before ? merged(before, more) : more)
    const next = (underWay.get(workflowId) ?? Promise.resolve()).then(() => send(workflowId))
    // The next one goes on even if this one fails; whoever handed it over is told.
    const ended = (): void => undefined
    const settled = next.then(ended, ended)
    underWay.set(workflowId, settled)
    await next
    if (underWay.get(workflowId) === settled) underWay.delete(workflowId)
  }

  return async events => {
    const { cases, toAll } = route(events)
    await Promise.all(cases.map(hand))
    if (toAll.length === 0) return
    const open = new Set([...(await parts.openCases()), ...started])
    started.clear()
    await Promise.all(
      [...open].map(workflowId =>
        hand({ workflowId, facts: toAll, begins: false, reopens: false }),
      ),
    )
  }
}

const merged = (earlier: Waiting, later: Waiting | undefined): Waiting =>
  later
    ? {
        facts: [...earlier.facts, ...later.facts],
        begins: earlier.begins || later.begins,
        reopens: earlier.reopens || later.reopens,
      }
    : earlier

/**
 * A case that has ended hears no more; one that begins is started with what it hears first, and so is
 * one that goes on after its end.
 */
async function signal(
  { client, taskQueue }: BridgeParts,
  { workflowId, facts, begins, reopens }: ForCase,
): Promise<void> {
  const [procedure = '', id = ''] = workflowId.split('/')
  try {
    if (!begins && !reopens) await client.workflow.getHandle(workflowId).signal(heard, facts)
    else {
      await client.workflow.signalWithStart(workflowTypeOf(procedure), {
        workflowId,
        taskQueue,
        args: [id],
        signal: heard,
        signalArgs: [facts],
        workflowIdReusePolicy: reopens ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
      })
    }
  } catch (error) {
    const over =
      error instanceof WorkflowNotFoundError ||
      error instanceof WorkflowExecutionAlreadyStartedError
    if (!over) throw error
  }
}
