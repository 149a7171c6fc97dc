import { useQuery } from '@tanstack/react-query'
import type { CreditCodeStanding, OwnContact, OwnRegistration } from '#libs/contracts/views'
import { call, get } from './call.js'

const own = '/county/own-registration'

/** How a credit code stands in the directory: asked by anybody, before they have logged in. */
export const standingOfCode = async (code: string): Promise<CreditCodeStanding> =>
  (await call(`/county/credit-codes/${encodeURIComponent(code)}`)) as CreditCodeStanding // the server's answer

/** How the institution that this person acts for stands in the directory. */
export const useOwnRegistration = () =>
  useQuery({
    queryKey: ['own-registration'],
    queryFn: ({ signal }) => get<OwnRegistration>(own, signal),
  })

interface Kept {
  readonly contact: OwnContact | null
}

/** Who answers for it; read once, as every reading is logged. */
export const useOwnContact = () =>
  useQuery({
    queryKey: ['own-contact'],
    queryFn: ({ signal }) => get<Kept>(`${own}/contact`, signal),
    staleTime: Infinity,
  })

export const keepContact = (body: OwnContact): Promise<unknown> =>
  call(`${own}/contact`, { method: 'PUT', body })
