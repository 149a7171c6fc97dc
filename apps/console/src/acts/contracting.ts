import type { Act } from './act.js'
import { sealedByField } from './contract-changing.js'
import { given, textOf, textsOf, type Field, type Values } from './fields.js'
import { seriesOf, seriesToPick } from './paper-number.js'
import { channelFields, channelOf, outsideFields, outsideOf } from './parts.js'
import { lotIn, roundOf } from './round.js'
import type { Scene } from './scene.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

const contractSeries = (scene: Scene) => seriesOf(scene, 'contract')

/** Of a unit that numbers its contracts, the next number; without one it comes with the signature. */
const numberField = (scene: Scene): Field => ({
  ...{ kind: 'pick', name: 'series', as: 'contractSeries', optional: true },
  options: seriesToPick(contractSeries(scene)),
})

/** It is the tender's page that a contract is drafted from. */
export const draftContract: Act = {
  ...atContract,
  reads: 'numbered-tender',
  command: 'draft-contract',
  creates: true,
  fields: scene => (contractSeries(scene).length === 0 ? [] : [numberField(scene)]),
  start: scene => ({ series: contractSeries(scene).at(-1)?.id ?? '' }),
  input: (values, _, scene) => {
    const stage = roundOf(scene)?.stage
    const bid = stage?.status === 'awarded' ? stage.winner.bid : undefined
    const of = { tender: scene.tender?.id, lot: lotIn(scene), bid }
    return { ...of, ...given({ series: textOf(values, 'series') }) }
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
