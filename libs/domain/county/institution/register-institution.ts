import {
  creditCodeTaken,
  takenBy,
  type CreditCode,
  type CreditCodeEvent,
} from '#libs/domain/county/credit-code'
import type { CountySheet } from '#libs/domain/county/policy-sheet'
import { refuse, supplierRoles, type Deciding, type Refusal } from '#libs/domain/deciding'
import { creditCode } from '#libs/identifiers'
import { institutionRegistered, type InstitutionEvent, type InstitutionInput } from './events.js'
import type { Institution } from './state.js'

interface InCounty {
  readonly self: Institution
  /** The county's sheet says whether it is a demonstration. */
  readonly sheet: CountySheet
  /** What is known of the code that it registers under. */
  readonly code: CreditCode
}

interface Appends {
  readonly appends: {
    readonly self: readonly InstitutionEvent[]
    readonly code: readonly CreditCodeEvent[]
  }
}

/** 财库〔2019〕38号 一(一): no list is a gate, and nothing but a code of one's own is asked for. */
const registersItself = '财库〔2019〕38号一（一）'

/** Whose people enter it themselves; the administrator enters any. */
const suppliers: readonly string[] = supplierRoles

/** A supplier's own person enters the institution that their token names, as what they act for. */
const notItsOwn = (
  { kind }: InstitutionInput<'registerInstitution'>,
  { id, actor }: Pick<Deciding, 'id' | 'actor'>,
): Refusal | undefined =>
  suppliers.includes(actor.role) && !(actor.institution === id && actor.role === kind)
    ? refuse(registersItself, 'registers-itself-alone', { who: 'administrator' })
    : undefined

/**
 * Registers an institution under its 统一社会信用代码, whose check digit must be right and which no other
 * has registered under. One that belongs to nobody has no place in a county that buys training.
 */
export function registerInstitution(
  { self: institution, sheet, code }: InCounty,
  registered: InstitutionInput<'registerInstitution'>,
  deciding: Pick<Deciding, 'id' | 'actor'>,
): Appends | Refusal {
  const foreign = notItsOwn(registered, deciding)
  if (foreign) return foreign
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
  const taken = takenBy(code, deciding.id)
  if (taken !== undefined) {
    return refuse('GB 32100-2015', 'credit-code-taken', {
      detail: { institution: taken },
      fix: 'ask-for-the-entry-that-stands',
      who: 'administrator',
    })
  }
  return {
    appends: {
      self: [institutionRegistered(registered)],
      code: [creditCodeTaken({ institution: deciding.id })],
    },
  }
}
