import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Failures } from '../control/failures.js'
import { failing } from '../failing.js'
import { CallFault, parsed } from '../parsed.js'
import type { Mail } from './mail.js'

const message = z.strictObject({
  to: z.string().min(1).max(320),
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
})
const named = z.object({ id: z.uuid() })
const addressed = z.object({ to: z.string().min(1) })
const inCountyTime = z.object({ 'x-county-time': z.string().min(1) })

/** `PUT /mail/messages/<id>` delivers; `GET /mail/inboxes[/<address>]` reads. */
export function mailRoutes(server: FastifyInstance, mail: Mail, failures: Failures): void {
  server.put(
    '/mail/messages/:id',
    failing(failures, 'mail', (request, failure) => {
      if (failure === 'refusal') throw new CallFault(422, 'no such mailbox, as was ordered')
      const { id } = parsed(named, request.params)
      const at = parsed(inCountyTime, request.headers)['x-county-time']
      return { delivered: mail.deliver(id, at, parsed(message, request.body)).id }
    }),
  )
  server.get('/mail/inboxes', (_, reply) => reply.send({ addresses: mail.addresses() }))
  server.get('/mail/inboxes/:to', (request, reply) =>
    reply.send(mail.inbox(parsed(addressed, request.params).to)),
  )
}
