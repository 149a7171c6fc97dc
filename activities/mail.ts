import { z } from 'zod'
import type { Instant } from '#libs/calendar'
import { callOutside } from './outside-call.js'

/** A message; `id` is derived from what it tells of, so that telling twice arrives once. */
export interface MailMessage {
  /** UUID. */
  readonly id: string
  /** An address out of the vault. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mail {
  /** @throws OutsideSystemAway when nothing is known; then exactly the same call is repeated. */
  send(message: MailMessage, at: Instant): Promise<void>
}

/** Mail behind its HTTP interface. */
export function mailAt(url: string): Mail {
  return {
    async send({ id, ...content }, at) {
      const call = { method: 'PUT', path: `/mail/messages/${id}`, body: content, at } as const
      await callOutside({ name: 'mail', url }, call, z.object({ delivered: z.uuid() }))
    },
  }
}
