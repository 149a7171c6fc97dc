import type { Contract } from '#libs/domain/procurement/contract'
import type { Act, ToConfirm } from './act.js'
import { yuan } from '../elements/yuan.js'
import { given, numberOf, textOf, type Field } from './fields.js'
import { optionalPaper, paperFields, paperOf } from './parts.js'
import type { Scene } from './scene.js'

const atContract = { at: '/procurement/contracts', undo: 'none', reads: 'contract' } as const

type Signed = Extract<Contract, { readonly status: 'signed' }>

const signedIn = ({ contract }: Scene): Signed | undefined =>
  contract?.state.status === 'signed' ? contract.state : undefined

/** Breaches for which the contract owes the purchaser money, each once. */
export const breachesOf = ({ terms }: Pick<Signed, 'terms'>): readonly string[] => [
  ...new Set(
    (terms.agreement?.remedies ?? [])
      .filter(({ breach }) => breach !== 'late-payment')
      .filter(({ remedy }) => remedy === 'deduction' || remedy === 'damages')
      .map(({ breach }) => breach),
  ),
]

/** Only the answers that the contract gives may be chosen (法§46). */
const breachField = (scene: Scene): Field => {
  const contract = signedIn(scene)
  return {
    ...{ kind: 'choice', name: 'breach', as: 'securityBreach' },
    options: contract ? breachesOf(contract) : [],
  }
}

const amount: Field = { kind: 'yuan', name: 'amount', as: 'securityAmount' }
const answerBy: Field = { kind: 'day', name: 'answerBy', as: 'securityAnswerBy' }

const propose: Act = {
  ...atContract,
  command: 'propose-security-use',
  fields: scene => [
    ...[breachField(scene), amount],
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('finding', { as: 'breachFinding' }),
    answerBy,
  ],
  input: (values, minted) => ({
    ...{ use: minted, breach: textOf(values, 'breach'), amount: numberOf(values, 'amount', 100) },
    ...{ reason: textOf(values, 'reason'), finding: paperOf(values, 'finding') },
    answerBy: textOf(values, 'answerBy'),
  }),
}

const answer: Act = {
  ...atContract,
  command: 'answer-security-use',
  fields: [
    { kind: 'words', name: 'statement', as: 'securityStatement' },
    ...paperFields('document', { as: 'statementPaper', optional: true }),
  ],
  input: (values, _, { about }) => ({
    ...{ use: about, statement: textOf(values, 'statement') },
    ...given({ document: optionalPaper(values, 'document') }),
  }),
}

const confirm: Act = {
  ...atContract,
  command: 'confirm-security-use',
  fields: [],
  // A duty is about the lot and the use, a verb about the use alone.
  input: (_, __, { about }) => ({ use: about.slice(-36) }),
  isMaker: scene => signedIn(scene)?.security?.proposedUse?.proposedBy === scene.me,
  confirms: scene => toConfirm(scene),
}

/** What would be kept, what the supplier said of it, and what would be left. */
function toConfirm(scene: Scene): ToConfirm | undefined {
  const { security } = signedIn(scene) ?? {}
  if (!security?.given || !security.proposedUse) return undefined
  const { proposedUse, uses = [] } = security
  const left = uses.at(-1)?.left ?? security.given.amount
  return {
    as: 'use',
    fields: [
      ...[breachField(scene), amount, { ...amount, name: 'left', as: 'securityLeft' }],
      { kind: 'line', name: 'finding', as: 'breachFinding' },
      ...[answerBy, { kind: 'words' as const, name: 'statement', as: 'securityStatement' }],
    ],
    stands: { left: yuan(left) },
    proposed: {
      ...{ breach: proposedUse.breach, amount: yuan(proposedUse.amount) },
      ...{ left: yuan(left - proposedUse.amount), finding: proposedUse.finding.paper },
      ...{ answerBy: proposedUse.answerBy, statement: proposedUse.statement },
    },
    reason: proposedUse.reason,
  }
}

const drop: Act = {
  ...atContract,
  command: 'drop-security-use',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }],
  input: (values, _, { about }) => ({ use: about, reason: textOf(values, 'reason') }),
}

/** What is owed of a security that is to be used. */
export const usingSecurityActs: Readonly<Record<string, Act>> = {
  'confirm-security-use': confirm,
}

/** What somebody may have to do with the performance security of a contract that is not kept. */
export const usingSecurityVerbs: Readonly<Record<string, Act>> = {
  'propose-security-use': propose,
  'answer-security-use': answer,
  'confirm-security-use': confirm,
  'drop-security-use': drop,
}
