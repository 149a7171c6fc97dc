import { institutionCommands } from '#libs/contracts'
import { supplierRoles } from '#libs/domain/deciding'
import { creditCode, creditCodeIdOf } from '#libs/domain/county/credit-code'
import {
  delistInstitution,
  institution,
  recordOpenings,
  recordRelation,
  registerInstitution,
  relistInstitution,
  verifyPremises,
} from '#libs/domain/county/institution'
import { policySheet, policySheetId } from '#libs/domain/county/policy-sheet'
import { command } from '../../command.js'

export const institutionCatalogue = [
  command({
    name: 'registerInstitution',
    of: institution,
    kind: 'record',
    creates: true,
    by: ['administrator', ...supplierRoles],
    input: institutionCommands.registerInstitution,
    loads: ({ input }) => ({
      sheet: { of: policySheet, id: policySheetId },
      code: { of: creditCode, id: creditCodeIdOf(input.code) },
    }),
    decide: (states, input, deciding) => registerInstitution(states, input, deciding),
  }),
  command({
    name: 'verifyPremises',
    of: institution,
    kind: 'record',
    by: ['supervisor'],
    input: institutionCommands.verifyPremises,
    decide: verifyPremises,
  }),
  command({
    name: 'recordOpenings',
    of: institution,
    kind: 'record',
    by: ['administrator'],
    input: institutionCommands.recordOpenings,
    decide: recordOpenings,
  }),
  command({
    name: 'recordRelation',
    of: institution,
    kind: 'record',
    by: ['administrator', 'supervisor'],
    input: institutionCommands.recordRelation,
    decide: recordRelation,
  }),
  command({
    name: 'delistInstitution',
    of: institution,
    kind: 'record',
    by: ['section-chief'],
    input: institutionCommands.delistInstitution,
    decide: delistInstitution,
  }),
  command({
    name: 'relistInstitution',
    of: institution,
    kind: 'record',
    by: ['section-chief'],
    input: institutionCommands.relistInstitution,
    decide: relistInstitution,
  }),
] as const
