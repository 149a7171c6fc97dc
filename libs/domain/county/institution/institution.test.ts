import { day } from '#libs/calendar'
import { creditCode, creditCodeTaken } from '#libs/domain/county/credit-code'
import { policySheet, policySheetAdopted } from '#libs/domain/county/policy-sheet'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import { person, uuid } from '#libs/domain/procurement/testing'
import { demonstrationCreditCode } from '#libs/identifiers'
import {
  delistInstitution,
  institution,
  institutionDelisted,
  institutionRegistered,
  institutionRelisted,
  openingsRecorded,
  premisesVerified,
  recordOpenings,
  recordRelation,
  registerInstitution,
  relationRecorded,
  relistInstitution,
  verifyPremises,
  type InstitutionEvent,
  type InstitutionInput,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const outside = { occurredOn: day('2026-01-05'), paper: '核验表 1', evidence: '0'.repeat(64) }
const registered: InstitutionInput<'registerInstitution'> = {
  ...{ kind: 'training-institution', nature: 'private', demonstration: true },
  ...{ code: demonstrationCreditCode(1), name: '演示培训机构甲', licence: '民办学校许可 1' },
  evidence: '0'.repeat(64),
}
const standing = institutionRegistered(registered)
const sheetOf = (demonstration: boolean) =>
  folded(policySheet, policySheetAdopted({ demonstration }))
const unknown = (demonstration = true) => ({
  self: institution.initial,
  sheet: sheetOf(demonstration),
  code: creditCode.initial,
})
/** An institution and its code begin in one append. */
const registeredAs = (event: InstitutionEvent, by = givenId) => ({
  self: [event],
  code: [creditCodeTaken({ institution: by })],
})

test('a right code registers, a wrong check digit does not', () => {
  given
    .states(unknown())
    .when(registerInstitution, registered, { at })
    .thenAppends(registeredAs(standing))
  given
    .states(unknown())
    .when(registerInstitution, { ...registered, code: '91350100M000100Y44' }, { at })
    .thenRefused('credit-code-wrong', 'GB 32100-2015')
  given
    .states({ ...unknown(), self: folded(institution, standing) })
    .when(registerInstitution, registered, { at })
    .thenRefused('already-registered')
})

test('who belongs to nobody is registered in a demonstration county only', () => {
  const production = given.states(unknown(false))
  production
    .when(registerInstitution, registered, { at })
    .thenRefused('institution-demonstration-only')
  // The example that GB 32100-2015 itself gives.
  const real = { ...registered, demonstration: false, code: '91350100M000100Y43' }
  production
    .when(registerInstitution, real, { at })
    .thenAppends(registeredAs(institutionRegistered(real)))
})

test('a code belongs to one institution', () => {
  const taken = folded(creditCode, creditCodeTaken({ institution: uuid(703) }))
  given
    .states({ ...unknown(), code: taken })
    .when(registerInstitution, registered, { at })
    .thenRefused('credit-code-taken', 'GB 32100-2015')
})

test('a demonstration number is only good where the registration says it is one', () => {
  given
    .states(unknown())
    .when(registerInstitution, { ...registered, demonstration: false }, { at })
    .thenRefused('credit-code-wrong')
})

test('what was seen, offered and related is entered for a registered institution only', () => {
  const seen = { premises: 'p', places: 60, stations: 20, ...outside }
  const openings = { offers: [{ occupation: '4-10-01-01', level: 'five' as const }], places: 300 }
  const related = { to: 'other', relation: 'same-owner' as const, ...outside }
  const records = given(institution, standing)
  records.when(verifyPremises, seen, { at }).then(premisesVerified(seen))
  records
    .when(recordOpenings, { ...openings, ...outside }, { at })
    .then(openingsRecorded({ ...openings, ...outside }))
  records.when(recordRelation, related, { at }).then(relationRecorded(related))
  given(institution).when(verifyPremises, seen, { at }).thenRefused('institution-not-registered')
})

test('out of the directory and back, each once', () => {
  const step = { reason: '整改未完成', ...outside }
  const delisted = institutionDelisted(step)
  given(institution, standing).when(delistInstitution, step, { at }).then(delisted)
  given(institution, standing, delisted)
    .when(delistInstitution, step, { at })
    .thenRefused('institution-not-listed')
  given(institution, standing, delisted)
    .when(relistInstitution, step, { at })
    .then(institutionRelisted(step))
  given(institution, standing)
    .when(relistInstitution, step, { at })
    .thenRefused('institution-not-delisted')
})

/** 财库〔2019〕38号: no list is a gate; whoever has a code of its own enters itself. */
describe('a supplier registers itself', () => {
  const id = uuid(700)
  const own = { at, id, actor: person('training-institution', 701, { institution: id }) }

  test('under its own code', () => {
    given
      .states(unknown())
      .when(registerInstitution, registered, own)
      .thenAppends(registeredAs(standing, id))
    given
      .states(unknown())
      .when(registerInstitution, { ...registered, code: '91350100M000100Y44' }, own)
      .thenRefused('credit-code-wrong', 'GB 32100-2015')
  })

  test.each([
    ['another one', person('training-institution', 701, { institution: uuid(702) })],
    ['one who belongs to none', person('training-institution', 701)],
    ['one of another kind', person('assessment-body', 701, { institution: id })],
  ])('not %s', (_, actor) => {
    given
      .states(unknown())
      .when(registerInstitution, registered, { at, id, actor })
      .thenRefused('registers-itself-alone')
  })
})
