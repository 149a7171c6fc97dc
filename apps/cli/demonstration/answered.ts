import { setTimeout as pause } from 'node:timers/promises'
import { VerbFault } from '../say.js'

/** An answer that was read to its end. */
export interface Answered {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
}

/** How long somebody tries again, and how often, while what they need is away. */
const patienceMs = 120_000
const againAfterMs = 200

/** Bad gateway, unavailable, gateway timeout: whoever answers this did not take the request. */
const away = new Set([502, 503, 504])

/**
 * The answer to a request. While a process is away, or breaks off in the midst of its answer, the very
 * same request is sent again: a command's idempotency key makes that harmless.
 */
export async function answered(url: URL, init: RequestInit): Promise<Answered> {
  const since = performance.now()
  for (;;) {
    const answer = await tried(url, init)
    if (!(answer instanceof Error) && !away.has(answer.status)) return answer
    if (performance.now() - since > patienceMs) {
      throw new VerbFault(`${url.pathname} is away: ${wordsOf(answer)}`)
    }
    await pause(againAfterMs)
  }
}

const wordsOf = (answer: Answered | Error): string =>
  answer instanceof Error ? answer.message : String(answer.status)

/** One try; a connection that breaks, before the answer or within it, is an Error and not thrown. */
async function tried(url: URL, init: RequestInit): Promise<Answered | Error> {
  try {
    const { ok, status, ...answer } = await fetched(url, init)
    const body: unknown = JSON.parse(answer.text)
    return { ok, status, body }
  } catch (error) {
    // What fetch throws when the connection fails; half an answer is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return error
    throw error
  }
}

async function fetched(url: URL, init: RequestInit) {
  const answer = await fetch(url, init)
  return { ok: answer.ok, status: answer.status, text: await answer.text() }
}
