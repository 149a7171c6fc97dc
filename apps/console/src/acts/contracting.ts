import type { Act } from './act.js'
import { sealedByField } from './contract-changing.js'
import { textOf, textsOf, type Field, type Values } from './fields.js'
import { channelFields, channelOf, outsideFields, outsideOf } from './parts.js'
import { roundOf } from './round.js'
import type { Scene } from './scene.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

/** It is the tender's page that a contract is drafted from. */
export const draftContract: Act = {
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

const signedPaperFields: readonly Field[] = [
  { kind: 'line', name: 'number', as: 'contractNumber' },
  { kind: 'day', name: 'signedOn' },
  { kind: 'paper', name: 'document', as: 'contractDocument' },
]

// What is signed says what was drafted; any difference would be another contract (法§46).
const signedPaperOf = (values: Values, { contract }: Scene) => ({
  ...{ channel: channelOf(values), number: textOf(values, 'number') },
  ...{ signedOn: textOf(values, 'signedOn'), document: textOf(values, 'document') },
  terms: contract && 'terms' in contract.state ? contract.state.terms : undefined,
})

const recordSignedPaper: Act = {
  ...atContract,
  reads: 'contract',
  command: 'record-signed-paper',
  start: { channel: 'here' },
  fields: [...signedPaperFields, sealedByField, ...channelFields],
  input: (values, _, scene) => ({
    ...signedPaperOf(values, scene),
    sealedBy: textsOf(values, 'sealedBy'),
  }),
}

/** The second person reads the same paper for himself, so nothing of it stands there already. */
const signContract: Act = {
  ...atContract,
  reads: 'contract',
  command: 'sign-contract',
  start: { channel: 'here' },
  fields: [...signedPaperFields, ...channelFields],
  input: (values, _, scene) => signedPaperOf(values, scene),
  isMaker: ({ contract, me }) =>
    contract?.state.status === 'drafted' && contract.state.draft.paper?.recordedBy === me,
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

export const contractingVerbs: Readonly<Record<string, Act>> = {
  'record-signed-paper': recordSignedPaper,
}
