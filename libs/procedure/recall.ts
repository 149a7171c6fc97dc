import { defineQuery, defineSignal, setHandler } from '@temporalio/workflow'
import type { CaseFacts, Fact } from '#libs/domain/deciding'
import { boardOf } from './board.js'
import { hearClock } from './county-clock.js'
import { absorb, memory } from './memory.js'
import { remember } from './remember.js'
import type { Waits } from './types.js'

/** What the bridge sends: facts that the procedure declared to hear. */
export const heard = defineSignal<[facts: readonly Fact[]]>('heard')

/** What the procedure waits for, and whether it is at work. */
export const waits = defineQuery<Waits>('waits')

/** A case whose view is what its `evolve` says, however narrow the type of `initial`. */
type Recallable<View, F extends Fact> = Omit<CaseFacts<View, F>, 'initial'> & {
  readonly initial: NoInfer<View>
}

/**
 * The first word of every procedure: brings back all facts of the case from the store. The view it
 * answers is live; reading a property gives what is known now. Part of it kept in a variable is not.
 *
 * @param caseFacts which facts, and how they fold
 * @param id the case's id, the one argument of the workflow
 */
export async function recall<View extends object, F extends Fact>(
  caseFacts: Recallable<View, F>,
  id: string,
): Promise<Readonly<View>> {
  memory.procedure = caseFacts.procedure
  memory.subject = `${caseFacts.subject ?? caseFacts.procedure}-${id}`
  const { live, read } = liveView(caseFacts, id)
  hearClock()
  boardOf(() => ({ ...caseFacts.board?.(read()) }))
  memory.suspensions = () => caseFacts.suspensions?.(read()) ?? []
  // Handlers stand before the first wait, so that nothing sent with the start is missed.
  setHandler(heard, absorb)
  setHandler(waits, waitsNow)
  await remember()
  return live
}

function waitsNow(): Waits {
  const { working, waiting, facts } = memory
  return { working, heard: facts.at(-1)?.order ?? '', waiting: [...waiting] }
}

function liveView<View extends object, F extends Fact>(of: Recallable<View, F>, id: string) {
  const belongs = (fact: Fact): fact is F =>
    // The cast is the next line's own question: a type that is heard is one of F's.
    of.hears.includes(fact.type) && of.caseOf(fact as F) === id
  let view: View = of.initial
  const live = { ...view }
  memory.listeners.add((facts, inOrder) => {
    const before = inOrder ? view : of.initial
    view = facts.filter(belongs).reduce((known, fact) => of.evolve(known, fact), before)
    for (const field of Object.keys(live)) Reflect.deleteProperty(live, field)
    Object.assign(live, view)
  })
  return { live, read: () => view }
}
