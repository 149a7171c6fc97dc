import { z } from 'zod'
import type { Instant } from '#libs/calendar'
import { isSignature, signatureHeader, signatureOf } from './signed-words.js'

/** Where an outside system is, and how long it may take before it counts as away. */
export interface OutsideSystem {
  readonly name: string
  readonly url: string
  /** Milliseconds; default 10 000. */
  readonly withinMs?: number
  /** Shared with the system, where both sign what they say; an answer without its signature is none. */
  readonly secret?: string
}

export interface OutsideCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  /** County time, for systems that date what they do. */
  readonly at?: Instant
}

/** The system did not answer, or not properly: nothing is known, and the call is to be repeated. */
export class OutsideSystemAway extends Error {
  constructor(system: string, options?: ErrorOptions) {
    super(`${system} did not answer`, options)
    this.name = 'OutsideSystemAway'
  }
}

/** The system understood and objects to our call itself: a fault of ours, never an answer. */
export class OutsideSystemObjects extends Error {
  constructor(system: string, status: number, words: string) {
    super(`${system} objects (${String(status)}): ${words}`)
    this.name = 'OutsideSystemObjects'
  }
}

/**
 * Calls an outside system and reads its answer in the shape that was agreed.
 * @throws OutsideSystemAway on a broken connection, after the time allowed, on 5xx and on 429, and where
 *   both sides sign, on an answer that is not the system's own
 * @throws OutsideSystemObjects on any other 4xx
 * @throws z.ZodError when the answer has another shape
 */
export async function callOutside<Shape extends z.ZodType>(
  system: OutsideSystem,
  call: OutsideCall,
  shape: Shape,
): Promise<z.output<Shape>> {
  const said = wordsOf(system, call)
  const answer = await send(system, call, said)
  if (answer.status >= 500 || answer.status === 429) {
    throw new OutsideSystemAway(system.name, { cause: `status ${String(answer.status)}` })
  }
  const text = await received(system, answer)
  if (!answer.ok) throw new OutsideSystemObjects(system.name, answer.status, text)
  if (!isItsOwn(system, said, { answer, text })) {
    throw new OutsideSystemAway(system.name, { cause: 'the answer is not signed by it' })
  }
  return shape.parse(JSON.parse(text))
}

/** What goes over the line, and the signature under it. */
interface Said {
  readonly body?: string
  readonly signature?: string
}

function wordsOf({ secret }: OutsideSystem, { method, path, body, at }: OutsideCall): Said {
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  if (secret === undefined) return text
  return { ...text, signature: signatureOf(secret, [method, path, at ?? '', text.body ?? '']) }
}

function isItsOwn(
  { secret }: OutsideSystem,
  { signature = '' }: Said,
  { answer, text }: { readonly answer: Response; readonly text: string },
): boolean {
  if (secret === undefined) return true
  const expected = signatureOf(secret, [signature, String(answer.status), text])
  return isSignature(answer.headers.get(signatureHeader) ?? undefined, expected)
}

async function send(system: OutsideSystem, { method, path, at }: OutsideCall, said: Said) {
  const headers = new Headers({ accept: 'application/json' })
  if (said.body !== undefined) headers.set('content-type', 'application/json')
  if (at !== undefined) headers.set('x-county-time', at)
  if (said.signature !== undefined) headers.set(signatureHeader, said.signature)
  try {
    return await fetch(new URL(path, system.url), {
      method,
      headers,
      signal: AbortSignal.timeout(system.withinMs ?? 10_000),
      ...(said.body !== undefined && { body: said.body }),
    })
  } catch (cause) {
    throw new OutsideSystemAway(system.name, { cause })
  }
}

async function received(system: OutsideSystem, answer: Response): Promise<string> {
  try {
    return await answer.text()
  } catch (cause) {
    throw new OutsideSystemAway(system.name, { cause })
  }
}
