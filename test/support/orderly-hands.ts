import { catalogue, type Handled } from '#libs/commands'
import type { Actor } from '#libs/domain/deciding'
import type { EventStore } from '#libs/event-store'
import type { ByteStore } from '#libs/evidence'
import type { Hands } from '../../apps/cli/demonstration/hands.js'
import { keptIn } from '../../apps/cli/demonstration/kept.js'

interface Reach {
  /** Gives a command to the gate. */
  readonly handle: (actor: Actor, command: string, id: string, input: unknown) => Promise<Handled>
  readonly store: Pick<EventStore, 'load'>
  /** Where the gate finds the bytes of sealed bids. */
  readonly bytes: ByteStore
  /** Comes before each act. */
  readonly before: (command: string) => Promise<void>
}

/**
 * Hands of the demonstration that reach straight to the gate, one act after the other, also where the
 * script lets several people act at once: two runs of it are then comparable act by act.
 */
export function orderlyHands({ handle, store, bytes, before }: Reach): Hands {
  let acting: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = acting.then(work)
    // Whoever waits for it hears of a failure; it also fails all that follows.
    acting = next
    return next
  }
  return {
    act: ({ id: person, role, institution }, command, id, input) =>
      inTurn(async () => {
        await before(command)
        const actor = { id: person, role, ...(institution === undefined ? {} : { institution }) }
        const answer = await handle(actor, command, id, input)
        if (answer.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(answer)}`)
      }),
    keep: (_person, _tender, sealed) => keptIn(bytes, sealed),
    async see(_, { collection }, id) {
      const of = catalogue.map(entry => entry.of).find(one => one.collection === collection)
      if (of === undefined) throw new Error(`no ${collection}`)
      const stream = `${of.name}-${id}`
      const { streams } = await store.load([{ stream, after: 0 }])
      return (streams.get(stream) ?? []).reduce<unknown>(
        (state, event) => of.evolve(state, event), // folded with its own aggregate
        of.initial,
      )
    },
  }
}
