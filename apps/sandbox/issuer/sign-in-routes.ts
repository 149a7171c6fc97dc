import type { FastifyInstance } from 'fastify'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { CallFault, parsed } from '../parsed.js'
import { newcomerRoles, type Accounts } from './accounts.js'
import { signInPage } from './sign-in-page.js'

const interaction = z.object({ uid: z.string().min(1).max(100) })
/** Somebody who is listed, or the first person of a supplier that is not. */
const choice = z.union([
  z.object({ person: z.string() }),
  z.object({ newcomer: z.enum(newcomerRoles) }),
])

/** The page on which a person is chosen or an account opened, and the choice. Scripts find everybody under `/persons`. */
export function signInRoutes(
  server: FastifyInstance,
  provider: Provider,
  accounts: Accounts,
): void {
  const { persons } = accounts
  const everybody = () => [...persons.values()]
  server.get('/persons', (_, reply) => reply.send(everybody()))
  server.get('/sign-in/:uid', async (request, reply) => {
    const { uid } = parsed(interaction, request.params)
    await provider.interactionDetails(request.raw, reply.raw)
    return reply.type('text/html; charset=utf-8').send(signInPage(uid, everybody()))
  })
  server.post('/sign-in/:uid', async (request, reply) => {
    const chosen = parsed(choice, request.body)
    const person = 'newcomer' in chosen ? accounts.open(chosen.newcomer).id : chosen.person
    if (!persons.has(person)) throw new CallFault(400, 'no such demonstration person')
    const login = { login: { accountId: person } }
    const onward = await provider.interactionResult(request.raw, reply.raw, login)
    return reply.redirect(onward, 303)
  })
}
