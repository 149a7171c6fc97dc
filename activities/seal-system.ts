import { z } from 'zod'
import { isInstant, type Instant } from '#libs/calendar'
import { callOutside, type OutsideSystem } from './outside-call.js'
import { sha256 } from './sha256.js'

/**
 * One paper for the electronic seal system 电子印章系统 (GB/T 38540, GM/T 0031). `id` makes it one: sent
 * any number of times it is sealed once, and answered with the same bytes.
 */
export interface SealRequest {
  /** UUID, derived from the paper and its request, the same for every try. */
  readonly id: string
  /** The approved paper without the mark of a draft, a PDF. */
  readonly file: Uint8Array
}

/** What the seal system says. `refused` is its answer, not a fault: it may be asked again. */
export type SealAnswer =
  | {
      readonly outcome: 'sealed'
      /** Number under which the seal system has it. */
      readonly reference: string
      /** SHA-256 of what it sealed. */
      readonly over: string
      readonly file: Uint8Array
      readonly at: Instant
    }
  | { readonly outcome: 'refused'; readonly code: string; readonly at: Instant }

/** The interface of an electronic seal system; a county without one seals by hand. */
export interface SealSystem {
  /**
   * @throws OutsideSystemAway when nothing is known; then exactly the same call is repeated.
   * @throws OutsideSystemObjects when it does not take the call from us, as with another secret
   * @throws z.ZodError when the answer has another shape
   */
  seal(request: SealRequest, at: Instant): Promise<SealAnswer>
}

/** Where a county's seal system is, and which of its seals is put. */
export interface SealPlace extends Pick<OutsideSystem, 'url' | 'withinMs'> {
  /** Shared with the seal system: both sign what they say with it. */
  readonly secret: string
  /** 印章编码 of the seal. */
  readonly seal: string
}

const inCountyTime = z.string().refine(isInstant, 'county time')
const answers = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('sealed'),
    reference: z.string().min(1).max(120),
    over: z.string(),
    file: z.base64().transform(text => Buffer.from(text, 'base64')),
    at: inCountyTime,
  }),
  z.object({
    outcome: z.literal('refused'),
    code: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    at: inCountyTime,
  }),
])

/** Sealing a long paper takes a seal system several seconds. */
const patienceMs = 30_000

/** The seal system behind its HTTP interface, every call and every answer signed. */
export function sealSystemAt({ url, secret, seal, withinMs = patienceMs }: SealPlace): SealSystem {
  const system: OutsideSystem = { name: 'seal system', url, secret, withinMs }
  return {
    seal({ id, file }, at) {
      const document = sha256(file)
      const body = { seal, document, file: Buffer.from(file).toString('base64') }
      const call = { method: 'PUT', path: `/seals/requests/${id}`, body, at } as const
      return callOutside(system, call, answers)
    },
  }
}
