import type { FastifyRequest } from 'fastify'
import type { Actor } from '#libs/domain/deciding'
import type { Credentials, Identity } from '#libs/identity'
import { headerOf } from './command-headers.js'

/** Who asks, and may: the token's person in the role they chose. Throws as `Identity.actorOf` does. */
export const actorOf = (identity: Identity, request: FastifyRequest): Promise<Actor> =>
  identity.actorOf(credentialsOf(request))

/** Who asks for a command: for whom they may act, the gate judges at the act's own time. */
export const askerOf = (identity: Identity, request: FastifyRequest): Promise<Actor> =>
  identity.askerOf(credentialsOf(request))

const credentialsOf = ({ headers }: FastifyRequest): Credentials => ({
  authorization: headers.authorization,
  actingRole: headerOf(headers, 'x-acting-role'),
  actingFor: headerOf(headers, 'x-acting-for'),
})
