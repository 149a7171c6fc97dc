import { refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import {
  institutionDelisted,
  institutionRelisted,
  type InstitutionEvent,
  type InstitutionInput,
} from './events.js'
import type { Institution } from './state.js'

const ladder = '川人社规〔2025〕11号'

/** Takes an institution out of the directory 移出目录; a rung of management, no penalty. */
export function delistInstitution(
  institution: Institution,
  delisting: InstitutionInput<'delistInstitution'>,
): Decided<InstitutionEvent> {
  if (institution.status !== 'listed') return refuse(ladder, 'institution-not-listed')
  return [institutionDelisted(delisting)]
}

/** Puts it back once what was wrong has been put right. */
export function relistInstitution(
  institution: Institution,
  relisting: InstitutionInput<'relistInstitution'>,
): Decided<InstitutionEvent> {
  if (institution.status !== 'delisted') return refuse(ladder, 'institution-not-delisted')
  return [institutionRelisted(relisting)]
}

/** Why an institution cannot take on anything new, or undefined. */
export const notListed = (institution: Institution): Refusal | undefined =>
  institution.status === 'listed'
    ? undefined
    : refuse('两目录一系统', 'institution-not-in-directory', { who: 'section-chief' })
