import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Failures } from '../control/failures.js'
import { failing } from '../failing.js'
import { CallFault, parsed } from '../parsed.js'
import { blacklists, type Registries } from './registries.js'

const supplier = z.object({ creditCode: z.string().min(1) })
const entryOf = z.object({ creditCode: z.string().min(1), list: z.enum(blacklists) })
const numbered = z.object({ number: z.string().min(1) })
const certificate = z.strictObject({
  occupation: z.string().min(1),
  level: z.string().min(1),
  issuedBy: z.string().min(1),
  issuedOn: z.iso.date(),
  holder: z.string().min(1),
})
const checking = z.strictObject({ holder: z.string().min(1) })

const unlessRefused = <Answer>(failure: string | undefined, answer: () => Answer): Answer => {
  if (failure === 'refusal') throw new CallFault(403, 'the registry refuses, as was ordered')
  return answer()
}

/** Black lists of suppliers, and the query of skill certificates. `PUT` and `DELETE` set the scene. */
export function registryRoutes(
  server: FastifyInstance,
  registries: Registries,
  failures: Failures,
): void {
  server.get(
    '/registries/blacklists/:creditCode',
    failing(failures, 'registries', (request, failure) =>
      unlessRefused(failure, () => {
        const { creditCode } = parsed(supplier, request.params)
        return { creditCode, listed: registries.listsOf(creditCode), asked: blacklists }
      }),
    ),
  )
  server.put('/registries/blacklists/:creditCode/:list', (request, reply) => {
    const { creditCode, list } = parsed(entryOf, request.params)
    registries.list(creditCode, list)
    return reply.send({ creditCode, listed: registries.listsOf(creditCode) })
  })
  server.delete('/registries/blacklists/:creditCode/:list', (request, reply) => {
    const { creditCode, list } = parsed(entryOf, request.params)
    registries.clear(creditCode, list)
    return reply.send({ creditCode, listed: registries.listsOf(creditCode) })
  })
  server.put('/registries/certificates/:number', (request, reply) => {
    const { number } = parsed(numbered, request.params)
    registries.enter(number, parsed(certificate, request.body))
    return reply.send({ number })
  })
  // The holder's number travels in a body: never in an address, which proxies write down.
  server.post(
    '/registries/certificates/:number/check',
    failing(failures, 'registries', (request, failure) =>
      unlessRefused(failure, () => {
        const { number } = parsed(numbered, request.params)
        const found = registries.check(number, parsed(checking, request.body).holder)
        return found === undefined ? { found: false } : { found: true, certificate: found }
      }),
    ),
  )
}
