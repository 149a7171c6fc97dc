import type { catalogue, InputOf } from '#libs/commands'
import type { Role } from '#libs/contracts'
import type { Aggregate } from '#libs/domain/deciding'

/** A person of the script, acting in one role. */
export interface ActingPerson {
  readonly id: string
  readonly key: string
  readonly role: Role
  readonly institution?: string
}

/** How the script reaches the county: over HTTP, as any client does. */
export interface Hands {
  /** Throws a `VerbFault` with the problem's words when it is not accepted. */
  act(person: ActingPerson, command: string, id: string, input: unknown): Promise<void>
  /** Hands in the bytes of a sealed bid; answers the commitment under which they lie. */
  keep(person: ActingPerson, tender: string, sealed: Uint8Array): Promise<string>
  /** The state of one object as its page tells it to this person; what has no page is as it begins. */
  see(person: ActingPerson, of: Begun, id: string): Promise<unknown>
}

/** Where an object's page is. */
export type Place = Pick<Aggregate<never, never>, 'context' | 'collection'>

/** The same with the state of an object of which nothing has happened. */
type Begun = Place & Pick<Aggregate<unknown, never>, 'initial'>

type Entry = (typeof catalogue)[number]

/** Every command of the catalogue as a sentence: `as('signatory').confirmWinner(tender, { … })`. */
export type Acts = {
  readonly [Each in Entry as Each['name']]: (id: string, input: InputOf<Each>) => Promise<void>
}

/** A person who acts and looks. */
export type Player = Acts & {
  readonly person: ActingPerson
  readonly keeps: (tender: string, sealed: Uint8Array) => Promise<string>
  readonly sees: <State>(of: Place & { readonly initial: State }, id: string) => Promise<State>
}
