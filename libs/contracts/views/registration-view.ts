/** How a 统一社会信用代码 stands in this county's directory: what is wrong with it, or whether it is taken. */
export interface CreditCodeStanding {
  readonly code: string
  readonly standing: 'free' | 'taken' | 'wrong'
  /** Of a wrong one, why: `wrong-check-digit`. */
  readonly fault?: string
}

/** Who answers for an institution here: theirs alone, out of the vault. */
export interface OwnContact {
  readonly name: string
  readonly telephone: string
}

/** How the institution that somebody acts for stands in the directory. */
export interface OwnRegistration {
  readonly institution: string | null
  /** Null until it is registered. */
  readonly registered: {
    readonly kind: string
    readonly code: string
    readonly name: string
    readonly status: string
  } | null
}
