import { z } from 'zod'
import {
  channelField,
  dayField,
  fenField,
  hash,
  id,
  instantField,
  outsideRecord,
  paperNumber,
  positiveFenField,
  remark,
} from '../fields.js'
import { creditGrade } from '../payment/claim.js'
import { publicKeyHex, signatureHex } from '../county/signing-key.js'
import type { EventShapes } from '../shapes.js'
import { contractProposalCommands, contractProposalEvents } from './contract-proposals.js'
import { contractTerms } from './contract-terms.js'
import { paper, statutoryEnd, title, securityForm } from './fields.js'
import { securityUseCommands, securityUseEvents } from './security-use.js'

const ofLot = { project: id, lot: id }

/** Who puts a seal on a contract, or turns a version of it down. */
export const contractSide = z.enum(['purchaser', 'supplier'])

/** The contract as it was printed, sealed and scanned. */
const signedPaper = {
  channel: channelField,
  number: paperNumber,
  signedOn: dayField,
  document: hash,
}

const security = { form: securityForm, amount: positiveFenField, ...outsideRecord }

const subcontract = { subcontract: id, part: title, subcontractor: id, ...outsideRecord }

/** The setting aside after which the lot was awarded anew; absent, it was awarded once. */
const after = { after: id.optional() }

export const contractEvents = {
  ContractDrafted: z.strictObject({
    project: id,
    tender: id,
    lot: id,
    bid: id,
    supplier: id,
    officer: id,
    signatory: id,
    ledger: id,
    terms: contractTerms,
    /** 法§46. */
    signBy: statutoryEnd,
    draftedBy: id.optional(),
    /** Of one that this unit numbers itself, the next of its series, printed on what is signed. */
    number: paperNumber.optional(),
    series: id.optional(),
    ...after,
  }),
  /** Another version of the text after a side or the lawyer turned one down; its terms are the award's. */
  ContractRedrafted: z.strictObject({
    ...ofLot,
    version: z.int().min(2),
    draftedBy: id,
    reason: remark,
    text: paper,
  }),
  /** 需求§23: the lawyer's word on one version. */
  ContractReviewed: z.strictObject({
    ...ofLot,
    version: z.int().positive(),
    reviewer: id,
    passed: z.boolean(),
    opinion: paper,
  }),
  ContractVersionRejected: z.strictObject({
    ...ofLot,
    version: z.int().positive(),
    side: contractSide,
    by: id,
    reason: remark,
  }),
  /** Printed, sealed by both and scanned; it binds once a second person has confirmed it. */
  SignedPaperRecorded: z.strictObject({
    ...ofLot,
    version: z.int().positive(),
    recordedBy: id,
    ...signedPaper,
  }),
  /** One side has signed a version with a key of its own (电子签名法§14); the supplier first. */
  ContractSignedByKey: z.strictObject({
    ...ofLot,
    version: z.int().positive(),
    side: contractSide,
    /** The registered key, and its public half. */
    key: id,
    publicKey: publicKeyHex,
    /** SHA-256 of the text, SM3 of the terms: what the signature is over, with contract, version and side. */
    document: hash,
    terms: hash,
    signature: signatureHex,
    by: id,
    actingFor: id.optional(),
  }),
  ContractSigned: z.strictObject({
    ...ofLot,
    ...after,
    ...signedPaper,
    /** 条例§50, two working days. */
    publishBy: statutoryEnd,
    /** 法§47, seven working days. */
    fileBy: statutoryEnd,
  }),
  /** 条例§49: the winner refuses, so this draft comes to nothing. */
  ContractNotConcluded: z.strictObject({ ...ofLot, ground: z.literal('winner-refused') }),
  ContractPublished: z.strictObject({ ...ofLot, ...after, channel: channelField }),
  ContractFiled: z.strictObject({ ...ofLot, ...after, ...outsideRecord }),
  /** Cancelled 撤销 by a decision on a complaint, before anybody performed it (94§32). */
  ContractCancelled: z.strictObject({
    rule: z.string().min(1),
    document: paper,
    cancelledAt: instantField,
  }),
  PerformanceSecurityGiven: z.strictObject({ ...ofLot, ...security }),
  /** The tender document asks none of suppliers with this grade. */
  PerformanceSecurityWaived: z.strictObject({ ...ofLot, rating: id, grade: creditGrade }),
  /** The contract is performed, or has ended: from now runs the time within which the security goes back. */
  SecurityReturnDue: z.strictObject({
    ...ofLot,
    /** Absent where nothing of it is performed any more. */
    acceptance: id.optional(),
    returnBy: statutoryEnd,
  }),
  PerformanceSecurityReturned: z.strictObject({
    ...ofLot,
    ...after,
    ...outsideRecord,
    /** What was left of it: none where all was used. Absent of what went back before any could be. */
    amount: fenField.optional(),
    /** After the agreed time, for which the contract makes the purchaser liable (38号). */
    late: z.boolean(),
  }),
  SubcontractRecorded: z.strictObject({ ...ofLot, ...subcontract }),
  /** 条例§54: as long as its lot is suspended a signed contract is not performed. */
  PerformanceSuspended: z.strictObject({ ...ofLot, suspension: id, since: instantField }),
  PerformanceResumed: z.strictObject({ ...ofLot, suspension: id, until: instantField }),
  ...securityUseEvents,
  ...contractProposalEvents,
  /** Provisional dates by a calendar that knows more. */
  ContractDatesReckonedAgain: z.strictObject({
    signBy: statutoryEnd.optional(),
    publishBy: statutoryEnd.optional(),
    fileBy: statutoryEnd.optional(),
    returnBy: statutoryEnd.optional(),
  }),
  /** Heads of the contract that a class filed takes up; a class filed again takes up its new roster. */
  HeadsTakenUp: z.strictObject({ trainingClass: id, heads: z.int().positive() }),
  /** A class that was cancelled leaves its heads to other classes. */
  HeadsGivenBack: z.strictObject({ trainingClass: id }),
} satisfies EventShapes

