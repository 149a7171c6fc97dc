import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FailureKind, Failures, System } from './control/failures.js'

/**
 * Plays the failures that were ordered around one call of an outside system. `act` learns whether it
 * has to refuse; with `lost-answer` it acts, and the caller never hears of it.
 */
export function failing<Answer>(
  failures: Failures,
  system: System,
  act: (request: FastifyRequest, failure: FailureKind | undefined) => Answer | Promise<Answer>,
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const failure = failures.take(system)
    if (failure === 'unavailable') {
      return reply.status(503).send({ title: `${system} is unavailable, as was ordered` })
    }
    if (failure === 'silent') return reply.hijack()
    const answer = await act(request, failure)
    if (failure !== 'lost-answer') return answer
    reply.hijack()
    request.raw.socket.destroy()
    return reply
  }
}
