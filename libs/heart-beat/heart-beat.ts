import { v5, v7 } from 'uuid'
import type { Logger } from 'pino'
import { addMilliseconds, type Instant } from '#libs/calendar'
import type { Gate } from '#libs/commands'
import { outageLogId } from '#libs/domain/county/outage-log'
import type { EventStore } from '#libs/event-store'
import type { Pool } from '#libs/postgres'

/** Outages that hearts of processes tell of have ids of their own in it. */
const namespace = '2a3c8d0e-5b7f-4b61-9d54-6f1e8a7c3b92'

/** Milliseconds between two beats. */
const everyMs = 5_000

/** Beyond this the next beat is overdue: whether the process lives is not known. */
const overdueMs = 2 * everyMs

/** A longer gap than this was an outage: nobody could hand anything in. */
export const longestGapMs = 120_000

export interface HeartParts {
  readonly pool: Pool
  readonly store: Pick<EventStore, 'countyNow'>
  readonly gate: Gate
  readonly log: Logger
}

/**
 * Beats once for a process. Where the last beat lies too long ago, the gap is put into the county's
 * outage log first, so that whoever opens bids from here on is held against it.
 * @returns milliseconds since the beat before; undefined at the first of all.
 */
export async function beat(process: string, parts: HeartParts): Promise<number | undefined> {
  const gap = await gapOf(process, parts.pool)
  if (gap && gap.lastedMs > longestGapMs) await noteGap(process, gap, parts)
  await parts.pool.query(
    `insert into heart_beats (process, beat_at) values ($1, clock_timestamp())
     on conflict (process) do update set beat_at = excluded.beat_at`,
    [process],
  )
  return gap?.lastedMs
}

/**
 * Looks whether bids could be handed in up to now: what opens them asks before it does. A silence that
 * goes on is put into the outage log as far as it has come, again and again until somebody beats.
 * Of several processes that took bids here, the one that beat last counts: it has taken their place.
 * @throws where a beat is overdue and no outage yet: asked again, it is one of both.
 */
export async function noticeGaps(parts: HeartParts): Promise<void> {
  const { rows } = await parts.pool.query<{ process: string }>(
    'select process from heart_beats order by beat_at desc limit 1',
  )
  const gap = rows[0] && (await gapOf(rows[0].process, parts.pool))
  if (!rows[0] || !gap || gap.lastedMs <= overdueMs) return
  const { process } = rows[0]
  if (gap.lastedMs <= longestGapMs) throw new Error(`the beat of ${process} is overdue`)
  if (!(await noteGap(process, gap, parts))) throw new Error('another is noting this outage')
  await parts.pool.query(
    'update heart_beats set noted_at = to_timestamp($2::bigint / 1000000.0) where process = $1',
    [process, gap.foundAt],
  )
}

/** Beats until the returned function is called; what is away is tried again, and is a gap then. */
export async function keepBeating(process: string, parts: HeartParts): Promise<() => void> {
  await beat(process, parts)
  const timer = setInterval(() => {
    beat(process, parts).catch((error: unknown) => {
      parts.log.warn({ err: error }, 'heart-beat: not written, tried again')
    })
  }, everyMs)
  return () => {
    clearInterval(timer)
  }
}

/** Since the last beat of a process. */
interface Gap {
  readonly lastedMs: number
  /** Milliseconds of it that are not in the log. */
  readonly unnotedMs: number
  /** Microseconds since 1970, as the database has them: the same for everybody who finds this gap. */
  readonly unnotedFrom: string
  /** Microseconds since 1970: the database's now. */
  readonly foundAt: string
}

async function gapOf(process: string, pool: Pool): Promise<Gap | undefined> {
  const { rows } = await pool.query<Gap>(
    `select (extract(epoch from found_at - beat_at) * 1000)::bigint as "lastedMs",
            (extract(epoch from found_at - unnoted) * 1000)::bigint as "unnotedMs",
            (extract(epoch from unnoted) * 1000000)::bigint::text as "unnotedFrom",
            (extract(epoch from found_at) * 1000000)::bigint::text as "foundAt"
     from (select beat_at, greatest(beat_at, noted_at) as unnoted, clock_timestamp() as found_at
           from heart_beats where process = $1) as heart`,
    [process],
  )
  return rows[0]
}

/** However many find a gap at once, it has one id and is in the log once: whether it was noted here. */
async function noteGap(
  process: string,
  { unnotedMs, unnotedFrom }: Gap,
  { store, gate, log }: HeartParts,
): Promise<boolean> {
  const until: Instant = await store.countyNow()
  const from = addMilliseconds(until, -unnotedMs)
  const outage = v5(`${process}/${unnotedFrom}`, namespace)
  const noted = await gate.handle({
    ...{ command: 'noteOutage', id: outageLogId, key: v7() },
    input: { outage, from, until, cause: `进程 ${process} 停止响应` },
    actor: { id: `heart-beat/${process}`, role: 'procedure' },
  })
  if (noted.kind === 'refused' && noted.refusal.reason === 'outage-already-recorded') return false
  if (noted.kind !== 'accepted') throw new Error(`the outage was not noted: ${noted.kind}`)
  log.warn({ process, from, until }, 'was unavailable; the outage is in the log')
  return true
}
