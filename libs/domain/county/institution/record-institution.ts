import { refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import {
  openingsRecorded,
  premisesVerified,
  relationRecorded,
  type InstitutionEvent,
  type InstitutionInput,
} from './events.js'
import type { Institution } from './state.js'

/** The directory of institutions shows what was seen on site and what they offer (两目录一系统). */
const directory = '两目录一系统'

export const notRegistered = (institution: Institution): Refusal | undefined =>
  institution.status === 'unknown' ? refuse(directory, 'institution-not-registered') : undefined

/** Enters premises that were seen and measured on site 实地核验. */
export function verifyPremises(
  institution: Institution,
  seen: InstitutionInput<'verifyPremises'>,
): Decided<InstitutionEvent> {
  return notRegistered(institution) ?? [premisesVerified(seen)]
}

/** Enters what an institution may teach or examine, and how many heads it can take on. */
export function recordOpenings(
  institution: Institution,
  openings: InstitutionInput<'recordOpenings'>,
): Decided<InstitutionEvent> {
  return notRegistered(institution) ?? [openingsRecorded(openings)]
}

/** Enters that two institutions are of one hand: they may not train and assess the same people. */
export function recordRelation(
  institution: Institution,
  relation: InstitutionInput<'recordRelation'>,
): Decided<InstitutionEvent> {
  return notRegistered(institution) ?? [relationRecorded(relation)]
}
