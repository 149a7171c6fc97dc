import type { CommandName } from '#libs/commands'
import type { Fact } from '#libs/domain/deciding'
import type { CommandInputs } from './command-inputs.js'
import type { Act } from './act.js'
import { take, type Taking } from './take.js'

/** An input without any field. */
type Nothing = Readonly<Record<string, never>>

/** How a step is taken; the input may be left out where the command needs none. */
export type StepOptions<Name extends CommandName, Reason extends string> = {
  /** The aggregate's id; absent, the case's own. */
  readonly id?: string
  /** Which of several alike: a lot, an instalment. Part of the step's key. */
  readonly about?: string
  /** The fact that caused it, where the case can take the same step twice; absent, its first. */
  readonly because?: Fact
  /** Holds when the step has been taken already, by a person. */
  readonly unless?: () => boolean
  /** Reasons of refusal that the procedure knows how to go on from; any other is brought to a person. */
  readonly refusals?: readonly Reason[]
} & (Nothing extends CommandInputs[Name]
  ? { readonly input?: CommandInputs[Name] }
  : { readonly input: CommandInputs[Name] })

/**
 * Does something by a command, as the case's procedure, once: a step whose facts stand is not taken
 * again. Refused for a reason not named, it is brought before the supervisor and waits.
 * @returns `done`, or the named reason it was refused for
 */
export async function step<Name extends CommandName, const Reason extends string = never>(
  command: Name,
  ...[options]: Nothing extends CommandInputs[Name]
    ? [options?: StepOptions<Name, Reason>]
    : [options: StepOptions<Name, Reason>]
): Promise<'done' | Reason> {
  // The same options without the input's own type, which `ask` passes on as it is.
  const { unless, refusals, ...how }: Taken<Reason> = options ?? {}
  return take<Reason>({ input: {}, ...how, command }, { unless, refusals })
}

type Taken<Reason extends string> = Partial<Omit<Act, 'command'>> & Taking<Reason>
