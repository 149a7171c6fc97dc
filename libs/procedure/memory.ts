import type { Fact, Suspended } from '#libs/domain/deciding'
import { toEveryCase } from './to-every-case.js'
import type { Recalled, Wait } from './types.js'

/**
 * What this run knows of its case. One workflow is one case and has modules of its own, so this is
 * the run's alone. Everything in it can be recalled: nothing is carried to another run.
 */
interface Memory {
  procedure: string
  /** Stream of the aggregate that the case is about. */
  subject: string
  /** In final order, each fact once. */
  facts: Fact[]
  readonly known: Set<string>
  /** Kafka key of the case. */
  key: string
  /** County time minus workflow time, in milliseconds; only ever grows. */
  offset: number
  /** Grows with facts that are new. */
  news: number
  /** Keys of steps that this run has taken. */
  readonly taken: Set<string>
  /** Steps and recalls under way. */
  working: number
  readonly waiting: Set<Wait>
  /** Duties that a word of the procedure waits out right now, by kind and what they are about. */
  readonly tended: Set<string>
  readonly listeners: Set<(fresh: readonly Fact[], inOrder: boolean) => void>
  suspensions: () => readonly Suspended[]
}

export const memory: Memory = {
  procedure: '',
  subject: '',
  facts: [],
  known: new Set(),
  key: '',
  offset: Number.NEGATIVE_INFINITY,
  news: 0,
  taken: new Set(),
  working: 0,
  waiting: new Set(),
  tended: new Set(),
  listeners: new Set(),
  suspensions: () => [],
}

/** Takes in facts from the store, from signals and from the answers of steps, in any order. */
export function absorb(facts: readonly Fact[]): void {
  const fresh = facts.filter(isNew).toSorted(byOrder)
  const first = fresh[0]
  if (!first) return
  for (const fact of fresh) memory.known.add(nameOf(fact))
  const last = memory.facts.at(-1)
  const inOrder = !last || last.order < first.order
  memory.facts = inOrder ? [...memory.facts, ...fresh] : [...memory.facts, ...fresh].sort(byOrder)
  memory.news += fresh.length
  for (const listener of memory.listeners) listener(inOrder ? fresh : memory.facts, inOrder)
}

export function absorbRecalled({ facts, duties, key, countyOffset }: Recalled): void {
  memory.key = key
  memory.offset = Math.max(memory.offset, countyOffset)
  absorb([...facts, ...duties])
}

/** Facts of the case itself: those of its duties are left out, and what every case is told. */
export const caseFacts = (): readonly Fact[] => notOfDuties().filter(isOfCase)

/** What may have changed a mind: the case's own facts, a jump of the clock, a published calendar. */
export const notOfDuties = (): readonly Fact[] => memory.facts.filter(fact => !isOfDuty(fact))

const isOfCase = ({ type }: Fact): boolean => !toEveryCase.includes(type)
const isOfDuty = ({ stream }: Fact): boolean =>
  stream.startsWith('duty-') && stream !== memory.subject

/** A fact is one, however it came: by its stream and version. */
const nameOf = ({ stream, version }: Fact): string => `${stream}@${version}`
const isNew = (fact: Fact): boolean => !memory.known.has(nameOf(fact))
const byOrder = (one: Fact, other: Fact): number => (one.order < other.order ? -1 : 1)
