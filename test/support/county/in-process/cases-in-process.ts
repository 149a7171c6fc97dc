import { MockActivityEnvironment } from '@temporalio/testing'
import type { StoredEvent } from '#libs/event-store'
import type { Fact } from '#libs/domain/deciding'
import { heard } from '#libs/procedure'
import { route, type ForCase } from '#libs/temporal'
import { jobs, workflowRun, type Asking, type Job, type WorkflowRun } from './workflow-runs.js'

/** What procedures act through, by the names under which workflows know it. */
export type Activities = Readonly<Record<string, (asked: never) => Promise<unknown>>>

/** The procedures of a county that run in this process. */
export interface CasesInProcess {
  /** Hands over what was appended: it is told with the next `settled`. */
  hear(events: readonly StoredEvent[]): void
  /** Carries on until no procedure has anything left to do at this instant. */
  settled(): Promise<void>
  /** When the next procedure acts by itself, in milliseconds since 1970 UTC. */
  nextRing(): number | undefined
  /** Lets every timer ring that is due. */
  ring(): Promise<void>
  /** Workflow ids of the cases that run. */
  open(): readonly string[]
  close(): Promise<void>
}

interface Running {
  readonly run: WorkflowRun
  /** When each of its timers rings. */
  readonly timers: Map<number, number>
  /** Whose name its acts go under. */
  readonly acting: MockActivityEnvironment
}

interface Parts {
  readonly activities: Activities
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

/** The procedures themselves, one job after the other; what has gathered for a case is told at once. */
export function casesInProcess({ activities, now }: Parts): CasesInProcess {
  const running = new Map<string, Running>()
  const over = new Set<string>()
  const toTell = new Map<string, Fact[]>()
  const toDo: { readonly workflowId: string; readonly job: Job }[] = []

  const begin = async (workflowId: string): Promise<void> => {
    const acting = new MockActivityEnvironment({
      workflowExecution: { workflowId, runId: workflowId },
    })
    const run = await workflowRun(workflowId, now())
    running.set(workflowId, { run, timers: new Map(), acting })
    await carry(workflowId, jobs.begin(workflowId))
  }
  const act = async (workflowId: string, { run, acting }: Running, asking: Asking) => {
    const activity = activities[asking.name]
    if (!activity) throw new Error(`${workflowId} asked for ${asking.name}, which nobody does`)
    // Each is called with what it asks for: a worker, too, passes on what the procedure gave.
    const answer = await acting.run(activity as (asked: object) => Promise<unknown>, asking.asked)
    if (running.get(workflowId)?.run === run) {
      toDo.push({ workflowId, job: jobs.answer(asking.seq, answer) })
    }
  }
  const carry = async (workflowId: string, job: Job): Promise<void> => {
    const one = running.get(workflowId)
    if (!one) return
    const { acts, armed, disarmed, ended } = await one.run.activate(now(), job)
    for (const seq of disarmed) one.timers.delete(seq)
    for (const [seq, milliseconds] of armed) one.timers.set(seq, now() + milliseconds)
    if (ended) {
      running.delete(workflowId)
      over.add(workflowId)
      await one.run.dispose()
    }
    for (const asking of acts) await act(workflowId, one, asking)
  }
  const told = async (): Promise<void> => {
    for (const [workflowId, facts] of [...toTell]) {
      toTell.delete(workflowId)
      if (!running.has(workflowId)) await begin(workflowId)
      await carry(workflowId, jobs.signal(heard.name, facts))
    }
  }
  /** A case that is over hears no more, unless it goes on. */
  const listens = ({ workflowId, begins, reopens }: ForCase): boolean =>
    running.has(workflowId) ||
    toTell.has(workflowId) ||
    reopens ||
    (begins && !over.has(workflowId))
  const settled = async (): Promise<void> => {
    for (let next = toDo.shift(); next ?? toTell.size > 0; next = toDo.shift()) {
      if (next) await carry(next.workflowId, next.job)
      else await told()
    }
  }
  const due = (): readonly (readonly [at: number, workflowId: string, seq: number])[] =>
    [...running]
      .flatMap(([workflowId, { timers }]) =>
        [...timers].map(([seq, at]) => [at, workflowId, seq] as const),
      )
      .toSorted(([one], [other]) => one - other)

  return {
    hear: events => {
      const { cases, toAll } = route(events)
      const everywhere = [...running.keys()].map(workflowId => ({ workflowId, facts: toAll }))
      const toEach = toAll.length > 0 ? everywhere : []
      for (const { workflowId, facts } of [...cases.filter(listens), ...toEach]) {
        toTell.set(workflowId, [...(toTell.get(workflowId) ?? []), ...facts])
      }
    },
    settled,
    nextRing: () => due()[0]?.[0],
    ring: async () => {
      for (const [at, workflowId, seq] of due()) {
        if (at > now()) break
        if (!running.get(workflowId)?.timers.delete(seq)) continue
        toDo.push({ workflowId, job: jobs.ring(seq) })
        await settled()
      }
    },
    open: () => [...running.keys()],
    close: async () => {
      for (const { run } of running.values()) await run.dispose()
      running.clear()
    },
  }
}
