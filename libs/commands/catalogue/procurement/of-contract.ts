import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { contract, type Contract } from '#libs/domain/procurement/contract'
import { awardOf } from '#libs/domain/procurement/tender'
import { isOfficer, isSignatory } from './of-file.js'

export const byOfficer = { of: contract, by: ['procurement-officer'] } as const

/** The purchaser and whoever won. */
export const eitherSide = ['procurement-officer', 'signatory', ...supplierRoles] as const

export const isOnASide = (actor: Actor, state: Contract): boolean =>
  actor.institution === undefined
    ? isOfficer(actor, state) || isSignatory(actor, state)
    : 'supplier' in state && state.supplier === actor.institution

/** Contracting belongs to the project's case; a duty of it is about the lot's award, or what is named. */
export const owed = (duty: string, state: Contract, about?: string) =>
  'project' in state
    ? [
        {
          duty,
          caseId: `project/${state.project}`,
          about: about ?? awardOf(state.lot, state.after),
        },
      ]
    : []
