import type { FastifyRequest } from 'fastify'
import type { RecentStates } from '#libs/commands'
import { tender, type Tender } from '#libs/domain/procurement/tender'
import { actorOf, idOf, RequestFault, type OfId, type ServiceParts } from '#libs/http'

type Parts = Pick<ServiceParts, 'store' | 'identity'>

/** The tender that is asked for and who asks; throws a `RequestFault` where they may not know of it. */
export async function visibleTender(
  { store, identity }: Parts,
  states: RecentStates,
  request: FastifyRequest<OfId>,
) {
  const actor = await actorOf(identity, request)
  const id = idOf(request)
  const { now, snapshots } = await states.read(tails => store.load(tails), [{ of: tender, id }])
  const state = snapshots[0]?.state as Tender // of the one that was asked for
  if (!tender.visibleTo(actor, state)) throw new RequestFault('not-found')
  return { actor, id, state, now }
}
