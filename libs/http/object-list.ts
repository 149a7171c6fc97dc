import { Controller, Get, Req, type Type } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { validate } from 'uuid'
import type { AnyAggregate } from '#libs/commands'
import type { Pool } from '#libs/postgres'
import { findObjects, objectLists, type ObjectFilter, type ObjectList } from '#libs/read-models'
import { actorOf } from './asking.js'
import { RequestFault } from './fault.js'
import type { OfId } from './object-id.js'
import { shownTo } from './object-page.js'
import type { HttpParts } from './parts.js'
import { upTo } from './up-to.js'

/** What lists read besides what all controllers are given. */
export type ListParts = Pick<HttpParts, 'identity' | 'catalogue'> & { readonly pool: Pool }

const pageSize = 50

/**
 * The controllers of a context's lists: `GET /<context>/<collection>?cursor=&project=&status=&after=`,
 * in the order of making. Whoever may not know of an object does not find it in a list either.
 */
export function listControllersOf(context: string, parts: ListParts): readonly Type[] {
  const aggregates = new Set(parts.catalogue.map(({ of }) => of))
  return [...aggregates].flatMap(of => {
    const list = of.context === context ? objectLists[of.name] : undefined
    return list ? [listController(of, list, parts)] : []
  })
}

function listController(of: AnyAggregate, model: ObjectList, parts: ListParts): Type {
  class List {
    async show(request: FastifyRequest<Pick<OfId, 'Querystring'>>): Promise<object> {
      const actor = await actorOf(parts.identity, request)
      const filter = filterOf(request)
      await upTo(request, [model], parts.pool)
      const found = await findObjects(parts.pool, model, { ...filter, limit: pageSize })
      const last = found.length === pageSize ? found.at(-1) : undefined
      return {
        items: found
          .filter(({ state }) => of.visibleTo(actor, state))
          .map(row => ({ ...row, state: shownTo(of, actor, row.state) })),
        ...(last && { next: last.id }),
      }
    }
  }
  const method = Object.getOwnPropertyDescriptor(List.prototype, 'show') ?? {}
  Req()(List.prototype, 'show', 0)
  Get()(List.prototype, 'show', method)
  Controller(`${of.context}/${of.collection}`)(List)
  Object.defineProperty(List, 'name', { value: `${of.name}-list` })
  return List
}

/** Throws a `RequestFault` when a parameter is out of form. */
function filterOf({ query }: FastifyRequest<Pick<OfId, 'Querystring'>>): ObjectFilter {
  const { cursor, project, status } = query
  if (!isAbsentOr(cursor, validate) || !isAbsentOr(project, validate)) {
    throw new RequestFault('query-invalid')
  }
  if (!isAbsentOr(status, text => /^[a-z-]{1,40}$/.test(text))) {
    throw new RequestFault('query-invalid')
  }
  return {
    ...(cursor !== undefined && { after: cursor }),
    ...(project !== undefined && { key: project }),
    ...(status !== undefined && { status }),
  }
}

const isAbsentOr = (
  value: string | readonly string[] | undefined,
  holds: (text: string) => boolean,
): value is string | undefined => value === undefined || (typeof value === 'string' && holds(value))
