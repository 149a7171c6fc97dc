import { useQuery } from '@tanstack/react-query'
import type { StandingBids } from '#libs/domain/procurement/standing-bids'
import { get } from './call.js'

interface StandingBidsPage {
  readonly id: string
  readonly state: StandingBids
}

/** What binds the bidders of a tender, under the tender's id; there is none before its opening. */
export const useStandingBids = (tender: string, asked = true) =>
  useQuery({
    queryKey: ['standing-bids', tender],
    queryFn: ({ signal }) => get<StandingBidsPage>(`/procurement/standing-bids/${tender}`, signal),
    enabled: asked,
  })
