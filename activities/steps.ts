import { setTimeout as pause } from 'node:timers/promises'
import { activityInfo } from '@temporalio/activity'
import { dutyIdOf, type CommandDefinition, type Gate, type Handled } from '#libs/commands'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { EventStore } from '#libs/event-store'
import type { Recalling, StepAnswer, StepAsked } from '#libs/procedure'
import { factsOf, ownFacts, recallCase } from '#libs/temporal'
import { outagesNoticed } from './outages-noticed.js'

/** What procedures act through. */
export interface StepDoors {
  readonly gate: Gate
  readonly store: Pick<EventStore, 'load' | 'readKey' | 'countyNow'>
  /** The commands that procedures may give; each becomes an activity of its name. */
  readonly catalogue: readonly CommandDefinition[]
  /** County time minus real time in whole seconds, in milliseconds. */
  readonly countyOffset: () => Promise<number>
  /** Puts a silence of what takes bids into the outage log, up to now; throws while it is not sure of one. */
  readonly noticeGaps: () => Promise<void>
}

export type ProcedureActivities = Recalling &
  Readonly<Record<string, (asked: StepAsked) => Promise<StepAnswer>>>

/** One activity per command that procedures may give, and `recall`. */
export function procedureActivities(doors: StepDoors): ProcedureActivities {
  const commands = doors.catalogue.filter(({ by }) => by.includes('procedure'))
  const steps = commands.map(
    ({ name }) => [name, (asked: StepAsked) => takeStep(doors, name, asked)] as const,
  )
  const recall: Recalling['recall'] = async asked => ({
    ...(await recallCase(doors.store, asked)),
    countyOffset: await doors.countyOffset(),
  })
  return { ...Object.fromEntries(steps), recall } as ProcedureActivities // names checked above
}

async function takeStep(doors: StepDoors, command: string, asked: StepAsked): Promise<StepAnswer> {
  const { workflowId } = workflowOf()
  await outagesNoticed(doors, command, asked.id)
  const handled = await doors.gate.handle({
    command,
    id: asked.id ?? dutyOf(asked.input),
    input: asked.input,
    actor: { id: workflowId, role: 'procedure' },
    key: asked.key,
    step: asked.key,
    causation: asked.cause,
    correlation: workflowId,
  })
  if (handled.kind === 'accepted') {
    return { kind: 'accepted', facts: ownFacts(workflowId, factsOf(handled.events)) }
  }
  if (await isAhead(doors, asked)) return takeStep(doors, command, asked)
  return { kind: 'refused', refusal: refusalOf(command, handled) }
}

function workflowOf(): { readonly workflowId: string } {
  const { workflowExecution } = activityInfo()
  if (!workflowExecution) throw new Error('a step belongs to a procedure')
  return workflowExecution
}

/** The store's clock judges; where Temporal's runs ahead of it, the step waits the difference. */
async function isAhead({ store }: StepDoors, { at }: StepAsked): Promise<boolean> {
  const ahead = at - Date.parse(await store.countyNow())
  if (ahead > 0) await pause(ahead)
  return ahead > 0
}

/** A duty's id follows from its case, its kind and what it is about. */
function dutyOf(input: unknown): string {
  // Only `openDuty` is asked for without an id, and this is its input.
  const { case: caseId, kind, about } = input as { case: string; kind: string; about?: string }
  return dutyIdOf({ caseId, duty: kind, ...(about === undefined ? {} : { about }) })
}

/** Whatever is not a plain refusal is a fault of ours: a person sees it as a blocked procedure. */
function refusalOf(command: string, handled: Exclude<Handled, { kind: 'accepted' }>): Refusal {
  if (handled.kind === 'contended') throw new Error(`${command} lost against others too often`)
  if ('refusal' in handled) return handled.refusal
  const path = handled.kind === 'invalid' ? (handled.issues[0]?.path ?? '') : ''
  return refuse('procedure', `step-${handled.kind}`, { detail: { command, path } })
}
