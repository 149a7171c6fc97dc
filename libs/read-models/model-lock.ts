import type { PoolClient } from '#libs/postgres'

/**
 * Held to the end of the transaction: shared by those who apply events to a model, alone by the one
 * who swaps its tables. Taken before the first write, so that nobody waits with a transaction number.
 */
export async function modelLock(
  transaction: PoolClient,
  model: string,
  how: 'shared' | 'alone',
): Promise<void> {
  const take = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  await transaction.query(`select ${take}(hashtextextended('read model ' || $1, 0))`, [model])
}
