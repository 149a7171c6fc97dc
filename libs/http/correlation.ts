import type { FastifyRequest } from 'fastify'
import { traceparentOf } from './command-headers.js'

/** What ties the lines of one request together: the caller's trace, else the request's own id. */
export function correlationOf(request: FastifyRequest): string {
  return traceparentOf(request.headers)?.slice(3, 35) ?? request.id
}
