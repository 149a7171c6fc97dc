import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from '../../tools/servers/index.mjs'

/** Pages that somebody is always looking at, one of each process that answers requests. */
const PAGES = [
  ...['/', '/openapi.json', '/procurement/projects', '/delivery/training-classes'],
  ...['/payment/claims', '/supervision/today', '/county/institutions'],
]

/** Between two looks, and between two records, milliseconds. */
const LOOKS_EVERY = 60
const RECORDS_EVERY = 700

/**
 * People beside the demonstration: somebody signs in and looks at pages all the time, a supervisor
 * records premises while broker and Temporal are away. What fails is tried again with the same key.
 *
 * @param {Record<string, string>} environment
 */
export function people({ PUBLIC_URL: county = '', OIDC_ISSUER: issuer = '' }) {
  let leaving = false
  const goOn = () => !leaving

  const passBy = async () => {
    for (let at = 0; goOn(); at++) {
      const token = await tokenOf(issuer)
      if (token !== undefined)
        await answered(new URL(PAGES[at % PAGES.length] ?? '/', county), token)
      await pause(LOOKS_EVERY)
    }
  }
  const passing = passBy()

  return {
    /**
     * Records premises one after the other until it is told to stop; answers how many were accepted.
     *
     * @param {() => boolean} goesOn
     */
    async recordWhile(goesOn) {
      const institution = await anInstitution()
      let accepted = 0
      while (goesOn()) {
        const url = new URL(`/county/institutions/${institution}/verify-premises`, county)
        if (await recorded(url, issuer, goesOn)) accepted += 1
        await pause(RECORDS_EVERY)
      }
      return accepted
    },
    async leave() {
      leaving = true
      await passing
    },
  }
}

/**
 * @param {URL} url
 * @param {string} issuer
 * @param {() => boolean} goesOn
 */
async function recorded(url, issuer, goesOn) {
  const key = randomUUID()
  const body = JSON.stringify({
    ...{ premises: randomUUID(), places: 40, stations: 10, occurredOn: '2026-01-05' },
    ...{ paper: '演习：场地核验表', evidence: '0'.repeat(64) },
  })
  while (goesOn()) {
    const token = await tokenOf(issuer)
    const answer = token && (await answered(url, token, { key, body }))
    if (answer && answer.status !== 503) {
      if (answer.ok) return true
      throw new Error(`premises could not be recorded: ${answer.status} ${await answer.text()}`)
    }
    await pause(LOOKS_EVERY)
  }
  return false
}

/**
 * The answer of a process, or undefined where the connection broke.
 *
 * @param {URL} url
 * @param {string} token
 * @param {{ key: string, body: string }} [command]
 */
async function answered(url, token, command) {
  const headers = { authorization: `Bearer ${token}`, 'x-acting-role': 'supervisor' }
  const json = { 'content-type': 'application/json' }
  try {
    const answer = await fetch(
      url,
      command
        ? {
            method: 'POST',
            headers: { ...headers, ...json, 'idempotency-key': command.key },
            body: command.body,
          }
        : { headers },
    )
    if (!command) await answer.arrayBuffer()
    return answer
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** @param {string} issuer @returns {Promise<string | undefined>} */
async function tokenOf(issuer) {
  try {
    const answer = await fetch(new URL('/token', issuer), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:xinpei:demonstration-person',
        client_id: 'xinpei-scripts',
        person: 'supervisor-1',
      }),
    })
    if (!answer.ok) return undefined
    // RFC 6749.
    return /** @type {{ access_token: string }} */ (await answer.json()).access_token
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function anInstitution() {
  const file = join(ROOT, 'seeds', 'county', 'institutions.json')
  /** @type {unknown} */
  const seed = JSON.parse(await readFile(file, 'utf8'))
  // The seed's own shape.
  const { institutions } = /** @type {{ institutions: { id: string }[] }} */ (seed)
  return institutions[0]?.id ?? ''
}
