import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { roles } from '#libs/contracts'
import { IssuerUnreachable, Unauthenticated, type TokenFault } from './fault.js'

/** What a token must be: from this issuer, for this audience, signed in one of these ways. */
export interface TokenRules {
  readonly issuer: string
  readonly audience: string
  readonly algorithms: readonly string[]
  readonly keys: JWTVerifyGetKey
}

/** What we read in a token: who, in which roles. Roles that are not ours are left out. */
const claims = z.object({
  // The person's id in this county, as events name them.
  sub: z.uuid(),
  roles: z
    .array(z.string())
    .transform(held => roles.filter(role => held.includes(role)))
    .default([]),
  institution: z.string().optional(),
})
export type Claims = z.output<typeof claims>

/** Throws `Unauthenticated` with the fault, or `IssuerUnreachable` when its keys cannot be had. */
export async function verifyToken(token: string, rules: TokenRules): Promise<Claims> {
  const { issuer, audience, algorithms, keys } = rules
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 5,
    })
    return claims.parse(payload)
  } catch (error) {
    if (isUnreachable(error)) throw new IssuerUnreachable(issuer, error)
    throw new Unauthenticated(faultOf(error), error)
  }
}

/** Fetching the keys failed: jose's own time-out, Node's fetch, or our discovery. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof IssuerUnreachable ||
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  (error instanceof TypeError && error.message === 'fetch failed')

const faultByCode: Readonly<Record<string, TokenFault>> = {
  ERR_JWT_EXPIRED: 'token-expired',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'token-forged',
  ERR_JWKS_NO_MATCHING_KEY: 'token-forged',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'token-forged',
  ERR_JOSE_ALG_NOT_ALLOWED: 'token-algorithm-refused',
}

const faultByClaim: Readonly<Record<string, TokenFault>> = {
  iss: 'token-of-another-issuer',
  aud: 'token-for-another-audience',
  nbf: 'token-not-yet-valid',
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTClaimValidationFailed) {
    return faultByClaim[error.claim] ?? 'token-malformed'
  }
  return (error instanceof errors.JOSEError && faultByCode[error.code]) || 'token-malformed'
}
