import { standingBids } from '#libs/domain/procurement/standing-bids'
import { tender } from '#libs/domain/procurement/tender'

export const byOfficer = { of: tender, by: ['procurement-officer'] } as const

/** What the tender round's case owes, for the whole round or for one lot. */
export const owed = (duty: string, id: string, lot?: string) => [
  { duty, caseId: `tender-round/${id}`, ...(lot !== undefined && { about: lot }) },
]

export const itsStanding = (id: string) => ({ standing: { of: standingBids, id } }) as const
