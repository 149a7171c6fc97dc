import i18next from 'i18next'
import { hearCountyTime } from '../elements/county-clock.js'
import { accessToken, actingFor, actingRole } from '../session/session.js'
import { ProblemError, unanswered, unreachable, type Problem } from './problem.js'

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** Minted with the form, so that a repeat shows the first answer. */
  readonly idempotencyKey?: string
  readonly ifMatch?: number
  readonly signal?: AbortSignal
  /** Asked in this role of one's own, whatever office somebody acts in. */
  readonly as?: string
}

async function headers({ body, idempotencyKey, ifMatch, as }: Call): Promise<Headers> {
  const asked = new Headers({
    accept: 'application/json',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh-CN',
  })
  const token = await accessToken()
  if (token !== undefined) asked.set('authorization', `Bearer ${token}`)
  for (const [name, value] of actingHeaders(as)) asked.set(name, value)
  if (body !== undefined) asked.set('content-type', 'application/json')
  if (idempotencyKey !== undefined) asked.set('idempotency-key', idempotencyKey)
  if (ifMatch !== undefined) asked.set('if-match', `"${String(ifMatch)}"`)
  return asked
}

/** In which role, and for whom, whatever is asked is asked. */
export function actingHeaders(as?: string): readonly (readonly [string, string])[] {
  const role = as ?? actingRole()
  const other = as === undefined ? actingFor() : undefined
  return [
    ...(role === undefined ? [] : [['x-acting-role', role] as const]),
    ...(other === undefined ? [] : [['x-acting-for', other.person] as const]),
  ]
}

/**
 * Calls the API. Answers the parsed body; throws a `ProblemError` for every refusal and fault.
 * @param path under the deployment's root: `/procurement/projects/<id>`.
 */
export async function call(path: string, asked: Call = {}): Promise<unknown> {
  const answer = await answerTo(
    path,
    {
      method: asked.method ?? 'GET',
      headers: await headers(asked),
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    },
    // Under a key something is done: without an answer nobody knows whether it was.
    asked.idempotencyKey === undefined ? unreachable : unanswered,
  )
  return answer.json()
}

/** Sends bytes as they are and answers the parsed body. */
export async function sendBytes(path: string, bytes: Blob, type: string): Promise<unknown> {
  const asked = await headers({})
  asked.set('content-type', type)
  const answer = await answerTo(path, { method: 'POST', headers: asked, body: bytes })
  return answer.json()
}

/** Bytes as they come, for whoever reads them a piece at a time. */
export async function fetchBytes(path: string): Promise<ReadableStream<Uint8Array>> {
  const { body } = await answerTo(path, { headers: await headers({}) })
  if (body === null) throw new ProblemError(unreachable())
  return body
}

/**
 * Answers only a success; what else comes is thrown as the problem that it tells.
 * @param without the problem where no answer comes, or one that the server did not write.
 */
async function answerTo(
  path: string,
  asked: RequestInit,
  without: () => Problem = unreachable,
): Promise<Response> {
  const answer = await fetch(path, asked).catch((fault: unknown) => {
    throw asked.signal?.aborted === true ? fault : new ProblemError(without())
  })
  const countyTime = answer.headers.get('x-county-time')
  if (countyTime !== null) hearCountyTime(countyTime, Date.now())
  if (answer.ok) return answer
  const problem: unknown = await answer.json().catch((fault: unknown) => {
    if (!(fault instanceof SyntaxError)) throw fault
    return { ...without(), status: answer.status }
  })
  throw new ProblemError(problem as Problem) // the server's problem type, RFC 9457
}

/** Reads what stands at an address, in the shape that the server answers there with. */
export async function get<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return (await call(path, { signal })) as Answer // the server answers with these very shapes
}
