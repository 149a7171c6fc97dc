import type { z } from 'zod'
import type { Role } from '#libs/contracts'
import type { Actor, Aggregate, Amending, DomainEvent } from '#libs/domain/deciding'
import { command } from '../command.js'

/** An entry that people may amend: the aggregate's word for it, its shapes and its deciders. */
interface Amended<What extends string, State, Event extends DomainEvent, Named, Proposed> {
  readonly of: Aggregate<State, Event>
  /** As its events are called: `PerformanceTargets`. */
  readonly what: What
  readonly shapes: {
    readonly withdraw: z.ZodType<NoInfer<Named> & { readonly reason: string }>
    readonly correct: z.ZodType<NoInfer<Named & Omit<Proposed, 'proposedBy' | 'proposedFor'>>>
    readonly confirm: z.ZodType<NoInfer<Named>>
  }
  readonly deciders: Amending<State, Event, Named, Proposed>
  readonly by: readonly Role[]
  permitted(this: void, actor: Actor, state: State): boolean
  /** Who may be the second person. */
  readonly confirmedBy: readonly Role[]
}

/**
 * The three commands by which an entry is amended: `withdrawPerformanceTargets`,
 * `correctPerformanceTargets`, `confirmPerformanceTargetsCorrection`.
 */
export function amendmentCommands<
  const What extends string,
  State,
  Event extends DomainEvent,
  Named,
  Proposed,
>({
  of,
  what,
  shapes,
  deciders,
  by,
  permitted,
  confirmedBy,
}: Amended<What, State, Event, Named, Proposed>) {
  const own = {
    of,
    by,
    permitted: (actor: Actor, _: unknown, state: State) => permitted(actor, state),
  }
  return [
    command({
      ...own,
      name: `withdraw${what}` as const,
      kind: 'record',
      input: shapes.withdraw,
      decide: deciders.withdraw,
    }),
    command({
      ...own,
      name: `correct${what}` as const,
      kind: 'record',
      input: shapes.correct,
      decide: deciders.correct,
    }),
    command({
      of,
      by: confirmedBy,
      name: `confirm${what}Correction` as const,
      kind: 'decision',
      input: shapes.confirm,
      decide: deciders.confirm,
    }),
  ] as const
}
