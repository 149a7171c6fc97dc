/** Why nobody is logged in with this request; each is a message key and a problem type. */
export type TokenFault =
  | 'token-missing'
  | 'token-malformed'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-forged'
  | 'token-of-another-issuer'
  | 'token-for-another-audience'
  | 'token-algorithm-refused'
  | 'token-without-role'
  | 'acting-role-not-held'
  | 'acting-role-not-chosen'
  | 'not-acting-for'

/** The request's credentials are not good: the caller's matter, 401. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated'
  constructor(
    readonly fault: TokenFault,
    cause?: unknown,
  ) {
    super(fault, { cause })
  }
}

/** The issuer's keys cannot be had: nobody can log in now, 503. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable'
  constructor(issuer: string, cause: unknown) {
    super(`no keys from ${issuer}`, { cause })
  }
}
