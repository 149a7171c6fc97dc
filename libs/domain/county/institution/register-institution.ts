import { refuse, type Decided } from '#libs/domain/deciding'
import { creditCode } from '#libs/identifiers'
import { institutionRegistered, type InstitutionEvent, type InstitutionInput } from './events.js'
import type { Institution } from './state.js'

/** Registers an institution under its 统一社会信用代码, whose check digit must be right. */
export function registerInstitution(
  institution: Institution,
  registered: InstitutionInput<'registerInstitution'>,
): Decided<InstitutionEvent> {
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
