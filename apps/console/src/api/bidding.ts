import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { OpeningRoom, OwnBids, OwnQuotes } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import { get } from './call.js'

const ownBids = (tender: string) => ({
  queryKey: ['own-bids', tender],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<OwnBids>(`/procurement/tenders/${tender}/own-bids`, signal),
})

/** What this reader's institution has at a tender; nothing of anybody else's. */
export const useOwnBids = (tender: string, asked = true) =>
  useQuery({ ...ownBids(tender), enabled: asked })

/** The same of several tenders, in their order. */
export const useOwnBidsOf = (tenders: readonly string[]) =>
  useQueries({ queries: tenders.map(ownBids) })

/** For which of its bids this reader's institution is asked for a final quote. */
export const useOwnQuotes = (tender: string) =>
  useQuery({
    queryKey: ['own-quotes', tender],
    queryFn: ({ signal }) => get<OwnQuotes>(`/procurement/tenders/${tender}/own-quotes`, signal),
  })

interface BidView {
  readonly id: string
  readonly state: Bid
}

/** One bid of this reader's own institution. */
export const useOwnBid = (bid: string | undefined) =>
  useQuery({
    queryKey: ['own-bid', bid],
    queryFn: ({ signal }) => get<BidView>(`/procurement/bids/${bid ?? ''}`, signal),
    enabled: bid !== undefined,
  })

/** The room of the opening; empty before it. */
export const useOpening = (tender: string, asked: boolean) =>
  useQuery({
    queryKey: ['opening', tender],
    queryFn: ({ signal }) => get<OpeningRoom>(`/procurement/tenders/${tender}/opening`, signal),
    placeholderData: keepPreviousData,
    enabled: asked,
  })
