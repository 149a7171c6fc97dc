import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Failures } from '../control/failures.js'
import { failing } from '../failing.js'
import { parsed } from '../parsed.js'
import type { Treasury } from './treasury.js'

const instruction = z.strictObject({
  instalment: z.string().min(1).max(200),
  amount: z.int().positive(),
  payee: z.strictObject({ name: z.string().min(1), account: z.string().min(1) }),
  purpose: z.string().min(1).max(200),
})
const named = z.object({ id: z.uuid() })
const inCountyTime = z.object({ 'x-county-time': z.string().min(1) })

/** `PUT /treasury/instructions/<id>` pays; `GET /treasury/book` is what its auditor reads. */
export function treasuryRoutes(
  server: FastifyInstance,
  treasury: Treasury,
  failures: Failures,
): void {
  server.put(
    '/treasury/instructions/:id',
    failing(failures, 'treasury', (request, failure) =>
      treasury.instruct(
        {
          id: parsed(named, request.params).id,
          at: parsed(inCountyTime, request.headers)['x-county-time'],
          instruction: parsed(instruction, request.body),
        },
        failure === 'refusal',
      ),
    ),
  )
  server.get('/treasury/book', (_, reply) => reply.send(treasury.book()))
}
