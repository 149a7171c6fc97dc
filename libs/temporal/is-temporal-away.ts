import { isGrpcServiceError } from '@temporalio/client'
import { NamespaceNotFoundError } from '@temporalio/common'

/** gRPC's INVALID_ARGUMENT: what we sent can never be taken. */
const invalidArgument = 3

/**
 * Whether an error of Temporal's client passes by itself. All that Temporal says does, but that what we
 * sent can never be taken: it starts, is busy, or, while its database comes back after a crash, denies
 * for a moment that it ever knew the namespace.
 */
export function isTemporalAway(error: unknown): boolean {
  if (error instanceof NamespaceNotFoundError) return true
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error
  if (isGrpcServiceError(cause)) {
    const code: number = cause.code
    return code !== invalidArgument
  }
  return error instanceof Error && /failed to connect|deadline|unavailable/i.test(error.message)
}
