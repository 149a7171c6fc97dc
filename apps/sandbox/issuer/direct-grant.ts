import { errors, type Provider } from 'oidc-provider'
import { accessTokenSeconds, apiResource, apiScope, resourceServer } from './provider.js'
import type { DemonstrationPerson } from './person.js'

export const directGrant = 'urn:xinpei:demonstration-person'

/**
 * Lets scripts and tests have a person's token without a browser:
 * `grant_type=urn:xinpei:demonstration-person&client_id=xinpei-scripts&person=<id or key>`.
 * There is no secret in it: this issuer stands in development only.
 */
export function allowDirectGrant(
  provider: Provider,
  audience: string,
  persons: ReadonlyMap<string, DemonstrationPerson>,
): void {
  provider.registerGrantType<{ person?: string }>(
    directGrant,
    async ctx => {
      const asked = ctx.oidc.params.person ?? ''
      const person = persons.get(asked) ?? [...persons.values()].find(({ key }) => key === asked)
      if (person === undefined) throw new errors.InvalidGrant('no such demonstration person')
      const token = new provider.AccessToken({
        accountId: person.id,
        client: ctx.oidc.client,
        grantId: directGrant,
        gty: directGrant,
        scope: apiScope,
        resourceServer: new provider.ResourceServer(apiResource, resourceServer(audience)),
      })
      ctx.body = {
        access_token: await token.save(),
        token_type: 'Bearer',
        expires_in: accessTokenSeconds,
      }
    },
    ['person'],
  )
}
