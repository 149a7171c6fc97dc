import { z } from 'zod'
import { offeredMethods } from '../procurement/method.js'

/** Where a lot stands, as people say it; the furthest of what is under it, but a class that runs. */
export const lotStatuses = [
  'not-started',
  'tender-drafted',
  'receiving-bids',
  'opening-not-held',
  'opened',
  'under-evaluation',
  'too-few-qualified',
  'too-few-responsive',
  'evaluation-stopped',
  'evaluation-ended',
  'winner-confirmed',
  'awarded',
  'tender-failed',
  'tender-terminated',
  'tendering-again',
  'other-method',
  'suspended',
  'contract-drafted',
  'contract-signed',
  'contract-terminated',
  'winner-refused',
  'class-filed',
  'in-training',
  'training-completed',
  'in-assessment',
  'certified',
  'in-acceptance',
  'acceptance-failed',
  'accepted',
  'in-settlement',
  'settled',
] as const
export type LotStatus = (typeof lotStatuses)[number]

/** A lot on its project's page. */
export const lotView = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  kind: z.string(),
  title: z.string(),
  /** By which its last round buys it. */
  method: z.enum(offeredMethods),
  /** Fen. */
  budget: z.number().int(),
  status: z.enum(lotStatuses),
  /** Id of its open duty that is due first; absent where nothing of the lot is owed. */
  next: z.string().optional(),
})
export type LotView = z.output<typeof lotView>
