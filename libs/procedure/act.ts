import { proxyLocalActivities } from '@temporalio/workflow'
import type { CommandName } from '#libs/commands'
import type { Fact } from '#libs/domain/deciding'
import { countyNow } from './county-time.js'
import { absorb, caseFacts, memory } from './memory.js'
import { ownCase, ownId } from './own-case.js'
import { patience } from './patience.js'
import type { StepAnswer, StepAsked } from './types.js'

/** One act of a procedure: a command, and what makes it this one and no other. */
export interface Act {
  readonly command: CommandName
  readonly id?: string | undefined
  readonly input: unknown
  readonly about?: string | undefined
  readonly because?: Fact | undefined
}

/** Case, command, what about, and the fact that caused it: the same act has the same key for ever. */
export const keyOf = ({ command, about, because }: Act): string =>
  [ownCase(), command, about ?? '', causeOf(because)].join('/')

const causeOf = (because: Fact | undefined): string => (because ?? caseFacts()[0])?.id ?? ''

/** Whether an act's facts stand, or this run has seen it accepted. */
export const isTaken = (key: string): boolean =>
  memory.taken.has(key) || memory.facts.some(({ step }) => step === key)

/** Asks the gate once, and goes on with the facts it answers without waiting for Kafka. */
export async function ask(act: Act): Promise<StepAnswer> {
  const { command, id, input, about, because } = act
  const key = keyOf(act)
  const activities = proxyLocalActivities<
    Record<CommandName, (asked: StepAsked) => Promise<StepAnswer>>
  >({ ...patience, summary: [command, about].filter(Boolean).join(' ') })
  memory.working += 1
  const answer = await activities[command]({
    ...(command === 'openDuty' ? {} : { id: id ?? ownId() }),
    input,
    key,
    cause: causeOf(because),
    at: countyNow(),
    procedure: memory.procedure,
  })
  if (answer.kind === 'accepted') {
    memory.taken.add(key)
    absorb(answer.facts)
  }
  memory.working -= 1
  return answer
}
