import type { FastifyRequest } from 'fastify'
import type { Actor } from '#libs/domain/deciding'
import type { Identity } from '#libs/identity'
import { headerOf } from './command-headers.js'

/** Who asks: the token's person in the role they chose. Throws as `Identity.actorOf` does. */
export const actorOf = (identity: Identity, { headers }: FastifyRequest): Promise<Actor> =>
  identity.actorOf({
    authorization: headers.authorization,
    actingRole: headerOf(headers, 'x-acting-role'),
  })
