import { z } from 'zod'

/** The caller's fault, with the status that says which. */
export class CallFault extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message)
    this.name = 'CallFault'
  }
}

/** What came in, in its shape. Throws a `CallFault` (400) that names every fault. */
export function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body)
  if (!result.success) throw new CallFault(400, z.prettifyError(result.error))
  return result.data
}
