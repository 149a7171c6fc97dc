import type { WhatHappens } from '#libs/contracts/views'
import { call } from '../api/call.js'

/** What a command's answer says, of a dry run and of the act alike. */
export interface Given {
  readonly stream: string
  readonly version?: number
  readonly events: readonly {
    readonly id: string
    readonly type: string
    readonly data?: unknown
  }[]
  /** Of a dry run: the duties, dates and procedures that the act leads to. */
  readonly leadsTo?: WhatHappens
}

/** The object that a command goes to, as its stream tells it. */
export interface Subject {
  readonly id: string
  readonly version: number
  readonly state: unknown
}

/** Where and on which version a command is given. */
export interface Address {
  readonly path: string
  /** Absent where no version is asked for. */
  readonly ifMatch?: number
}

export const idOf = (stream: string): string => stream.slice(-36)

export async function readSubject(at: string, stream: string): Promise<Subject> {
  return (await call(`${at}/${idOf(stream)}`)) as Subject // the server's object page
}

/** Asks what would happen; nothing is written. */
export async function rehearse({ path, ...match }: Address, body: unknown): Promise<Given> {
  const answer = await call(`${path}?dryRun=true`, { method: 'POST', body, ...match })
  return answer as Given // the server's answer to a command
}

/** Gives the command; with the same key a repeat shows the first answer. */
export async function give(
  { path, ...match }: Address,
  body: unknown,
  idempotencyKey: string,
): Promise<Given> {
  const answer = await call(path, { method: 'POST', body, ...match, idempotencyKey })
  return answer as Given // the server's answer to a command
}
