import type { RemedyStanding } from '#libs/contracts/views'
import type { LodgedChallenge } from './state.js'

/** Where a challenge stands, for whoever looks at it: what is still to be done of it tells it from its status. */
export function challengeStanding(state: LodgedChallenge): RemedyStanding {
  if (state.status === 'lodged' && state.correction === 'requested') return 'to-be-corrected'
  if (state.status !== 'replied' || state.reply.consequence === 'none') return state.status
  return state.remedied ? 'remedied' : 'to-be-remedied'
}
