import { z } from 'zod'
import { isDay, type Day } from '#libs/calendar'
import { callOutside, type OutsideSystem } from './outside-call.js'

/** The lists that keep a supplier out of government procurement (财库〔2016〕125号). */
export type Blacklist =
  'dishonest-enforcement-debtor' | 'major-tax-violation' | 'procurement-misconduct'

/** Lists on which a supplier stands, and all that were asked: the page is kept as evidence. */
export interface BlacklistAnswer {
  readonly listed: readonly Blacklist[]
  readonly asked: readonly Blacklist[]
}

/** What the national query answers about a certificate that is its holder's. */
export interface RegisteredCertificate {
  readonly occupation: string
  readonly level: string
  /** Unified social credit code of the body that issued it. */
  readonly issuedBy: string
  readonly issuedOn: Day
}

export interface Registries {
  /** @param creditCode unified social credit code 统一社会信用代码 */
  blacklistsOf(creditCode: string): Promise<BlacklistAnswer>
  /**
   * The certificate under this number if it is this holder's; undefined when there is none.
   * @param holder identity number, out of the vault; it is sent in the body and kept nowhere.
   */
  certificate(number: string, holder: string): Promise<RegisteredCertificate | undefined>
}

const list = z.enum([
  'dishonest-enforcement-debtor',
  'major-tax-violation',
  'procurement-misconduct',
])
const blacklistAnswer = z.object({ listed: z.array(list), asked: z.array(list) })
const certificateAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    certificate: z.object({
      occupation: z.string(),
      level: z.string(),
      issuedBy: z.string(),
      issuedOn: z.string().refine(isDay, 'a day'),
    }),
  }),
])

/** The registries behind their HTTP interface. Asking changes nothing, so any call may be repeated. */
export function registriesAt(url: string): Registries {
  const system: OutsideSystem = { name: 'registries', url }
  return {
    blacklistsOf: creditCode =>
      callOutside(
        system,
        { method: 'GET', path: `/registries/blacklists/${encodeURIComponent(creditCode)}` },
        blacklistAnswer,
      ),
    async certificate(number, holder) {
      const path = `/registries/certificates/${encodeURIComponent(number)}/check`
      const call = { method: 'POST', path, body: { holder } } as const
      const answer = await callOutside(system, call, certificateAnswer)
      return answer.found ? answer.certificate : undefined
    },
  }
}
