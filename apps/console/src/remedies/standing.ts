import type { RemedyStanding } from '#libs/contracts/views'
import type { Status } from '../elements/status-tag.js'

/** Where a challenge or complaint stands, in the one vocabulary of states. */
export const remedyStatus: Readonly<Record<RemedyStanding, Status>> = {
  lodged: 'in-progress',
  'to-be-corrected': 'returned',
  accepted: 'in-progress',
  refused: 'invalid',
  dismissed: 'invalid',
  withdrawn: 'withdrawn',
  replied: 'in-force',
  'to-be-remedied': 'in-progress',
  remedied: 'in-force',
  decided: 'in-force',
  published: 'on-display',
}
