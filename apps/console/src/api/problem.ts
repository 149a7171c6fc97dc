/** An RFC 9457 problem as the server says it, in the reader's language: reason, fix, who and rule. */
export interface Problem {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail?: string
  /** The article, county rule or product rule that says no. */
  readonly rule?: string
  readonly fix?: string
  readonly who?: string
  /** Faults of fields: a path, its words and, of a refusal, the rule of each. */
  readonly issues?: readonly {
    readonly path: string
    readonly message: string
    readonly rule?: string
  }[]
  readonly instance?: string
}

/** Thrown by every call whose answer is not a success, so that pages show the four lines. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
  }
}

/** What is to be shown of whatever was thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : unreachable()

/** A problem without the server's words: it could not be reached, or answered with something else. */
export function unreachable(): Problem {
  return { type: 'about:blank', status: 0, title: 'unreachable' }
}

const lost = 'about:blank#unanswered'

/** An act that was sent and not answered; given again under its key it is done once, and answered. */
export function unanswered(): Problem {
  return { type: lost, status: 0, title: 'unanswered' }
}

/** Whether nobody knows if the act was done. */
export const isUnanswered = ({ type }: Problem): boolean => type === lost

const ownKinds = 'urn:xinpei:problem:'

/** The server's name of a kind of problem: `contended`; undefined of what it did not write. */
export const kindOf = ({ type }: Problem): string | undefined =>
  type.startsWith(ownKinds) ? type.slice(ownKinds.length) : undefined
