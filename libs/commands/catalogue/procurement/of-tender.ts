import type { Actor } from '#libs/domain/deciding'
import { standingBids } from '#libs/domain/procurement/standing-bids'
import { holdsTender, tender, type Tender } from '#libs/domain/procurement/tender'

export const byOfficer = { of: tender, by: ['procurement-officer'] } as const

/** Any officer, the procedure, and of agencies the one that the tender is entrusted to. */
export const holdsIt = (actor: Actor, _: unknown, state: Tender): boolean =>
  holdsTender(actor, state)

/** What the tender round's case owes, for the whole round or for one lot. */
export const owed = (duty: string, id: string, lot?: string) => [
  { duty, caseId: `tender-round/${id}`, ...(lot !== undefined && { about: lot }) },
]

export const itsStanding = (id: string) => ({ standing: { of: standingBids, id } }) as const
