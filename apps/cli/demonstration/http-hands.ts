import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { catalogue, type CommandDefinition } from '#libs/commands'
import { sealedBidType } from '#libs/http'
import { inAddress } from '#libs/identifiers'
import { VerbFault } from '../say.js'
import { answered, type Answered } from './answered.js'
import type { ActingPerson, Hands } from './hands.js'

interface Addresses {
  readonly publicUrl: string
  readonly issuer: string
}

const tokenAnswer = z.object({ access_token: z.string() })
const kept = z.object({ commitment: z.string() })
const page = z.object({ state: z.unknown() })
const problem = z.object({ title: z.string(), detail: z.string().optional() }).loose()

/** Hands that reach over HTTP with the person's own token, as the console's do. */
export function httpHands({ publicUrl, issuer }: Addresses): Hands {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = ({ key }: ActingPerson): Promise<string> => {
    const token = tokens.get(key) ?? fetchToken(issuer, key)
    tokens.set(key, token)
    return token
  }
  const ask = async (person: ActingPerson, path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await tokenOf(person)}`)
    headers.set('x-acting-role', person.role)
    return answered(new URL(path, publicUrl), { ...init, headers })
  }
  const call = async (person: ActingPerson, path: string, init: RequestInit) =>
    bodyOf(await ask(person, path, init), `${person.key} ${init.method ?? 'GET'} ${path}`)
  return {
    async act(person, command, id, input) {
      const path = `${pathOf(definitionOf(command), id)}/${inAddress(command)}`
      await call(person, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(input),
      })
    },
    async keep(person, tender, sealed) {
      const path = `/procurement/tenders/${tender}/sealed-bytes`
      const headers = { 'content-type': sealedBidType }
      const body = Buffer.from(sealed)
      return kept.parse(await call(person, path, { method: 'POST', headers, body })).commitment
    },
    async see(person, { context, collection, initial }, id) {
      const path = `/${context}/${collection}/${id}`
      const answer = await ask(person, path, {})
      return answer.status === 404
        ? initial
        : page.parse(bodyOf(answer, `${person.key} GET ${path}`)).state
    },
  }
}

/** What was answered; a problem is thrown in its own words. */
function bodyOf(answer: Answered, asked: string): unknown {
  if (answer.ok) return answer.body
  const said = problem.safeParse(answer.body)
  const words = said.success ? JSON.stringify(said.data) : String(answer.status)
  throw new VerbFault(`${asked}: ${words}`)
}

function definitionOf(command: string): CommandDefinition {
  const found = catalogue.find(({ name }) => name === command)
  if (found === undefined) throw new VerbFault(`no command ${command}`)
  return found
}

const pathOf = ({ of }: CommandDefinition, id: string): string =>
  `/${of.context}/${of.collection}/${id}`

async function fetchToken(issuer: string, key: string): Promise<string> {
  const answer = await answered(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:xinpei:demonstration-person',
      client_id: 'xinpei-scripts',
      person: key,
    }),
  })
  if (!answer.ok) throw new VerbFault(`no token for ${key}: ${JSON.stringify(answer.body)}`)
  return tokenAnswer.parse(answer.body).access_token
}
