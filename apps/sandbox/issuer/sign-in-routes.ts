import type { FastifyInstance } from 'fastify'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { CallFault, parsed } from '../parsed.js'
import type { DemonstrationPerson } from './person.js'
import { signInPage } from './sign-in-page.js'

const interaction = z.object({ uid: z.string().min(1).max(100) })
const choice = z.object({ person: z.string() })

/** The page on which a person is chosen, and the choice. Scripts find everybody under `/persons`. */
export function signInRoutes(
  server: FastifyInstance,
  provider: Provider,
  persons: ReadonlyMap<string, DemonstrationPerson>,
): void {
  const everybody = [...persons.values()]
  server.get('/persons', (_, reply) => reply.send(everybody))
  server.get('/sign-in/:uid', async (request, reply) => {
    const { uid } = parsed(interaction, request.params)
    await provider.interactionDetails(request.raw, reply.raw)
    return reply.type('text/html; charset=utf-8').send(signInPage(uid, everybody))
  })
  server.post('/sign-in/:uid', async (request, reply) => {
    const { person } = parsed(choice, request.body)
    if (!persons.has(person)) throw new CallFault(400, 'no such demonstration person')
    const chosen = { login: { accountId: person } }
    const onward = await provider.interactionResult(request.raw, reply.raw, chosen)
    return reply.redirect(onward, 303)
  })
}
