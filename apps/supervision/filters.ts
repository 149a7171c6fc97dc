import type { FastifyRequest } from 'fastify'
import { validate } from 'uuid'
import { instant } from '#libs/calendar'
import type { Actor } from '#libs/domain/deciding'
import { handlers } from '#libs/domain/procurement/challenge'
import { RequestFault, type OfId } from '#libs/http'
import type { ContractFilter, Holding, PaperFilter, RemedyFilter } from '#libs/read-models'

type Asked = FastifyRequest<Pick<OfId, 'Querystring'>>

/** One parameter of an address, given once and in form; throws a `RequestFault` otherwise. */
function once(
  { query }: Asked,
  name: string,
  holds: (text: string) => boolean,
): string | undefined {
  const value = query[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !holds(value)) throw new RequestFault('query-invalid')
  return value
}

export function contractFilterOf(request: Asked): Pick<ContractFilter, 'cursor' | 'status'> {
  const cursor = once(request, 'cursor', validate)
  const status = once(request, 'status', text => /^[a-z-]{1,40}$/.test(text))
  return { ...(cursor !== undefined && { cursor }), ...(status !== undefined && { status }) }
}

/** The year of a plan; absent where none is named. */
export function yearOfRequest(request: Asked): number | undefined {
  const year = once(request, 'year', text => /^20\d\d$/.test(text))
  return year === undefined ? undefined : Number(year)
}

export function paperFilterOf(request: Asked): PaperFilter {
  const series = once(request, 'series', validate)
  const project = once(request, 'project', validate)
  const after = once(request, 'cursor', text => /^\d{1,9}$/.test(text))
  return {
    ...(series !== undefined && { series }),
    ...(project !== undefined && { project }),
    ...(after !== undefined && { after }),
  }
}

/**
 * Of challenges and complaints: all of them to who handles or checks them, to an institution those that
 * it may know of; throws a `RequestFault` for everybody else.
 */
export function remedyFilterOf({ role, institution }: Actor, request: Asked): RemedyFilter {
  const asked = contractFilterOf(request)
  if (handlers.includes(role)) return asked
  if (institution === undefined) throw new RequestFault('not-found')
  return { ...asked, institution }
}

/** The lot that would stand still, and until when; throws a `RequestFault` where no lot is named. */
export function heldFilterOf(request: Asked): Omit<Holding, 'project'> {
  const lot = once(request, 'lot', validate)
  const until = once(request, 'until', text => !Number.isNaN(Date.parse(text)))
  if (lot === undefined) throw new RequestFault('query-invalid')
  return { lot, ...(until !== undefined && { until: instant(until) }) }
}
