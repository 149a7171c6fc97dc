import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { defaultPayloadConverter, TypedSearchAttributes } from '@temporalio/common'
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js'
import type { coresdk } from '@temporalio/proto'
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js'
import { catalogue } from '#libs/commands'
import { sharedBundle, workflowTypeOf } from '#libs/temporal'

/** What a workflow is told: that it begins, a signal, that a timer rang, what an activity answered. */
export type Job = coresdk.workflow_activation.IWorkflowActivationJob

/** An act that a workflow asks for. */
export interface Asking {
  readonly seq: number
  readonly name: string
  readonly asked: object
}

/** What a workflow asks for in return. */
export interface Wanted {
  readonly acts: readonly Asking[]
  /** Timers by their number, with the milliseconds after which they ring. */
  readonly armed: readonly (readonly [seq: number, milliseconds: number])[]
  readonly disarmed: readonly number[]
  readonly ended: boolean
}

/** One run of a procedure. */
export interface WorkflowRun {
  /** @param now milliseconds since 1970 UTC */
  activate(now: number, job: Job): Promise<Wanted>
  dispose(): Promise<void>
}

const root = join(import.meta.dirname, '../../../..')
/** Nothing here is left to a chance that would not come again. */
const noneAtAll = {
  random: () => 0,
  uuid4: () => '00000000-0000-4000-8000-000000000000',
  fillRandom: (bytes: Uint8Array) => bytes,
}
const notReplaying = { isReplaying: false, isReplayingHistoryEvents: false }
const withinMs = 60_000
/** No limit on one activation: each would be watched by a thread of its own, and a test has its limit. */
const unwatched = undefined as unknown as number // what `vm` takes for no limit

let machinery: Promise<ReusableVMWorkflowCreator> | undefined

async function start(): Promise<ReusableVMWorkflowCreator> {
  const into = join(root, 'node_modules', '.cache', 'xinpei')
  const filename = await sharedBundle({ root, extension: 'ts', into })
  const code = await readFile(filename, 'utf8')
  const sourceMap = { version: 3, sources: [], names: [], mappings: '', file: '' }
  const known = new Set(['recall', ...catalogue.map(({ name }) => name)])
  const script = new Script(code, { filename })
  // Not by its own `create`, which watches every promise of the process for the sake of stack traces.
  return new ReusableVMWorkflowCreator(script, { code, filename, sourceMap }, unwatched, known)
}

/**
 * Begins a run of a procedure: the script that workers run, by the SDK's own machinery, without a server.
 * It does nothing before its first job, which is `beginning`.
 */
export async function workflowRun(workflowId: string, now: number): Promise<WorkflowRun> {
  machinery ??= start()
  const creator = await machinery
  const runId = randomUUID()
  const { workflowType } = namesOf(workflowId)
  const at = new Date(now)
  const workflow = await creator.createWorkflow({
    info: {
      ...{ workflowId, runId, workflowType, namespace: 'in-process', taskQueue: 'procedures' },
      ...{ firstExecutionRunId: runId, originalExecutionRunId: runId, attempt: 1 },
      // The SDK still asks for what it advises against beside what it advises.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- asked for by its type
      searchAttributes: {},
      typedSearchAttributes: new TypedSearchAttributes(),
      ...{ historyLength: 1, historySize: 0, continueAsNewSuggested: false },
      ...{ targetWorkerDeploymentVersionChanged: false, taskTimeoutMs: withinMs },
      ...{ startTime: at, runStartTime: at },
      unsafe: { now: () => now, random: noneAtAll, ...notReplaying },
    },
    ...{ randomnessSeed: [1, 2, 3, 4], now, showStackTraceSources: false },
  })
  return {
    activate: async (then, job) => {
      const timestamp = msToTs(then)
      const { successful, failed } = await workflow.activate({
        ...{ runId, timestamp, jobs: [job], historyLength: 1, isReplaying: false },
      })
      if (!successful) throw new Error(`${workflowId} broke: ${String(failed?.failure?.message)}`)
      return wantedBy(workflowId, successful.commands ?? [])
    },
    dispose: () => workflow.dispose(),
  }
}

function namesOf(workflowId: string) {
  const [procedure = '', id = ''] = workflowId.split('/')
  return { id, workflowType: workflowTypeOf(procedure) }
}

const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value)

export const jobs = {
  begin(workflowId: string): Job {
    const { id, workflowType } = namesOf(workflowId)
    return { initializeWorkflow: { workflowType, workflowId, arguments: [payloadOf(id)] } }
  },
  signal: (signalName: string, about: unknown): Job => ({
    signalWorkflow: { signalName, input: [payloadOf(about)], identity: 'bridge' },
  }),
  ring: (seq: number): Job => ({ fireTimer: { seq } }),
  answer: (seq: number, answer: unknown): Job => ({
    resolveActivity: { seq, isLocal: true, result: { completed: { result: payloadOf(answer) } } },
  }),
}

type Command = coresdk.workflow_commands.IWorkflowCommand

/** A procedure ends or waits: that it fails, or asks for anything else, is a fault of ours. */
function wantedBy(workflowId: string, commands: readonly Command[]): Wanted {
  const foreign = commands.filter(
    command =>
      !('scheduleLocalActivity' in command) &&
      !('startTimer' in command) &&
      !('cancelTimer' in command) &&
      !('completeWorkflowExecution' in command) &&
      !('upsertWorkflowSearchAttributes' in command),
  )
  if (foreign.length > 0) throw new Error(`${workflowId} asked for ${JSON.stringify(foreign)}`)
  return {
    acts: commands.flatMap(({ scheduleLocalActivity: act }) => (act ? [actOf(act)] : [])),
    armed: commands.flatMap(({ startTimer: timer }) =>
      timer ? [[Number(timer.seq), tsToMs(timer.startToFireTimeout)] as const] : [],
    ),
    disarmed: commands.flatMap(({ cancelTimer: timer }) => (timer ? [Number(timer.seq)] : [])),
    ended: commands.some(({ completeWorkflowExecution: over }) => over),
  }
}

function actOf({
  seq,
  activityType,
  arguments: asked,
}: coresdk.workflow_commands.IScheduleLocalActivity): Asking {
  const first = asked?.[0]
  if (!first) throw new Error(`${String(activityType)} was asked for without anything to do`)
  return {
    seq: Number(seq),
    name: String(activityType),
    asked: defaultPayloadConverter.fromPayload<object>(first),
  }
}
