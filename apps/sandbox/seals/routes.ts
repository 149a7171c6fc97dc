import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isSignature, signatureHeader, signatureOf } from '#activities/signed-words'
import type { Failures } from '../control/failures.js'
import { failing } from '../failing.js'
import { CallFault, parsed } from '../parsed.js'
import type { Seals } from './seals.js'

const asking = z.strictObject({
  seal: z.string().min(1).max(60),
  document: z.string().regex(/^[0-9a-f]{64}$/),
  file: z.base64(),
})
const named = z.object({ id: z.uuid() })
const head = z.object({ 'x-county-time': z.string().min(1), [signatureHeader]: z.string() })

interface SealParts {
  readonly seals: Seals
  readonly failures: Failures
  /** Shared with whoever may ask. */
  readonly secret: string
}

/** `PUT /seals/requests/<id>` seals a PDF; `GET /seals/key` is what its seals are verified by. */
export function sealRoutes(server: FastifyInstance, { seals, failures, secret }: SealParts): void {
  server.get('/seals/key', (_, reply) => reply.send({ publicKey: seals.publicKey }))
  void server.register((signed, _, done) => {
    // The signature is over the body as it came.
    const plain = { parseAs: 'string', bodyLimit: 100 * 1024 * 1024 } as const
    signed.addContentTypeParser('application/json', plain, (_request, body, parsedAs) => {
      parsedAs(null, body)
    })
    signed.addHook('onSend', (request, reply, payload, sent) => {
      const parts = [signatureIn(request), String(reply.statusCode), String(payload)]
      reply.header(signatureHeader, signatureOf(secret, parts))
      sent()
    })
    signed.put(
      '/seals/requests/:id',
      failing(failures, 'seals', (request, failure) => {
        const { id } = parsed(named, request.params)
        const { at, body } = signedBody(request, secret)
        const { file, ...asked } = parsed(asking, JSON.parse(body))
        return seals.seal({ id, at, ...asked, file: Buffer.from(file, 'base64') }, failure)
      }),
    )
    done()
  })
}

const signatureIn = ({ headers }: FastifyRequest): string => {
  const said = headers[signatureHeader]
  return typeof said === 'string' ? said : ''
}

/** The body that came from somebody who knows the secret. Throws a `CallFault` (401). */
function signedBody(request: FastifyRequest, secret: string) {
  const { 'x-county-time': at } = parsed(head, request.headers)
  const { method, url, body } = request
  if (typeof body !== 'string') throw new CallFault(400, 'no body')
  if (!isSignature(signatureIn(request), signatureOf(secret, [method, url, at, body]))) {
    throw new CallFault(401, 'signed by somebody who does not know the secret')
  }
  return { at, body }
}
