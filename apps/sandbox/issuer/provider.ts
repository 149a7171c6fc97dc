import { Provider, type Account, type Configuration } from 'oidc-provider'
import type { IssuerKeys } from './keys.js'
import { keptRecords } from './kept-records.js'
import type { DemonstrationPerson } from './person.js'

export interface IssuerSettings {
  /** Public origin of the sandbox: `iss` of every token. */
  readonly issuer: string
  /** `aud` of every access token: the county's API. */
  readonly audience: string
  /** Origins of the console, which may log people in. */
  readonly consoleOrigins: readonly string[]
  /** Sessions and grants are kept here. */
  readonly recordsPath: string
  /** Real time in milliseconds. */
  readonly now: () => number
}

export const consoleClient = 'xinpei-console'
export const scriptClient = 'xinpei-scripts'
export const apiScope = 'xinpei'
/** The protocol wants an absolute URI here; what tokens carry is the configured audience. */
export const apiResource = 'urn:xinpei:api'
export const accessTokenSeconds = 8 * 3600

/** What the API reads in a token: who, in which roles, for whom. Never a name. */
export const actingClaims = (person: DemonstrationPerson) => ({
  roles: person.roles,
  ...(person.institution === undefined ? {} : { institution: person.institution }),
})

export const resourceServer = (audience: string) => ({
  audience,
  scope: apiScope,
  accessTokenTTL: accessTokenSeconds,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'ES256' as const } },
})

/** An OpenID provider whose accounts are the demonstration persons. */
export function openProvider(
  settings: IssuerSettings,
  keys: IssuerKeys,
  persons: ReadonlyMap<string, DemonstrationPerson>,
): Provider {
  return new Provider(settings.issuer, configuration(settings, keys, persons))
}

function configuration(
  settings: IssuerSettings,
  keys: IssuerKeys,
  persons: ReadonlyMap<string, DemonstrationPerson>,
): Configuration {
  return {
    adapter: keptRecords(settings.recordsPath, settings.now),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    clients: clientsOf(settings),
    clientBasedCORS: () => true,
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'institution', 'institutionName'] },
    // The console shows whom it logged in from the ID token and asks for nothing further.
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: accessTokenSeconds,
      IdToken: accessTokenSeconds,
      Session: accessTokenSeconds,
      Grant: accessTokenSeconds,
      Interaction: 3600,
    },
    findAccount: (_, sub) => accountOf(persons.get(sub)),
    extraTokenClaims: (_, token) => {
      const person = 'accountId' in token ? persons.get(token.accountId) : undefined
      return person === undefined ? undefined : actingClaims(person)
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(settings.audience),
      },
    },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: async ctx => {
      const { client, session, provider } = ctx.oidc
      const known = session?.grantIdFor(client?.clientId ?? '')
      if (known !== undefined) return provider.Grant.find(known)
      if (client === undefined || session?.accountId === undefined) return undefined
      // The county's own console: nobody is asked whether it may act for the person who uses it.
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      grant.addResourceScope(apiResource, apiScope)
      await grant.save()
      return grant
    },
  }
}

function clientsOf({ consoleOrigins }: IssuerSettings): Configuration['clients'] {
  const shared = {
    token_endpoint_auth_method: 'none' as const,
    id_token_signed_response_alg: 'ES256' as const,
    application_type: 'web' as const,
  }
  return [
    {
      ...shared,
      client_id: consoleClient,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: consoleOrigins.map(origin => `${origin}/app/signed-in`),
      post_logout_redirect_uris: consoleOrigins.map(origin => `${origin}/app/sign-in`),
    },
    {
      ...shared,
      client_id: scriptClient,
      grant_types: ['urn:xinpei:demonstration-person'],
      response_types: [],
      redirect_uris: [],
    },
  ]
}

function accountOf(person: DemonstrationPerson | undefined): Account | undefined {
  if (person === undefined) return undefined
  const { id, name, institutionName } = person
  return {
    accountId: id,
    claims: () => ({
      sub: id,
      name,
      ...actingClaims(person),
      ...(institutionName === undefined ? {} : { institutionName }),
    }),
  }
}
