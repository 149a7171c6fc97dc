import { creditCode } from '#libs/identifiers'
import type { Act } from '../acts/act.js'
import { given, textOf } from '../acts/fields.js'

/** As it is printed on a licence: capitals, and no blank of whoever copied it. */
export const writtenCode = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase()

/** A number of a division that was never assigned: what is registered under it belongs to nobody. */
const isDemonstration = (code: string) => creditCode.fault(code) === 'demonstration-number'

/** An institution enters itself: what it is follows from its person's role, who is asked nothing twice. */
export const registerInstitution = (kind: string, code: string): Act => ({
  ...{ at: '/county/institutions', command: 'register-institution' },
  creates: true,
  start: { code, nature: 'private' },
  fields: [
    { kind: 'line', name: 'code', as: 'creditCode' },
    { kind: 'line', name: 'name', as: 'institutionName' },
    { kind: 'choice', name: 'nature', as: 'institutionNature', options: ['private', 'public'] },
    { kind: 'line', name: 'licence', as: 'institutionLicence' },
    { kind: 'day', name: 'licenceValidTo', optional: true },
    { kind: 'paper', name: 'evidence', as: 'licenceEvidence' },
  ],
  check: values =>
    creditCode.fault(writtenCode(textOf(values, 'code')), { demonstration: true })
      ? [{ field: ['code'], kind: textOf(values, 'code') === '' ? 'missing' : 'malformed' }]
      : [],
  input: values => {
    const written = writtenCode(textOf(values, 'code'))
    return given({
      ...{ kind, code: written, name: textOf(values, 'name'), nature: textOf(values, 'nature') },
      ...{ licence: textOf(values, 'licence'), evidence: textOf(values, 'evidence') },
      licenceValidTo: textOf(values, 'licenceValidTo'),
      demonstration: isDemonstration(written),
    })
  },
  undo: 'none',
})
