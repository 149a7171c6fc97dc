import type { Actor } from '#libs/domain/deciding'
import { actingActor } from './acting-actor.js'
import { Unauthenticated } from './fault.js'
import { issuerKeys } from './issuer-keys.js'
import { verifyToken, type Claims } from './verify-token.js'

/** Whose tokens are good here. */
export interface IdentitySettings {
  readonly issuer: string
  readonly audience: string
  /** Default: ES256, RS256, PS256. Never a symmetric one, never `none`. */
  readonly algorithms?: readonly string[]
}

/** What a request says about its sender. */
export interface Credentials {
  /** The `Authorization` header. */
  readonly authorization: string | undefined
  /** The `X-Acting-Role` header. */
  readonly actingRole: string | undefined
}

export interface Identity {
  /** Throws `Unauthenticated` or `IssuerUnreachable`. */
  actorOf(credentials: Credentials): Promise<Actor>
  /** The same before a role is chosen: whose token it is, and which roles they may act in. */
  claimsOf(authorization: string | undefined): Promise<Claims>
}

/** The resource server's side of OpenID Connect. */
export function identityOf({ issuer, audience, algorithms }: IdentitySettings): Identity {
  const keys = issuerKeys(issuer)
  const rules = { issuer, audience, algorithms: algorithms ?? ['ES256', 'RS256', 'PS256'], keys }
  const claimsOf = (authorization: string | undefined): Promise<Claims> =>
    verifyToken(bearer(authorization), rules)
  return {
    claimsOf,
    actorOf: async ({ authorization, actingRole }) =>
      actingActor(await claimsOf(authorization), actingRole),
  }
}

function bearer(authorization: string | undefined): string {
  if (authorization === undefined) throw new Unauthenticated('token-missing')
  const token = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Unauthenticated('token-malformed')
  return token
}
