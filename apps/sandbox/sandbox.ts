import { createServer } from 'node:http'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { openFailures } from './control/failures.js'
import { controlRoutes } from './control/routes.js'
import { openAccounts } from './issuer/accounts.js'
import { allowDirectGrant } from './issuer/direct-grant.js'
import { issuerKeys } from './issuer/keys.js'
import type { DemonstrationPerson } from './issuer/person.js'
import { openProvider } from './issuer/provider.js'
import { signInRoutes } from './issuer/sign-in-routes.js'
import { openMail } from './mail/mail.js'
import { mailRoutes } from './mail/routes.js'
import { openRegistries } from './registries/registries.js'
import { registryRoutes } from './registries/routes.js'
import { sealRoutes } from './seals/routes.js'
import { openSeals } from './seals/seals.js'
import { openTreasury } from './treasury/treasury.js'
import { treasuryRoutes } from './treasury/routes.js'

export interface SandboxSettings {
  readonly host: string
  readonly port: number
  /** Public origin of the sandbox: `iss` of every token. */
  readonly issuer: string
  /** `aud` of every access token. */
  readonly audience: string
  readonly consoleOrigins: readonly string[]
  /** Everything that the outside systems remember. */
  readonly folder: string
  readonly persons: readonly DemonstrationPerson[]
  /** Shared with whoever asks the seal system; without it nobody can. */
  readonly sealSecret?: string | undefined
  /** Real time in milliseconds. */
  readonly now: () => number
}

/** The outside world of development on one port: issuer, treasury, registries, mail and seals. */
export async function startSandbox(settings: SandboxSettings): Promise<{ close(): Promise<void> }> {
  const { folder, audience } = settings
  const accounts = openAccounts(settings.persons, join(folder, 'issuer-accounts.json'))
  const { persons } = accounts
  const recordsPath = join(folder, 'issuer-records.json')
  const keys = await issuerKeys(folder)
  const provider = openProvider({ ...settings, recordsPath }, keys, persons)
  allowDirectGrant(provider, audience, persons)
  const issuerHandles = provider.callback()
  const server = fastify({
    forceCloseConnections: true,
    serverFactory: handles =>
      createServer((request, response) => {
        if (isOurs(request.url ?? '/')) handles(request, response)
        else void issuerHandles(request, response)
      }),
  })
  acceptForms(server)
  server.get('/health/live', (_, reply) => reply.send({ status: 'live' }))
  server.get('/health/ready', (_, reply) => reply.send({ status: 'ready' }))
  signInRoutes(server, provider, accounts)
  outsideSystems(server, settings)
  await server.listen({ host: settings.host, port: settings.port })
  return { close: () => server.close() }
}

/** What is not the issuer's own protocol. */
const isOurs = (path: string): boolean =>
  /^\/(treasury|registries|mail|seals|control|health|persons|sign-in)(\/|\?|$)/.test(path)

function outsideSystems(server: FastifyInstance, { folder, sealSecret }: SandboxSettings): void {
  const failures = openFailures(folder)
  const treasury = openTreasury(folder)
  const registries = openRegistries(folder)
  const mail = openMail(folder)
  const seals = openSeals(folder)
  controlRoutes(server, failures)
  treasuryRoutes(server, treasury, failures)
  registryRoutes(server, registries, failures)
  mailRoutes(server, mail, failures)
  if (sealSecret !== undefined) sealRoutes(server, { seals, failures, secret: sealSecret })
  server.addHook('onClose', (_, done) => {
    for (const system of [failures, treasury, registries, mail, seals]) system.close()
    done()
  })
}

function acceptForms(server: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded'
  server.addContentTypeParser(type, { parseAs: 'string' }, (_, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())))
  })
}
