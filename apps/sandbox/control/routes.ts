import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parsed } from '../parsed.js'
import { failureKinds, systems, type Failures } from './failures.js'

const ordering = z.strictObject({
  system: z.enum(systems),
  kind: z.enum(failureKinds),
  times: z.int().min(1).max(1000).default(1),
})

/** `POST /control/failures` orders failures, `GET` shows those not yet played. */
export function controlRoutes(server: FastifyInstance, failures: Failures): void {
  server.post('/control/failures', (request, reply) => {
    const { times, ...failure } = parsed(ordering, request.body)
    failures.order(failure, times)
    return reply.send({ ordered: failures.ordered() })
  })
  server.get('/control/failures', (_, reply) => reply.send({ ordered: failures.ordered() }))
}
