import type { RemedyStanding } from '#libs/contracts/views'
import type { LodgedComplaint } from './state.js'

/** Where a complaint stands, for whoever looks at it. */
export function complaintStanding(state: LodgedComplaint): RemedyStanding {
  if (state.published) return 'published'
  return state.status === 'lodged' && state.correction === 'requested'
    ? 'to-be-corrected'
    : state.status
}
