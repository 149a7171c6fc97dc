import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { z } from 'zod'
import { sealedBidType } from '#libs/http'
import { VerbFault } from '../say.js'
import type { BidderConfiguration } from './configuration.js'

const problem = z.object({ title: z.string(), detail: z.string().optional() })
const kept = z.object({ commitment: z.string() })

/** The county as a bidder reaches it. */
export interface County {
  /** Uploads a sealed file; its commitment. */
  keep(tender: string, file: string): Promise<string>
  give(bid: string, command: string, input: object): Promise<void>
  /** The bidder's own sealed file as it lies there. */
  sealed(bid: string): Promise<AsyncIterable<Uint8Array>>
  receipt(bid: string): Promise<unknown>
}

export function countyAt({ publicUrl, token, role }: BidderConfiguration): County {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    if (role !== undefined) headers.set('x-acting-role', role)
    const answer = await fetch(new URL(path, publicUrl), { ...init, headers })
    if (!answer.ok) throw new VerbFault(await wordsOf(answer))
    return answer
  }
  return {
    async keep(tender, file) {
      const answer = await call(`/procurement/tenders/${tender}/sealed-bytes`, {
        ...{ method: 'POST', headers: { 'content-type': sealedBidType } },
        body: await openAsBlob(file),
      })
      return kept.parse(await answer.json()).commitment
    },
    async give(bid, command, input) {
      await call(`/procurement/bids/${bid}/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(input),
      })
    },
    async sealed(bid) {
      const { body } = await call(`/procurement/bids/${bid}/sealed`)
      if (!body) throw new VerbFault('the county answered without a body')
      return body
    },
    async receipt(bid) {
      return (await call(`/procurement/bids/${bid}/receipt`)).json()
    },
  }
}

async function wordsOf(answer: Response): Promise<string> {
  const read = problem.safeParse(await answer.json())
  if (!read.success) return `the county answered ${String(answer.status)}`
  return [read.data.title, read.data.detail].filter(Boolean).join(': ')
}
