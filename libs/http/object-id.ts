import { validate } from 'uuid'
import type { FastifyRequest } from 'fastify'
import { RequestFault } from './fault.js'

/** A route of one object. */
export interface OfId {
  Params: { readonly id: string }
  Querystring: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The object's id. What is no UUID never named anything, and is answered so. */
export function idOf({ params }: FastifyRequest<OfId>): string {
  if (!validate(params.id) || params.id !== params.id.toLowerCase()) {
    throw new RequestFault('not-found')
  }
  return params.id
}
