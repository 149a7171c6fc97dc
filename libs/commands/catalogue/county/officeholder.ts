import { delegableOffices, officeholderCommands, type Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import {
  endAbsence,
  endDelegation,
  giveDelegation,
  giveOffices,
  handOverDuties,
  linkedTo,
  nameDeputy,
  officeholder,
  recordAbsence,
  releaseDeputy,
  returnToOffice,
  type Officeholder,
} from '#libs/domain/county/officeholder'
import { command } from '../../command.js'

const offices: readonly Role[] = [...delegableOffices, 'administrator']

/** One's own post, or as the administrator for who cannot; nobody else's to dispose of, nor a stand-in's. */
const ofOwnPost = {
  of: officeholder,
  kind: 'decision',
  by: offices,
  personal: true,
  permitted: (actor: Actor, _: unknown, state: Officeholder): boolean =>
    actor.role === 'administrator' || ('person' in state && state.person === actor.id),
} as const

const other = (id: string) => ({ of: officeholder, id })

function delegateOf(state: Officeholder, delegation: string) {
  if (state.status === 'none') return undefined
  const given = state.delegations.find(one => one.delegation === delegation)
  return given && other(given.to)
}

export const officeholderCatalogue = [
  command({
    of: officeholder,
    kind: 'decision',
    name: 'giveOffices',
    creates: true,
    by: ['administrator'],
    personal: true,
    input: officeholderCommands.giveOffices,
    decide: giveOffices,
  }),
  command({
    ...ofOwnPost,
    name: 'giveDelegation',
    input: officeholderCommands.giveDelegation,
    loads: ({ input }) => ({ other: other(input.to) }),
    decide: (states, input, deciding) => giveDelegation(states, input, deciding),
  }),
  command({
    ...ofOwnPost,
    name: 'endDelegation',
    input: officeholderCommands.endDelegation,
    loads: ({ input, state }) => ({ other: delegateOf(state, input.delegation) }),
    decide: (states, input) => endDelegation(states, input),
  }),
  command({
    ...ofOwnPost,
    name: 'nameDeputy',
    input: officeholderCommands.nameDeputy,
    loads: ({ input }) => ({ other: other(input.deputy) }),
    decide: (states, input) => nameDeputy(states, input),
  }),
  command({
    ...ofOwnPost,
    name: 'releaseDeputy',
    input: officeholderCommands.releaseDeputy,
    decide: releaseDeputy,
  }),
  command({
    ...ofOwnPost,
    name: 'recordAbsence',
    input: officeholderCommands.recordAbsence,
    decide: recordAbsence,
  }),
  command({
    ...ofOwnPost,
    name: 'endAbsence',
    input: officeholderCommands.endAbsence,
    decide: endAbsence,
  }),
  command({
    ...ofOwnPost,
    name: 'handOverDuties',
    input: officeholderCommands.handOverDuties,
    loads: ({ input, state }) => ({
      other: other(input.to),
      linked: linkedTo(state, input.to).map(other),
    }),
    decide: (states, input, deciding) => handOverDuties(states, input, deciding),
  }),
  command({
    of: officeholder,
    kind: 'decision',
    name: 'returnToOffice',
    by: ['administrator'],
    personal: true,
    input: officeholderCommands.returnToOffice,
    loads: ({ input }) => ({ other: other(input.from) }),
    decide: (states, input, deciding) => returnToOffice(states, input, deciding),
  }),
] as const
