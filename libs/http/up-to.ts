import type { FastifyRequest } from 'fastify'
import type { Pool } from '#libs/postgres'
import { caughtUp, parseAfter, type AnyReadModel } from '#libs/read-models'
import { RequestFault } from './fault.js'
import type { OfId } from './object-id.js'

/**
 * Reads one's own writing: with `after=<stream>@<version>` holds the query until its models have come
 * that far. Throws a `RequestFault` when they have not within 2 s, or the parameter is out of form.
 */
export async function upTo(
  { query }: FastifyRequest<Pick<OfId, 'Querystring'>>,
  models: readonly AnyReadModel[],
  pool: Pool,
): Promise<void> {
  const { after: text } = query
  if (text === undefined) return
  const after = typeof text === 'string' ? parseAfter(text) : undefined
  if (!after) throw new RequestFault('query-invalid')
  const arrived = await Promise.all(models.map(model => caughtUp(model, after, pool)))
  if (arrived.includes(false)) throw new RequestFault('behind')
}
