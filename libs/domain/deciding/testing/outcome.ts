import type { DomainEvent } from '../event.js'
import { isRefusal, type Refusal } from '../refusal.js'

/** Events per stream name, as deciders over several streams answer them. */
export interface Appends {
  readonly appends: Readonly<
    Record<string, readonly DomainEvent[] | readonly (readonly DomainEvent[])[] | undefined>
  >
}

export type Outcome = readonly DomainEvent[] | Appends

/** Compares what was decided with the events expected; streams with no events are left out. */
export function expectEvents(decided: Outcome | Refusal, expected: Appends['appends']): void {
  if (isRefusal(decided)) throw new Error(`refused: ${JSON.stringify(decided)}`)
  const appends = 'appends' in decided ? decided.appends : { self: decided }
  expect(withoutEmpty(appends)).toEqual(withoutEmpty(expected))
}

export function expectRefusal(decided: Outcome | Refusal, reason: string, rule?: string): void {
  if (!isRefusal(decided)) throw new Error(`not refused: ${JSON.stringify(decided)}`)
  expect(decided.reason).toBe(reason)
  expect(decided.rule).toBe(rule ?? decided.rule)
}

export function expectFaults(
  decided: Outcome | Refusal,
  expected: readonly (readonly [reason: string, path: string])[],
): void {
  if (!isRefusal(decided)) throw new Error(`not refused: ${JSON.stringify(decided)}`)
  expect(decided.faults?.map(({ reason, path }) => [reason, path])).toEqual(expected)
}

const withoutEmpty = (appends: Appends['appends']) =>
  Object.fromEntries(Object.entries(appends).filter(([, events]) => events && events.flat().length))
