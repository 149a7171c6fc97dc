import type { Actor } from '#libs/domain/deciding'
import { actingActor } from './acting-actor.js'
import { Unauthenticated } from './fault.js'
import { issuerKeys } from './issuer-keys.js'
import { verifyToken, type Claims } from './verify-token.js'

/** Whose tokens are good here. */
export interface IdentitySettings {
  readonly issuer: string
  readonly audience: string
  /** Who may act for whom; absent, nobody for anybody. */
  readonly offices?: Offices
  /** Default: ES256, RS256, PS256. Never a symmetric one, never `none`. */
  readonly algorithms?: readonly string[]
}

/** What a request says about its sender. */
export interface Credentials {
  /** The `Authorization` header. */
  readonly authorization: string | undefined
  /** The `X-Acting-Role` header. */
  readonly actingRole: string | undefined
  /** The `X-Acting-For` header: the id of whom they act for. */
  readonly actingFor?: string | undefined
}

/** The county's own record of who acts for whom now. */
export interface Offices {
  /** The actor with those whose duties are theirs, or undefined where they may not act so. */
  standing(actor: Actor): Promise<Actor | undefined>
}

export interface Identity {
  /** Who they say they are; the gate judges for whom. Throws `Unauthenticated`, `IssuerUnreachable`. */
  askerOf(credentials: Credentials): Promise<Actor>
  /** The same, and may act so now. */
  actorOf(credentials: Credentials): Promise<Actor>
  /** The same before a role is chosen: whose token it is, and which roles they may act in. */
  claimsOf(authorization: string | undefined): Promise<Claims>
}

/** The resource server's side of OpenID Connect. */
export function identityOf({ issuer, audience, algorithms, offices }: IdentitySettings): Identity {
  const keys = issuerKeys(issuer)
  const rules = { issuer, audience, algorithms: algorithms ?? ['ES256', 'RS256', 'PS256'], keys }
  const claimsOf = (authorization: string | undefined): Promise<Claims> =>
    verifyToken(bearer(authorization), rules)
  const askerOf = async ({ authorization, actingRole: role, actingFor }: Credentials) =>
    actingActor(await claimsOf(authorization), { role, actingFor })
  return {
    claimsOf,
    askerOf,
    actorOf: async credentials => {
      const asker = await askerOf(credentials)
      const actor = offices ? await offices.standing(asker) : alone(asker)
      if (actor === undefined) throw new Unauthenticated('not-acting-for')
      return actor
    },
  }
}

const alone = (actor: Actor) => (actor.actingFor === undefined ? actor : undefined)

function bearer(authorization: string | undefined): string {
  if (authorization === undefined) throw new Unauthenticated('token-missing')
  const token = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Unauthenticated('token-malformed')
  return token
}
