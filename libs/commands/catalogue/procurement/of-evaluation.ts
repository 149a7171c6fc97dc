import type { Actor } from '#libs/domain/deciding'
import { evaluation, isOrganised, type Evaluation } from '#libs/domain/procurement/evaluation'
import { tender } from '#libs/domain/procurement/tender'

/** Who acts in an evaluation, and on what: shared by its commands. */
export const byExpert = { of: evaluation, by: ['evaluation-expert'] } as const
/** Experts, and the purchaser's representative, who is an officer. */
export const byMember = {
  of: evaluation,
  by: ['evaluation-expert', 'procurement-officer'],
} as const
/** Officers, and the agency that the tender is entrusted to; of a first act its tender tells which. */
export const byOrganiser = {
  of: evaluation,
  by: ['procurement-officer', 'procurement-agency'],
  permitted: (actor: Actor, _: unknown, state: Evaluation): boolean =>
    state.status === 'not-seated' || isOrganised(actor, state),
} as const

export const isMember = (actor: Actor, state: Evaluation): boolean =>
  'members' in state && state.members.some(({ person }) => person === actor.id)

export const tenderOf = (state: Evaluation) =>
  'tender' in state ? { of: tender, id: state.tender } : undefined
