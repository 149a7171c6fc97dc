import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { v7 } from 'uuid'
import { emptyDraft } from './draft.js'
import {
  keepBid,
  keepKey,
  keptBid,
  keptKey,
  type KeptBid,
  type KeptKey,
  type OfBid,
} from './kept.js'

/** A bid that nobody has begun on this computer. */
const unwritten = (): KeptBid => ({ draft: emptyDraft, bid: v7() })

/** What this computer has of a bid, or a new one; asked for once, then it is what was kept last. */
export const useKeptBid = (of: OfBid) =>
  useQuery({
    queryKey: ['kept-bid', of],
    queryFn: async () => (await keptBid(of)) ?? unwritten(),
    staleTime: Infinity,
  })

/** Keeps it, on the screen at once and on the disk. */
export function useKeepBid(of: OfBid): (kept: KeptBid) => Promise<void> {
  const queries = useQueryClient()
  const { institution, tender, lot } = of
  return useCallback(
    async kept => {
      const named = { institution, tender, lot }
      queries.setQueryData(['kept-bid', named], kept)
      await keepBid(named, kept)
    },
    [queries, institution, tender, lot],
  )
}

/** The key of an institution on this computer; null where there is none. */
export const useKeptKey = (institution: string) =>
  useQuery({
    queryKey: ['kept-key', institution],
    queryFn: async () => (await keptKey(institution)) ?? null,
    staleTime: Infinity,
  })

export function useKeepKey(institution: string): (kept: KeptKey) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async kept => {
      await keepKey(institution, kept)
      queries.setQueryData(['kept-key', institution], kept)
    },
    [queries, institution],
  )
}
