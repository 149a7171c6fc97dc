import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type {
  ChallengeBundle,
  ChallengeWindowList,
  DebriefView,
  HeldUp,
  LotCourse,
  RemedyList,
} from '#libs/contracts/views'
import type { ChallengeView, ComplaintView } from '../remedies/remedy-view.js'
import { get } from './call.js'

/** @param asked `cursor` and `status` of the page's address. */
export const useRemedies = (list: 'challenges' | 'complaints', asked: URLSearchParams) =>
  useQuery({
    queryKey: [list, asked.toString()],
    queryFn: ({ signal }) => get<RemedyList>(`/supervision/${list}?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  })

/** One challenge as its stream tells it: always current. */
export const useChallenge = (id: string) =>
  useQuery({
    queryKey: ['challenge', id],
    queryFn: ({ signal }) => get<ChallengeView>(`/procurement/challenges/${id}`, signal),
    placeholderData: keepPreviousData,
  })

export const useComplaint = (id: string) =>
  useQuery({
    queryKey: ['complaint', id],
    queryFn: ({ signal }) => get<ComplaintView>(`/procurement/complaints/${id}`, signal),
    placeholderData: keepPreviousData,
  })

/** What this reader's institution may challenge of a tender now. */
export const useChallengeWindows = (tender: string) =>
  useQuery({
    queryKey: ['challenge-windows', tender],
    queryFn: ({ signal }) =>
      get<ChallengeWindowList>(`/procurement/tenders/${tender}/challenge-windows`, signal),
  })

/** All that a reply is written from. */
export const useBundle = (challenge: string) =>
  useQuery({
    queryKey: ['challenge-bundle', challenge],
    queryFn: ({ signal }) =>
      get<ChallengeBundle>(`/procurement/challenges/${challenge}/bundle`, signal),
  })

/** Why one's own bid did not win. */
export const useDebrief = (bid: string) =>
  useQuery({
    queryKey: ['debrief', bid],
    queryFn: ({ signal }) => get<DebriefView>(`/procurement/bids/${bid}/debrief`, signal),
    retry: false,
  })

/** What became of the lot that one has bid for; nothing is asked before a bid lies there. */
export const useLotCourse = (bid: string | undefined) =>
  useQuery({
    queryKey: ['lot-course', bid],
    queryFn: ({ signal }) => get<LotCourse>(`/procurement/bids/${bid ?? ''}/lot-course`, signal),
    enabled: bid !== undefined,
  })

/** What standing still, or running on, means for a lot; nothing is asked where no lot is touched. */
export const useHeldUp = (
  project: string,
  { lot, until }: { readonly lot?: string | undefined; readonly until?: string | undefined },
) =>
  useQuery({
    queryKey: ['held-up', project, lot, until],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ lot: lot ?? '', ...(until !== undefined && { until }) })
      return get<HeldUp>(
        `/supervision/project-pages/${project}/held-up?${asked.toString()}`,
        signal,
      )
    },
    enabled: lot !== undefined,
  })
