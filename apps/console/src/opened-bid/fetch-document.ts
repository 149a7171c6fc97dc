import { fetchBytes } from '../api/call.js'

/** Which document of which bid, by its place among those of the bid. */
export interface DocumentOf {
  readonly bid: string
  readonly place: number
}

/**
 * The bytes of a document of an opened bid. Throws a `ProblemError` where they cannot be had, and a
 * `TypeError` where they break off.
 */
export const fetchDocument = async ({ bid, place }: DocumentOf, type = ''): Promise<Blob> => {
  const bytes = await fetchBytes(`/procurement/bids/${bid}/documents/${String(place)}`)
  return new Response(bytes, { headers: { 'content-type': type } }).blob()
}
