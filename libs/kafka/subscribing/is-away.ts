import { isDatabaseAway } from '#libs/postgres'
import { WorldAway } from './subscriber.js'

/** gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const grpcAway = new Set([1, 4, 8, 10, 14])

/** Whether an error says that something outside is away, rather than that the event is at fault. */
export function isAway(error: unknown): boolean {
  if (error instanceof WorldAway || isDatabaseAway(error)) return true
  if (!(error instanceof Error)) return false
  const { code, details } = error as { code?: unknown; details?: unknown } // as grpc-js makes them
  if (typeof details === 'string' && typeof code === 'number' && grpcAway.has(code)) return true
  return error.name.startsWith('KafkaJS') || isAway(error.cause)
}
