import { Controller, Inject, Post, Req, Res, type Type } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnyAggregate, CommandDefinition, Handling } from '#libs/commands'
import { inAddress } from '#libs/identifiers'
import { answerTo } from './answer.js'
import { askerOf } from './asking.js'
import { idempotencyKeyOf, ifMatchOf, traceparentOf } from './command-headers.js'
import { correlationOf } from './correlation.js'
import { RequestFault } from './fault.js'
import { idOf, type OfId } from './object-id.js'
import { HTTP_PARTS, type HttpParts } from './parts.js'
import { answerProblem, tellingOf } from './problem-filter.js'
import { problemOf } from './problem.js'

/**
 * The controller of one aggregate's commands: `POST /<context>/<collection>/<id>/<command>` for each of
 * them, derived from the catalogue.
 */
export function commandController(
  of: AnyAggregate,
  definitions: readonly CommandDefinition[],
): Type {
  class Commands {
    constructor(readonly parts: HttpParts) {}
  }
  for (const definition of definitions) {
    const { name } = definition
    const method = {
      configurable: true,
      value(this: Commands, request: FastifyRequest<OfId>, reply: FastifyReply) {
        return take(this.parts, definition, request, reply)
      },
    }
    Object.defineProperty(Commands.prototype, name, method)
    Req()(Commands.prototype, name, 0)
    Res()(Commands.prototype, name, 1)
    Post(`:id/${inAddress(name)}`)(Commands.prototype, name, method)
  }
  Inject(HTTP_PARTS)(Commands, undefined, 0)
  Controller(`${of.context}/${of.collection}`)(Commands)
  Object.defineProperty(Commands, 'name', { value: `${of.name}-commands` })
  return Commands
}

/** Takes one command of a person to the gate and writes its answer, and one line about it. */
async function take(
  parts: HttpParts,
  definition: CommandDefinition,
  request: FastifyRequest<OfId>,
  reply: FastifyReply,
): Promise<void> {
  const started = performance.now()
  const handling = await handlingOf(parts, definition.name, request)
  const handled = await parts.gate.handle(handling)
  parts.log.info({
    correlation: handling.correlation,
    command: handling.command,
    id: handling.id,
    role: handling.actor.role,
    outcome: handled.kind,
    ...(handled.kind === 'refused' && { reason: handled.refusal.reason }),
    milliseconds: Math.round(performance.now() - started),
  })
  if (handled.kind !== 'accepted') {
    answerProblem(reply, problemOf(handled, tellingOf(request), definition.name))
    return
  }
  const { of } = definition
  if (of.sealed !== true) reply.header('etag', `"${handled.version}"`)
  const at = handled.events[0]?.meta.at
  if (at !== undefined) reply.header('x-county-time', at)
  const created = handled.version === handled.events.filter(isOwn(handled.stream)).length
  await reply.status(created && !handled.dryRun ? 201 : 200).send(answerTo(handled, of))
}

const isOwn =
  (stream: string) =>
  (event: { readonly stream: string }): boolean =>
    event.stream === stream

async function handlingOf(
  { identity }: HttpParts,
  command: string,
  request: FastifyRequest<OfId>,
): Promise<Handling & { readonly correlation: string }> {
  const { headers } = request
  const actor = await askerOf(identity, request)
  const dryRun = isDryRun(request)
  const ifMatch = ifMatchOf(headers)
  const traceparent = traceparentOf(headers)
  return {
    command,
    id: idOf(request),
    input: request.body ?? {},
    actor,
    // A dry run writes nothing, so it needs no key.
    key: dryRun ? '' : idempotencyKeyOf(headers),
    dryRun,
    correlation: correlationOf(request),
    ...(ifMatch !== undefined && { ifMatch }),
    ...(traceparent !== undefined && { traceparent }),
  }
}

function isDryRun({ query }: FastifyRequest<OfId>): boolean {
  const given = query.dryRun
  if (given !== undefined && given !== 'true' && given !== 'false') {
    throw new RequestFault('query-invalid')
  }
  return given === 'true'
}
