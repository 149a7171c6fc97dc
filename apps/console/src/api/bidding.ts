import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { OpeningRoom, OwnBids, OwnMatters, OwnQuotes } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import { get } from './call.js'
import type { TenderRow } from './queries.js'

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

/** A tender in which an institution has a part, and what it has there. */
export interface OwnTender extends TenderRow {
  readonly own: OwnBids
}

interface OwnTenderList {
  readonly items: readonly OwnTender[]
  readonly next?: string
}

/** What this reader's institution has a part in, the latest first. @param asked `cursor` of the address. */
export const useOwnTenders = (asked: URLSearchParams) =>
  useQuery({
    queryKey: ['own-tenders', asked.toString()],
    queryFn: ({ signal }) =>
      get<OwnTenderList>(`/procurement/own-tenders?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  })

/** What waits for this reader's institution in its bids; nothing is asked of whoever makes none. */
export const useOwnMatters = (asked: boolean) =>
  useQuery({
    queryKey: ['own-matters'],
    queryFn: ({ signal }) => get<OwnMatters>('/procurement/own-matters', signal),
    enabled: asked,
  })

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

export type OpenedBid = Extract<Bid, { readonly status: 'revealed' }>

/** One bid of this reader's own institution. */
export const useOwnBid = (bid: string | undefined) =>
  useQuery({
    queryKey: ['own-bid', bid],
    queryFn: ({ signal }) => get<BidView>(`/procurement/bids/${bid ?? ''}`, signal),
    enabled: bid !== undefined,
  })

/** Opened bids as far as this reader may see them, by their ids; the others are left out. */
export const useOpenedBids = (bids: readonly string[]): Readonly<Record<string, OpenedBid>> =>
  useQueries({
    queries: bids.map(bid => ({
      queryKey: ['opened-bid', bid],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<BidView>(`/procurement/bids/${bid}`, signal),
    })),
    combine: found =>
      Object.fromEntries(
        found.flatMap(({ data }) =>
          data?.state.status === 'revealed' ? [[data.id, data.state] as const] : [],
        ),
      ),
  })

/** The room of the opening; empty before it. */
export const useOpening = (tender: string, asked: boolean) =>
  useQuery({
    queryKey: ['opening', tender],
    queryFn: ({ signal }) => get<OpeningRoom>(`/procurement/tenders/${tender}/opening`, signal),
    placeholderData: keepPreviousData,
    enabled: asked,
  })
