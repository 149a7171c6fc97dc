import type { Seeds } from '#libs/seeding'
import { addressesOf } from './places/addresses.js'
import { answersTo } from './places/answers.js'
import { filesIn } from './places/files.js'
import { historiesOf } from './places/histories.js'
import { storesOf } from './places/stores.js'
import { tablesOf } from './places/tables.js'
import { topicsOf } from './places/topics.js'
import type { RunningProduct } from '../product/running-product.js'
import { readersOf } from './readers.js'
import type { Evidence } from './search.js'
import type { Visit } from '../browser/visit.js'

/** Whose sessions are open in a browser. */
export type Sessions = Readonly<Record<string, Visit>>

/** Kinds of places, as the first words of their names have them. */
export const kinds = ['table', 'file', 'topic', 'history', 'answer', 'browser'] as const
export type Kind = (typeof kinds)[number]

export interface Looking {
  readonly seeds: Seeds
  /** The lots that papers are asked for. */
  readonly lots: readonly string[]
  readonly sessions: Sessions
}

/** All that anybody could get at, with however many rights: at rest, under way, and in answers. */
export const everywhere: Readonly<
  Record<Kind, (product: RunningProduct, looking: Looking) => AsyncIterable<Evidence>>
> = {
  async *table({ configuration: { databaseUrl, keysDatabaseUrl } }) {
    yield* tablesOf(databaseUrl)
    yield* tablesOf(keysDatabaseUrl)
  },
  file: ({ data }) => filesIn(data),
  async *topic({ kafka }) {
    yield* await topicsOf(kafka)
  },
  history: ({ temporal }) => historiesOf(temporal),
  async *answer({ configuration, pool }, { seeds, lots }) {
    const { publicUrl, issuer } = configuration
    const { rows } = await pool.query<{ stream: string }>(
      'select distinct stream_id as stream from events',
    )
    const streams = rows.map(({ stream }) => stream)
    const paths = await addressesOf(publicUrl, { streams, lots })
    yield* answersTo(await readersOf(seeds, issuer), { publicUrl, paths })
  },
  async *browser(_, { sessions }) {
    for (const [who, { page }] of Object.entries(sessions)) yield* await storesOf(page, who)
  },
}
