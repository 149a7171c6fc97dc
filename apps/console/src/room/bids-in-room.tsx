import { useInstitutions } from '../api/directory.js'
import { BidPapers } from '../opened-bid/bid-papers.js'
import type { Situated } from './situated.js'

/** The opened bids of the lot: a member's are those before the committee, whoever only watches has none. */
export function BidsInRoom({ round, evaluation, half }: Situated) {
  const { data: listed = [] } = useInstitutions()
  if (half !== 'member' && half !== 'organiser') return null
  const names = Object.fromEntries(listed.map(({ id, name }) => [id, name]))
  const state = evaluation?.state
  const before = state && 'bids' in state ? state.bids : []
  const opened = round.bids.filter(({ decrypted }) => decrypted)
  return <BidPapers lot={round.document} names={names} bids={half === 'member' ? before : opened} />
}
