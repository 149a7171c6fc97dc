import i18next from 'i18next'
import { hearCountyTime } from '../elements/county-clock.js'
import { accessToken, actingRole } from '../session/session.js'
import { ProblemError, unreachable, type Problem } from './problem.js'

interface Call {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  /** Minted with the form, so that a repeat shows the first answer. */
  readonly idempotencyKey?: string
  readonly ifMatch?: number
  readonly signal?: AbortSignal
}

async function headers({ body, idempotencyKey, ifMatch }: Call): Promise<Headers> {
  const asked = new Headers({
    accept: 'application/json',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh-CN',
  })
  const token = await accessToken()
  if (token !== undefined) asked.set('authorization', `Bearer ${token}`)
  const role = actingRole()
  if (role !== undefined) asked.set('x-acting-role', role)
  if (body !== undefined) asked.set('content-type', 'application/json')
  if (idempotencyKey !== undefined) asked.set('idempotency-key', idempotencyKey)
  if (ifMatch !== undefined) asked.set('if-match', `"${String(ifMatch)}"`)
  return asked
}

/**
 * Calls the API. Answers the parsed body; throws a `ProblemError` for every refusal and fault.
 * @param path under the deployment's root: `/procurement/projects/<id>`.
 */
export async function call(path: string, asked: Call = {}): Promise<unknown> {
  const answer = await fetch(path, {
    method: asked.method ?? 'GET',
    headers: await headers(asked),
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  }).catch((fault: unknown) => {
    throw asked.signal?.aborted === true ? fault : new ProblemError(unreachable())
  })
  const countyTime = answer.headers.get('x-county-time')
  if (countyTime !== null) hearCountyTime(countyTime, Date.now())
  const body: unknown = await answer.json().catch((fault: unknown) => {
    if (answer.ok) throw fault
    return { ...unreachable(), status: answer.status }
  })
  if (!answer.ok) throw new ProblemError(body as Problem) // the server's problem type, RFC 9457
  return body
}
