import { z } from 'zod'
import { dayField, fenField, hash, id, paperNumber, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { contractTerms } from './contract-terms.js'
import { paper } from './fields.js'
import { changeReason } from './tender-document.js'

const proposal = { project: id, lot: id, proposal: id }
const proposed = { ...proposal, proposedBy: id }

/** What both sides signed: its number, day and scan. */
const agreed = { number: paperNumber, signedOn: dayField, document: hash }

/** Why a contract is dissolved 解除. Only a breach, the public interest or a void award need one side. */
const terminationGround = z.enum([
  'mutual-agreement',
  'supplier-breach',
  'public-interest',
  'force-majeure',
  'award-void',
])

const change = {
  reason: changeReason,
  /** Heads from now on, where they become fewer; more need a supplementary contract (法§49). */
  heads: z.int().positive().optional(),
  /** Months from the signing, where the term moves. */
  months: z.int().min(1).max(120).optional(),
  /** What is agreed, in words. */
  agreement: remark,
}
const supplement = { heads: z.int().positive(), need: remark }
const termination = {
  ground: terminationGround,
  /** Heads delivered by now: what of the contract is still paid for. */
  deliveredHeads: z.int().nonnegative(),
  reason: remark,
  evidence: paper,
}

/** What is changed of a signed contract: proposed by one, agreed by both sides, signed by another. */
export const contractProposalEvents = {
  ContractChangeProposed: z.strictObject({ ...proposed, ...change }),
  SupplementaryContractProposed: z.strictObject({
    ...proposed,
    ...supplement,
    amount: positiveFenField,
  }),
  ContractTerminationProposed: z.strictObject({ ...proposed, ...termination }),
  ContractProposalDropped: z.strictObject({ ...proposal, by: id, reason: remark }),
  ContractChanged: z.strictObject({
    ...proposal,
    ...agreed,
    terms: contractTerms,
    /** What the commitment on the ledger became less by. */
    released: fenField,
  }),
  SupplementaryContractSigned: z.strictObject({
    ...proposal,
    ...agreed,
    heads: z.int().positive(),
    amount: positiveFenField,
    terms: contractTerms,
  }),
  ContractTerminated: z.strictObject({
    ...proposal,
    ...agreed,
    ground: terminationGround,
    deliveredHeads: z.int().nonnegative(),
    /** Absent where nothing was delivered: then nothing is paid. */
    terms: contractTerms.optional(),
    released: fenField,
    /** Advanced, and not earned by what was delivered. */
    toRecover: fenField,
  }),
} satisfies EventShapes

export const contractProposalCommands = {
  proposeContractChange: z.strictObject({ proposal: id, ...change }),
  proposeSupplementaryContract: z.strictObject({ proposal: id, ...supplement }),
  proposeContractTermination: z.strictObject({ proposal: id, ...termination }),
  dropContractProposal: z.strictObject({ proposal: id, reason: remark }),
  signContractProposal: z.strictObject({
    proposal: id,
    ...agreed,
    sealedBy: z.array(z.enum(['purchaser', 'supplier'])).max(2),
    /** The book of this year, where the contract was signed in another. */
    ledger: id.optional(),
  }),
}
