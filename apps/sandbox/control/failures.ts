import { join } from 'node:path'
import { openJournal } from '../journal.js'

export const systems = ['treasury', 'registries', 'mail', 'seals'] as const
export type System = (typeof systems)[number]

/**
 * How an outside system fails. `unavailable`: answers 503 and does nothing. `lost-answer`: does what
 * was asked, then breaks the connection. `silent`: does nothing and never answers. `refusal`: answers,
 * properly, that it will not. `unfit`: the seal system alone, answers with another paper than it was given.
 */
export const failureKinds = ['unavailable', 'lost-answer', 'silent', 'refusal', 'unfit'] as const
export type FailureKind = (typeof failureKinds)[number]

export interface OrderedFailure {
  readonly system: System
  readonly kind: FailureKind
}

type Entry =
  { readonly ordered: OrderedFailure; readonly times: number } | { readonly spent: OrderedFailure }

/** Failures on request: the next calls of a system fail in the order in which it was asked for. */
export interface Failures {
  order(failure: OrderedFailure, times: number): void
  /** The failure that this call of the system has to play, which is thereby spent. */
  take(system: System): FailureKind | undefined
  ordered(): readonly OrderedFailure[]
  close(): void
}

export function openFailures(folder: string): Failures {
  const journal = openJournal<Entry>(join(folder, 'failures.jsonl'))
  const open: OrderedFailure[] = []
  const note = (entry: Entry): void => {
    if ('ordered' in entry) {
      open.push(...Array.from({ length: entry.times }, () => entry.ordered))
      return
    }
    const { system, kind } = entry.spent
    const played = open.findIndex(failure => failure.system === system && failure.kind === kind)
    if (played >= 0) open.splice(played, 1)
  }
  journal.entries.forEach(note)
  const write = (entry: Entry): void => {
    journal.append(entry)
    note(entry)
  }
  return {
    order(failure, times) {
      write({ ordered: failure, times })
    },
    take(system) {
      const next = open.find(failure => failure.system === system)
      if (next !== undefined) write({ spent: next })
      return next?.kind
    },
    ordered: () => [...open],
    close() {
      journal.close()
    },
  }
}
