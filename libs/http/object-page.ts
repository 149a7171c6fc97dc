import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayKnow, recentStates, type AnyAggregate, type Subject } from '#libs/commands'
import type { Actor } from '#libs/domain/deciding'
import { actorOf } from './asking.js'
import { RequestFault } from './fault.js'
import { idOf, type OfId } from './object-id.js'
import { HTTP_PARTS, type HttpParts } from './parts.js'

/** What of an object's state this reader is shown. */
export const shownTo = (of: AnyAggregate, reader: Actor, state: unknown): unknown =>
  of.shownTo ? of.shownTo(reader, state) : state

/** One object as its stream tells it: always current. */
export interface ObjectPage {
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly state: unknown
}

/** `GET /<context>/<collection>/<id>`: the object's state with its version as ETag. */
export function objectPageController(of: AnyAggregate): Type {
  const states = recentStates()

  class Page {
    constructor(readonly parts: HttpParts) {}

    async show(request: FastifyRequest<OfId>, reply: FastifyReply): Promise<void> {
      const { identity, store } = this.parts
      const { headers } = request
      const actor = await actorOf(identity, request)
      const read = (asked: readonly Subject[]) => states.read(tails => store.load(tails), asked)
      const { now, snapshots } = await read([{ of, id: idOf(request) }])
      const [found] = snapshots
      if (!found || found.version === 0 || !(await mayKnow(actor, found, read))) {
        throw new RequestFault('not-found')
      }
      const { id, stream, version } = found
      const state = shownTo(of, actor, found.state)
      reply.header('x-county-time', now)
      if (of.sealed === true) return reply.send({ id, stream, state })
      const etag = `"${version}"`
      reply.header('etag', etag)
      if (headers['if-none-match'] === etag) return reply.status(304).send()
      return reply.send({ id, stream, version, state } satisfies ObjectPage)
    }
  }
  const method = Object.getOwnPropertyDescriptor(Page.prototype, 'show') ?? {}
  Req()(Page.prototype, 'show', 0)
  Res()(Page.prototype, 'show', 1)
  Get(':id')(Page.prototype, 'show', method)
  Inject(HTTP_PARTS)(Page, undefined, 0)
  Controller(`${of.context}/${of.collection}`)(Page)
  Object.defineProperty(Page, 'name', { value: `${of.name}-page` })
  return Page
}
