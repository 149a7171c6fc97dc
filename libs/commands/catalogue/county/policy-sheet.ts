import { policySheetCommands } from '#libs/contracts'
import {
  adoptPolicySheet,
  confirmPolicy,
  policySheet,
  proposePolicy,
  rejectPolicyProposal,
} from '#libs/domain/county/policy-sheet'
import { command } from '../../command.js'

const officers = ['procurement-officer', 'finance-officer', 'supervisor', 'administrator'] as const

export const policySheetCatalogue = [
  command({
    name: 'adoptPolicySheet',
    of: policySheet,
    kind: 'decision',
    creates: true,
    by: ['administrator'],
    input: policySheetCommands.adoptPolicySheet,
    decide: adoptPolicySheet,
  }),
  command({
    name: 'proposePolicy',
    of: policySheet,
    kind: 'decision',
    by: officers,
    input: policySheetCommands.proposePolicy,
    decide: proposePolicy,
  }),
  command({
    name: 'confirmPolicy',
    of: policySheet,
    kind: 'decision',
    by: [...officers, 'section-chief'],
    input: policySheetCommands.confirmPolicy,
    decide: confirmPolicy,
  }),
  command({
    name: 'rejectPolicyProposal',
    of: policySheet,
    kind: 'decision',
    by: [...officers, 'section-chief'],
    input: policySheetCommands.rejectPolicyProposal,
    decide: rejectPolicyProposal,
  }),
] as const
