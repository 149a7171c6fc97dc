import {
  drawOrder,
  seedCommitmentOf,
  type EvaluationEvent,
} from '#libs/domain/procurement/evaluation'
import { postgresEventStore } from '#libs/event-store'
import { nodeSha256 } from '#libs/sealing'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { VerbFault, type Say } from '../say.js'

type Committed = Extract<EvaluationEvent, { readonly type: 'DrawCommitted' }>['data']
type Drawn = Extract<EvaluationEvent, { readonly type: 'ExpertsDrawn' }>['data']

/**
 * Draws the experts of an evaluation again, out of what its events say, and says what agrees: the
 * seed with its commitment, the order with seed, bids and candidates, the drawn with the order.
 * Throws a `VerbFault` where anything differs.
 */
export async function verifyDraw(
  configuration: CliConfiguration,
  evaluation: string,
  say: Say,
): Promise<void> {
  const stream = `evaluation-${evaluation}`
  const { streams } = await withDatabase(configuration, pool =>
    postgresEventStore({ pool }).load([{ stream, after: 0 }]),
  )
  // The stream's name says whose events these are.
  const events = (streams.get(stream) ?? []) as unknown as readonly EvaluationEvent[]
  const committed = events.find(({ type }) => type === 'DrawCommitted')?.data as
    Committed | undefined // found by its type
  const drawn = events.findLast(({ type }) => type === 'ExpertsDrawn')?.data as Drawn | undefined // likewise
  if (!committed || !drawn) throw new VerbFault(`${evaluation} has no draw of its own`)
  for (const line of drawnAgain(committed, drawn)) say(line)
}

/** What was checked, line by line; throws a `VerbFault` at the first that differs. */
export function drawnAgain(committed: Committed, drawn: Drawn): readonly string[] {
  const { seed, bidCommitments } = drawn
  const candidates = committed.candidates.map(({ person }) => person)
  check(
    seedCommitmentOf(seed, nodeSha256) === committed.seedCommitment,
    'the seed was committed to',
  )
  const order = drawOrder({ seed, bidCommitments, candidates }, nodeSha256)
  const away = new Set(drawn.excluded.map(({ person }) => person))
  const free = order.filter(person => !away.has(person))
  const { experts } = committed
  check(same(free.slice(0, experts), drawn.drawn), 'the drawn are the first of the order')
  check(same(free.slice(experts), drawn.substitutes), 'the substitutes come after them')
  return [
    `✓ the seed is the one committed to at ${committed.committedAt}`,
    `✓ ${String(drawn.drawn.length)} of ${String(candidates.length)} experts were drawn, stirred with ${String(bidCommitments.length)} bids`,
    ...drawn.drawn.map((person, index) => `  ${String(index + 1)}. ${person}`),
    ...drawn.excluded.map(({ person, ground }) => `  – ${person} passed over: ${ground}`),
  ]
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new VerbFault(`not so: ${what}`)
}

const same = (these: readonly string[], those: readonly string[]): boolean =>
  these.join() === those.join()