export const contractCommands = {
  reckonContractDatesAgain: z.strictObject({}),
  /** The id of the stream is the contract's. */
  draftContract: z.strictObject({ tender: id, lot: id, bid: id, series: id.optional() }),
  redraftContract: z.strictObject({ reason: remark, text: paper }),
  reviewContract: z.strictObject({ passed: z.boolean(), opinion: paper }),
  rejectContractVersion: z.strictObject({ reason: remark }),
  recordSignedPaper: z.strictObject({
    ...signedPaper,
    sealedBy: z.array(contractSide).max(2),
    /** What the paper says; any difference from the draft is a substantive change. */
    terms: contractTerms,
  }),
  /** The second person's own reading of the same paper. */
  signContract: z.strictObject({ ...signedPaper, terms: contractTerms }),
  /** With the signer's own key, over the text that lies before them; the key itself never comes here. */
  signContractByKey: z.strictObject({
    ...{ key: id, document: hash, signature: signatureHex, terms: contractTerms },
    /** Of a contract that has no number yet: the purchaser gives it. */
    number: paperNumber.optional(),
  }),
  publishContract: z.strictObject({ channel: channelField }),
  fileContract: z.strictObject(outsideRecord),
  recordPerformanceSecurity: z.strictObject(security),
  waivePerformanceSecurity: z.strictObject({ rating: id }),
  /** Without an acceptance: of a contract that ended before one. */
  reckonSecurityReturn: z.strictObject({ acceptance: id.optional() }),
  returnPerformanceSecurity: z.strictObject(outsideRecord),
  recordSubcontract: z.strictObject({
    ...subcontract,
    /** Who gives the part on: the supplier, and nobody who was given it. */
    givenBy: id,
  }),
  /** The tender's own suspension of the lot. */
  suspendPerformance: z.strictObject({ suspension: id }),
  resumePerformance: z.strictObject({ suspension: id }),
  ...securityUseCommands,
  ...contractProposalCommands,
}
