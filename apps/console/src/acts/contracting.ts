import type { Act } from './act.js'
import { textOf } from './fields.js'
import { channelFields, channelOf, outsideFields, outsideOf } from './parts.js'
import { roundOf } from './round.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

const draftContract: Act = {
  ...atContract,
  reads: 'tender',
  command: 'draft-contract',
  creates: true,
  fields: [],
  input: (_, __, scene) => {
    const stage = roundOf(scene)?.stage
    const bid = stage?.status === 'awarded' ? stage.winner.bid : undefined
    return { tender: scene.tender?.id, lot: scene.about, bid }
  },
}

const signContract: Act = {
  ...atContract,
  reads: 'contract',
  command: 'sign-contract',
  start: { channel: 'here' },
  fields: [
    { kind: 'line', name: 'number', as: 'contractNumber' },
    { kind: 'day', name: 'signedOn' },
    { kind: 'paper', name: 'document', as: 'contractDocument' },
    ...channelFields,
  ],
  // What is signed says what was drafted; any difference would be another contract (法§46).
  input: (values, _, { contract }) => ({
    ...{ channel: channelOf(values), number: textOf(values, 'number') },
    ...{ signedOn: textOf(values, 'signedOn'), document: textOf(values, 'document') },
    terms: contract && 'terms' in contract.state ? contract.state.terms : undefined,
  }),
}

const publishContract: Act = {
  ...atContract,
  command: 'publish-contract',
  start: { channel: 'here' },
  fields: channelFields,
  input: values => ({ channel: channelOf(values) }),
}

const fileContract: Act = {
  ...atContract,
  command: 'file-contract',
  fields: outsideFields,
  input: outsideOf,
  undo: 'correct',
}

/** From the award letter to the contract on file. */
export const contractingActs: Readonly<Record<string, Act>> = {
  'sign-contract': signContract,
  'publish-contract': publishContract,
  'file-contract': fileContract,
}

export const contractVerbs: Readonly<Record<string, Act>> = { 'draft-contract': draftContract }
