import type { DomainEvent } from '#libs/domain/deciding'
import { snapshotOf, type Read, type Snapshot, type Subject } from './recent-states.js'
import type { DecidedAcross, Load, Loads } from './types.js'

/** The streams a command asked for, in the order they are read. */
export const subjectsOf = (loads: Loads | undefined): readonly Subject[] =>
  Object.values(loads ?? {}).flatMap(load => (load === undefined ? [] : load))

/** What a decider takes: the own state, or with `loads` a record with `self` and every loaded name. */
export function statesOf(
  self: Snapshot,
  loads: Loads | undefined,
  read: Read,
  found: unknown,
): unknown {
  if (!loads) return self.state
  const stateOf = (load: Load) => snapshotOf(read, load).state
  const named = Object.entries(loads).map(([name, load]) => [
    name,
    isList(load) ? load.map(stateOf) : load && stateOf(load),
  ])
  return { ...Object.fromEntries(named), self: self.state, found }
}

/** What is to be appended to one stream. */
export interface Addition {
  readonly snapshot: Snapshot
  readonly events: readonly DomainEvent[]
}

/** A decider's answer by stream: the own first, then the loaded ones; empty where nothing is added. */
export function additionsOf(
  decided: Exclude<DecidedAcross, { readonly refused: true }>,
  self: Snapshot,
  loads: Loads | undefined,
  read: Read,
): readonly Addition[] {
  const appends = 'appends' in decided ? decided.appends : { self: decided }
  const own = { snapshot: self, events: (appends.self ?? []).flat() }
  const others = Object.entries(loads ?? {}).flatMap(([name, load]) => {
    const events = appends[name] ?? []
    if (load === undefined) return []
    if (!isList(load)) return [{ snapshot: snapshotOf(read, load), events: events.flat() }]
    return load.map((one, index) => ({
      snapshot: snapshotOf(read, one),
      events: [events[index] ?? []].flat(),
    }))
  })
  return [own, ...others]
}

const isList = (load: Load | readonly Load[] | undefined): load is readonly Load[] =>
  Array.isArray(load)
