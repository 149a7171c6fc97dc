import { useQuery } from '@tanstack/react-query'
import type { OwnEnquiries, ToldOfTender } from '#libs/contracts/views'
import { get } from './call.js'

/** What everybody was told of a tender since its notice, the newest first. */
export const useTold = (tender: string) =>
  useQuery({
    queryKey: ['told', tender],
    queryFn: ({ signal }) => get<ToldOfTender>(`/procurement/tenders/${tender}/told`, signal),
  })

/** What this reader's institution has asked about a tender, and what it was answered. */
export const useOwnEnquiries = (tender: string) =>
  useQuery({
    queryKey: ['own-enquiries', tender],
    queryFn: ({ signal }) =>
      get<OwnEnquiries>(`/procurement/tenders/${tender}/own-enquiries`, signal),
  })
