import type { ProblemKind } from './problem.js'

/** A fault of the request that is known before any command is asked; told as this kind of problem. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault'
  constructor(
    readonly kind: ProblemKind,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(kind)
  }
}
