import { appendedChannel } from '#libs/event-store'
import { openClient, type Client } from '#libs/postgres'

/** Any number that nothing else locks. */
const relayLock = 7_317_002

export interface Leadership {
  /** True while the session that holds the lock lives. */
  holds(): boolean
  giveUp(): Promise<void>
}

/**
 * Tries to become the one relay: a session lock, which a dead process gives back by itself. The same
 * session listens for news of appends. Undefined while another holds the lock.
 */
export async function lead(
  url: string,
  told: { readonly appended: () => void; readonly lost: () => void },
): Promise<Leadership | undefined> {
  const client = openClient({ url, name: 'relay' })
  let alive = true
  const end = (): void => {
    if (alive) told.lost()
    alive = false
  }
  client.on('error', end)
  client.on('end', end)
  client.on('notification', told.appended)
  await client.connect()
  if (await isFirst(client)) {
    await client.query(`listen ${appendedChannel}`)
    return { holds: () => alive, giveUp: () => client.end() }
  }
  alive = false
  await client.end()
  return undefined
}

async function isFirst(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ first: boolean }>(
    'select pg_try_advisory_lock($1) as first',
    [relayLock],
  )
  return rows[0]?.first ?? false
}
