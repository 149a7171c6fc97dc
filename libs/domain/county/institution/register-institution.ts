import type { CountySheet } from '#libs/domain/county/policy-sheet'
import { refuse, type Decided } from '#libs/domain/deciding'
import { creditCode } from '#libs/identifiers'
import { institutionRegistered, type InstitutionEvent, type InstitutionInput } from './events.js'
import type { Institution } from './state.js'

interface InCounty {
  readonly self: Institution
  /** The county's sheet says whether it is a demonstration. */
  readonly sheet: CountySheet
}

/**
 * Registers an institution under its 统一社会信用代码, whose check digit must be right. One that belongs
 * to nobody has no place in a county that buys training.
 */
export function registerInstitution(
  { self: institution, sheet }: InCounty,
  registered: InstitutionInput<'registerInstitution'>,
): Decided<InstitutionEvent> {
  if (registered.demonstration && !sheet.sheet.demonstration) {
    return refuse('GB 32100-2015', 'institution-demonstration-only', { who: 'administrator' })
  }
  if (institution.status !== 'unknown') return refuse('GB 32100-2015', 'already-registered')
  const fault = creditCode.fault(registered.code, { demonstration: registered.demonstration })
  if (fault) {
    return refuse('GB 32100-2015', 'credit-code-wrong', {
      detail: { fault },
      fix: 'copy-the-code-from-the-licence',
      who: 'administrator',
    })
  }
  return [institutionRegistered(registered)]
}
