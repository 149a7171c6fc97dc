import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Refusal } from '#libs/domain/deciding'
import { IssuerUnreachable, Unauthenticated } from '#libs/identity'
import { isDatabaseAway } from '#libs/postgres'
import { correlationOf } from './correlation.js'
import { RequestFault } from './fault.js'
import { languageOf } from './language.js'
import { bodyLimit } from './parse-body.js'
import {
  problem,
  problemOf,
  type ProblemDocument,
  type ProblemKind,
  type Telling,
} from './problem.js'

/** Whatever is thrown on the way becomes a problem document here, and nowhere else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    answerProblem(http.getResponse<FastifyReply>(), problemOfError(error, request, this.log))
  }
}

/** Writes a problem with its media type, in the language it is told in. */
export function answerProblem(reply: FastifyReply, document: ProblemDocument): void {
  if (document.status === 401) reply.header('www-authenticate', 'Bearer')
  if (document.status === 503) reply.header('retry-after', '2')
  if (document.status === 429) reply.header('retry-after', '60')
  void reply.status(document.status).type('application/problem+json; charset=utf-8').send(document)
}

/** A "no" of a decider outside a command, told as a command's is. */
export function answerRefusal(request: FastifyRequest, reply: FastifyReply, no: Refusal): void {
  answerProblem(reply, problemOf({ kind: 'refused', refusal: no }, tellingOf(request)))
}

export const tellingOf = (request: FastifyRequest): Telling => ({
  language: languageOf(request.headers['accept-language']),
  instance: request.url.split('?')[0] ?? request.url,
})

/** The problem that an error stands for; one that nobody expected is logged with its stack. */
export function problemOfError(
  error: unknown,
  request: FastifyRequest,
  log: Logger,
): ProblemDocument {
  const telling = tellingOf(request)
  if (error instanceof RequestFault) return problem(error.kind, telling, { detail: error.detail })
  if (error instanceof Unauthenticated) return problem(error.fault, telling)
  const kind = kindByStatus[statusOf(error) ?? 0]
  if (kind) return problem(kind, telling, { detail: { limit: bodyLimit } })
  const correlation = correlationOf(request)
  const away = awayKind(error)
  if (away) {
    log.warn({ correlation, err: error }, 'the world is away')
    return problem(away, telling)
  }
  log.error({ correlation, err: error }, 'a request failed')
  return problem('internal', telling, { detail: { correlation } })
}

/** What Nest and Fastify refuse by themselves. */
const kindByStatus: Readonly<Record<number, ProblemKind>> = {
  400: 'body-malformed',
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type-unsupported',
}

/** What passes by itself: the issuer or the database is away, a list is not built yet. */
function awayKind(error: unknown): ProblemKind | undefined {
  if (error instanceof IssuerUnreachable) return 'issuer-unreachable'
  if (isNotBuilt(error)) return 'behind'
  return isDatabaseAway(error) ? 'unavailable' : undefined
}

/** PostgreSQL's undefined_table: the consumers build the tables of queries when they first start. */
const isNotBuilt = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42P01'

/** Nest's exceptions and Fastify's errors carry the status they stand for. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus()
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}
