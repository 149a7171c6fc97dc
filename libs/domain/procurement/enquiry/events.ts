import type { enquiryCommands, enquiryEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type EnquiryEvent = EventOf<typeof enquiryEvents>
export type EnquiryInput<Command extends keyof typeof enquiryCommands> = z.output<
  (typeof enquiryCommands)[Command]
>

export const enquiryAsked = happened<EnquiryEvent, 'EnquiryAsked'>('EnquiryAsked')
export const enquiryAnswered = happened<EnquiryEvent, 'EnquiryAnswered'>('EnquiryAnswered')
