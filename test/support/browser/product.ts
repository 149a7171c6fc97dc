import { randomUUID } from 'node:crypto'

/** Where the product of this run is; written by the set-up of the browser's level. */
interface Product {
  /** The demonstration's project, carried from plan to rating. */
  readonly project: string
  readonly environment: {
    readonly DATABASE_URL: string
    readonly PUBLIC_URL: string
    readonly OIDC_ISSUER: string
    readonly TEMPORAL_NAMESPACE: string
  }
}

/** Throws where no set-up has run. */
export function product(): Product {
  const told = process.env.XINPEI_TEST_PRODUCT
  if (told === undefined) throw new Error('XINPEI_TEST_PRODUCT is not set: see with-product.mjs')
  return JSON.parse(told) as Product // written as JSON by the set-up of this very run
}

/** Whether pages are looked at in every look, language and width, as the full run does. */
export const everySight = (): boolean => process.env.XINPEI_TEST_SIGHTS === 'all'

/** A demonstration person, by their key in the seeds, acting in one role over HTTP. */
export interface Acting {
  readonly id: string
  /** Gives a command as any client does, under a new key; throws with the problem's words when it is refused. */
  act(path: string, input: unknown, key?: string): Promise<unknown>
  get(path: string): Promise<unknown>
  /** Sends bytes as they are. */
  send(path: string, bytes: Uint8Array, type: string): Promise<unknown>
}

export async function acting(key: string, role: string): Promise<Acting> {
  const { PUBLIC_URL, OIDC_ISSUER } = product().environment
  const asked = await fetch(new URL('/token', OIDC_ISSUER), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:xinpei:demonstration-person',
      client_id: 'xinpei-scripts',
      person: key,
    }),
  })
  const { access_token: token } = (await asked.json()) as { access_token: string } // the issuer's own shape
  const headers = { authorization: `Bearer ${token}`, 'x-acting-role': role }
  const call = async (path: string, how: RequestInit) => {
    const answer = await fetch(new URL(path, PUBLIC_URL), how)
    const body: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`)
    return body
  }
  return {
    id: subjectOf(token),
    get: path => call(path, { headers }),
    send: (path, bytes, type) =>
      call(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body: Buffer.from(bytes),
      }),
    act: (path, input, key = randomUUID()) =>
      call(path, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(input),
      }),
  }
}

function subjectOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  return (JSON.parse(claims) as { sub: string }).sub // a token of the development issuer
}
