import type { Contract, SignedContract } from '#libs/domain/procurement/contract'
import type { Act } from './act.js'
import { given, numberOf, textOf, textsOf, type Field, type Values } from './fields.js'
import { outsideFields, outsideOf, paperFields, paperOf } from './parts.js'
import { roundOf } from './round.js'
import type { Scene } from './scene.js'
import { recordRefusal } from './tender-care.js'
import { takeExit } from './tendering.js'

const atContract = { at: '/procurement/contracts', undo: 'none' } as const

const signedIn = ({ contract }: Scene): SignedContract | undefined =>
  contract?.state.status === 'signed' ? contract.state : undefined

/** The proposal that is meant: of a duty its address names lot and proposal. */
const proposalIn = ({ about }: Scene): string => about.slice(-36)

/** The law's own reasons for a change, beside those that the tender document named (法§50). */
const always = ['public-interest', 'force-majeure']

const proposeChange: Act = {
  ...atContract,
  reads: 'contract',
  command: 'propose-contract-change',
  fields: scene => [
    {
      ...{ kind: 'choice', name: 'reason', as: 'changeReason' },
      options: [
        ...new Set([...always, ...(signedIn(scene)?.terms.agreement?.changeReasons ?? [])]),
      ],
    },
    { kind: 'number', name: 'heads', as: 'fewerHeads', optional: true },
    { kind: 'number', name: 'months', as: 'movedMonths', optional: true },
    { kind: 'words', name: 'agreement', as: 'agreementWords' },
  ],
  input: (values, minted) => ({
    ...{ proposal: minted, reason: textOf(values, 'reason') },
    ...given({ heads: numberOf(values, 'heads'), months: numberOf(values, 'months') }),
    agreement: textOf(values, 'agreement'),
  }),
}

const proposeSupplement: Act = {
  ...atContract,
  command: 'propose-supplementary-contract',
  fields: [
    { kind: 'number', name: 'heads', as: 'moreHeads' },
    { kind: 'words', name: 'need', as: 'supplementNeed' },
  ],
  input: (values, minted) => ({
    ...{ proposal: minted, heads: numberOf(values, 'heads'), need: textOf(values, 'need') },
  }),
}

const proposeTermination: Act = {
  ...atContract,
  command: 'propose-contract-termination',
  fields: [
    {
      ...{ kind: 'choice', name: 'ground', as: 'terminationGround' },
      options: [
        ...['mutual-agreement', 'supplier-breach', 'public-interest'],
        ...['force-majeure', 'award-void'],
      ],
    },
    { kind: 'number', name: 'deliveredHeads' },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('evidence', { as: 'terminationPaper' }),
  ],
  input: (values, minted) => ({
    ...{ proposal: minted, ground: textOf(values, 'ground') },
    deliveredHeads: numberOf(values, 'deliveredHeads'),
    ...{ reason: textOf(values, 'reason'), evidence: paperOf(values, 'evidence') },
  }),
}

const dropProposal: Act = {
  ...atContract,
  command: 'drop-contract-proposal',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }],
  input: (values, _, scene) => ({ proposal: proposalIn(scene), reason: textOf(values, 'reason') }),
}

export const sealedByField: Field = {
  kind: 'many',
  name: 'sealedBy',
  options: ['purchaser', 'supplier'],
}

const signProposal: Act = {
  ...atContract,
  reads: 'contract',
  command: 'sign-contract-proposal',
  fields: [
    { kind: 'line', name: 'number', as: 'agreementNumber' },
    { kind: 'day', name: 'signedOn' },
    { kind: 'paper', name: 'document', as: 'contractDocument' },
    sealedByField,
  ],
  input: (values, _, scene) => ({
    ...{ proposal: proposalIn(scene), number: textOf(values, 'number') },
    ...{ signedOn: textOf(values, 'signedOn'), document: textOf(values, 'document') },
    sealedBy: textsOf(values, 'sealedBy'),
  }),
  isMaker: scene => signedIn(scene)?.proposals[proposalIn(scene)]?.data.proposedBy === scene.me,
}

const toTender = ({ tender }: Scene): string => `tender-${tender?.id ?? ''}`

/** An act on the lot of a contract, from the contract's own page. */
const onItsLot = (act: Act): Act => ({ ...act, reads: 'contract', goesTo: toTender })

type Suspended = SignedContract['suspensions'][number]

/** When each began: all that a suspension has for a name. */
const suspensionField = (
  suspensions: readonly Pick<Suspended, 'suspension' | 'from'>[],
): Field => ({
  ...{ kind: 'pick', name: 'suspension' },
  options: suspensions.map(({ suspension, from }) => ({
    value: suspension,
    label: from.slice(0, 16).replace('T', ' '),
  })),
})

const suspensionOf = (values: Values) => ({ suspension: textOf(values, 'suspension') })

const suspend: Act = {
  ...atContract,
  reads: 'contract',
  command: 'suspend-performance',
  fields: scene => {
    const known = signedIn(scene)?.suspensions ?? []
    const ofLot = roundOf(scene)?.suspensions ?? []
    return [
      suspensionField(
        ofLot.filter(
          ({ suspension, to }) =>
            to === undefined && !known.some(one => one.suspension === suspension),
        ),
      ),
    ]
  },
  input: suspensionOf,
}

const resume: Act = {
  ...atContract,
  reads: 'contract',
  command: 'resume-performance',
  fields: scene => [
    suspensionField((signedIn(scene)?.suspensions ?? []).filter(({ to }) => to === undefined)),
  ],
  input: suspensionOf,
}

/** Only what the tender document named may be given on, and each part once (87§35). */
function partsLeft(state: Contract | undefined): readonly string[] {
  if (state?.status !== 'signed') return []
  const { terms, subcontracts } = state
  return (terms.subcontracting?.parts ?? []).filter(
    part => !subcontracts.some(one => one.part === part),
  )
}

const supplierIn = ({ contract }: Scene): string | undefined =>
  contract && 'supplier' in contract.state ? contract.state.supplier : undefined

const subcontract: Act = {
  ...atContract,
  reads: 'contract',
  command: 'record-subcontract',
  fields: ({ contract }) => [
    {
      ...{ kind: 'pick', name: 'part', as: 'subcontractedPart' },
      options: partsLeft(contract?.state).map(part => ({ value: part, label: part })),
    },
    { kind: 'line', name: 'subcontractor' },
    ...outsideFields,
  ],
  input: (values, minted, scene) => ({
    ...{ subcontract: minted, part: textOf(values, 'part') },
    ...{ subcontractor: textOf(values, 'subcontractor'), ...outsideOf(values) },
    givenBy: supplierIn(scene),
  }),
}

/** What is owed of a contract that is to change. */
export const contractChangingActs: Readonly<Record<string, Act>> = {
  'sign-contract-proposal': signProposal,
}

/** What nobody owes and somebody may have to do about a contract. */
export const contractChangingVerbs: Readonly<Record<string, Act>> = {
  'propose-contract-change': proposeChange,
  'propose-supplementary-contract': proposeSupplement,
  'propose-contract-termination': proposeTermination,
  'drop-contract-proposal': dropProposal,
  'sign-contract-proposal': signProposal,
  'record-winners-refusal': onItsLot(recordRefusal),
  'take-lawful-exit': onItsLot(takeExit),
  'suspend-performance': suspend,
  'resume-performance': resume,
  'record-subcontract': subcontract,
}
