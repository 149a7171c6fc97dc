import { z } from 'zod'
import { dayField, fenField, id, instantField, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { paper, securityForm, statutoryEnd } from './fields.js'

/** How a bid security may be given; cash is none of the ways (条例§33). */
const givenForm = securityForm.exclude(['cash'])

/** A bid security 投标保证金, and the voucher, the guarantee or the policy that proves it. */
export const bidSecurity = {
  amount: positiveFenField,
  form: givenForm,
  /** Until when a guarantee or an insurance stands; money has no such day. */
  guaranteedUntil: dayField.optional(),
  document: paper,
}

const bidOf = z.strictObject({ bid: id, bidder: id })

/**
 * For how long bids bind 投标有效期, and from when it is time to ask for more. So many days are
 * promised: no holiday moves their end.
 */
const validity = { validThrough: dayField, until: instantField, askFrom: instantField }

const ofExtension = { lot: id, extension: id }
const ofInstitution = { institution: id }

/** Why a bid security is to go back. */
export const releaseGround = z.enum([
  'bid-withdrawn',
  'no-bid',
  'not-awarded',
  'lot-ended',
  'contract-signed',
  'bid-dropped-out',
  'winner-refused',
])

const securityKept = z.strictObject({
  ...ofInstitution,
  amount: positiveFenField,
  form: givenForm,
  guaranteedUntil: dayField.optional(),
  givenAt: instantField,
  /** The lots it was given for: those on which its giver has a bid. */
  lots: z.array(id),
  /** Its giver took back the last bid before the deadline. */
  withdrawnAt: instantField.optional(),
})

/** What binds bidders from the opening to the contract, and the securities they gave. */
export const standingBidsEvents = {
  BiddersBound: z.strictObject({
    project: id,
    officer: id,
    /** All lots of the tender; without an opening nobody is bound for one. */
    lots: z.array(z.strictObject({ lot: id, opened: z.boolean(), bidders: z.array(id) })),
    ...validity,
    /** Zero where the document asks for none. */
    securityAsked: fenField,
    securities: z.array(securityKept),
  }),
  LongerValidityAsked: z.strictObject({
    ...ofExtension,
    asked: z.array(bidOf).min(1),
    ...validity,
    answerBy: instantField,
    reason: remark,
    document: paper,
  }),
  LongerValidityAnswered: z.strictObject({
    ...ofExtension,
    ...bidOf.shape,
    extended: z.boolean(),
    answeredAt: instantField,
    /** The letter, where the answer came on paper. */
    document: paper.optional(),
  }),
  /** Everybody has answered, or the time to answer is over. */
  LongerValidityClosed: z.strictObject({
    ...ofExtension,
    effectiveAt: instantField,
    extended: z.array(id),
    unanswered: z.array(id),
  }),
  /** One that was given outside, as the custodian's statement has it; told after the opening. */
  BidSecurityRecorded: z.strictObject({
    ...ofInstitution,
    ...bidSecurity,
    receivedOn: dayField,
    lots: z.array(id).min(1),
  }),
  BidSecurityReturnDue: z.strictObject({
    ...ofInstitution,
    ground: releaseGround,
    returnBy: statutoryEnd,
  }),
  BidSecurityReturned: z.strictObject({
    ...ofInstitution,
    amount: positiveFenField,
    returnedOn: dayField,
    document: paper,
    daysLate: z.int().nonnegative(),
    /** 87§38, for each day late; none where the bidder caused it or no money was held. */
    interest: fenField,
    delayedByBidder: remark.optional(),
    rule: z.string().min(1),
  }),
  BidSecurityForfeited: z.strictObject({
    ...ofInstitution,
    amount: positiveFenField,
    ground: z.enum(['bid-revoked', 'winner-refused']),
    rule: z.string().min(1),
    document: paper,
  }),
  /** Provisional dates by a calendar that knows more. */
  SecurityDatesReckonedAgain: z.strictObject({ ...ofInstitution, returnBy: statutoryEnd }),
} satisfies EventShapes

export const standingBidsCommands = {
  askForLongerValidity: z.strictObject({
    ...ofExtension,
    until: dayField,
    answerBy: instantField,
    reason: remark,
    document: paper,
  }),
  answerLongerValidity: z.strictObject({ lot: id, extended: z.boolean() }),
  /** One that came on paper, by when it came in. */
  recordLongerValidityAnswer: z.strictObject({
    lot: id,
    bid: id,
    extended: z.boolean(),
    receivedAt: instantField,
    document: paper,
  }),
  closeLongerValidity: z.strictObject({ lot: id }),
  /** A bidder takes its bid back 撤销 although it still binds (87§23). */
  recordBidRevocation: z.strictObject({
    lot: id,
    bid: id,
    revokedOn: dayField,
    document: paper,
    security: z.enum(['none-asked', 'forfeited', 'returned']),
  }),
  recordBidSecurity: z.strictObject({ ...ofInstitution, ...bidSecurity, receivedOn: dayField }),
  /** From the instant at which the procedure saw it set free. */
  reckonBidSecurityReturn: z.strictObject({ ...ofInstitution, from: instantField }),
  returnBidSecurities: z.strictObject({
    institutions: z.array(id).min(1).max(200),
    returnedOn: dayField,
    document: paper,
    /** The bidder itself made a return in time impossible (87§38). */
    delayedByBidder: remark.optional(),
  }),
  reckonSecurityDatesAgain: z.strictObject({}),
}

export type ReleaseGround = z.output<typeof releaseGround>
