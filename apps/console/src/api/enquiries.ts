import { useQueries, useQuery } from '@tanstack/react-query'
import type { Enquiry } from '#libs/domain/procurement/enquiry'
import { get } from './call.js'

/** An enquiry as its own page answers it, to who asked and to the officer in charge. */
export interface EnquiryView {
  readonly id: string
  readonly state: Exclude<Enquiry, { readonly status: 'not-asked' }>
}

/** One enquiry, whoever on a page asks for it. */
const enquiry = (id: string) => ({
  queryKey: ['enquiry', id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<EnquiryView>(`/procurement/enquiries/${id}`, signal),
})

export const useEnquiry = (id: string) => useQuery(enquiry(id))

/** Those of several that can be read by now. */
export const useEnquiries = (ids: readonly string[]): readonly EnquiryView[] =>
  useQueries({
    queries: ids.map(enquiry),
    combine: found => found.flatMap(({ data }) => (data === undefined ? [] : [data])),
  })
