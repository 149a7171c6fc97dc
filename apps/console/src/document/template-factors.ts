/** A factor as a printed scoring table has it. */
export interface PrintedFactor {
  readonly factor: string
  readonly title: string
  /** Points of the whole. */
  readonly weight: number
  readonly kind: string
  /** How it is scored, where the table prints it. */
  readonly rule?: string | undefined
}

/** The factors of a printed table as answers, each with the standard by which it is scored (87§55). */
export const factorsFrom = (printed: readonly PrintedFactor[]) =>
  printed.map(({ factor, title, weight, kind, rule }) => ({
    ...{ factor, title, kind, weight: String(weight) },
    ...(rule !== undefined && { standard: rule }),
  }))
