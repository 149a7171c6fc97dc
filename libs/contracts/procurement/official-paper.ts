import { z } from 'zod'
import { paperKindField } from '../county/number-series.js'
import { hash, id, instantField, paperNumber, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { slug } from './fields.js'

/** Printed on every page: SHA-256 of the facts that the paper was written from, cut and grouped. */
const checkCode = z.string().regex(/^[0-9A-F]{5}(-[0-9A-F]{5}){3}$/)

const about = {
  kind: paperKindField,
  /** The object it is about, and of a paper of one lot the lot. */
  about: id,
  lot: id.optional(),
}

/** Somebody, and whom they acted for. */
const by = { by: id, actingFor: id.optional() }

/** Which time the seal is asked for, where it was refused before; absent at the first. */
const request = { request: z.int().min(2).optional() }

/**
 * Why the seal system put no seal: it is silent, it refuses, what came back is not our paper sealed, or
 * the record no longer says what the keeper approved.
 */
const notSealed = {
  why: z.enum(['away', 'refused', 'answer-unfit', 'paper-changed']),
  /** The seal system's own word for it. */
  code: slug.optional(),
}

export const officialPaperEvents = {
  PaperNumbered: z.strictObject({
    project: id,
    ...about,
    series: id,
    place: z.int().positive(),
    number: paperNumber,
    checkCode,
    ...by,
  }),
  /** 用印申请: for these very bytes. */
  SealRequested: z.strictObject({ document: hash, checkCode, ...by, ...request }),
  SealRefused: z.strictObject({ reason: remark, ...by, ...request }),
  SealApproved: z.strictObject({ ...by, ...request }),
  /** Sealed by an electronic seal; the bytes are now others. */
  PaperSealedElectronically: z.strictObject({
    document: hash,
    /** Number under which the seal system has it. */
    reference: paperNumber,
    /** Absent where the seal system answered the county itself, upon the keeper's approval. */
    by: id.optional(),
    actingFor: id.optional(),
    /** What the seal system was given: the approved paper without the draft mark. */
    over: hash.optional(),
    /** SM3 of the sealed bytes, under which they lie here. */
    kept: hash.optional(),
    ...request,
  }),
  /** The seal system was asked and has put no seal; the keeper may put it by hand meanwhile. */
  ElectronicSealNotPut: z.strictObject({
    attempt: z.int().positive(),
    ...notSealed,
    /** When it is asked again; absent where it is not. */
    againAt: instantField.optional(),
    ...request,
  }),
  /** Printed, sealed by hand and scanned; it counts when a second person has confirmed the scan. */
  SealedScanRecorded: z.strictObject({
    document: hash,
    pages: z.int().positive(),
    ...by,
    ...request,
  }),
  SealedScanConfirmed: z.strictObject({ document: hash, ...by, ...request }),
  PaperVoided: z.strictObject({ reason: remark, ...by }),
} satisfies EventShapes

export const officialPaperCommands = {
  numberPaper: z.strictObject({ project: id, ...about, series: id, checkCode }),
  requestSeal: z.strictObject({ document: hash, checkCode }),
  refuseSeal: z.strictObject({ reason: remark }),
  /** @property document the bytes as the keeper has them before them. */
  approveSeal: z.strictObject({ document: hash.optional() }),
  /** @property over the bytes that the seal system was given. */
  recordElectronicSeal: z.strictObject({
    ...{ document: hash, reference: paperNumber, over: hash.optional() },
  }),
  /** What the seal system answered to the request that counts, `request-1` the first. */
  recordSealSystemAnswer: z.discriminatedUnion('answer', [
    z.strictObject({
      answer: z.literal('sealed'),
      request: slug,
      /** The bytes that the keeper approved, made again. */
      approved: hash,
      ...{ over: hash, document: hash, kept: hash, reference: paperNumber },
    }),
    z.strictObject({
      answer: z.literal('not-sealed'),
      request: slug,
      ...notSealed,
    }),
  ]),
  recordSealedScan: z.strictObject({ document: hash, pages: z.int().min(1).max(2000) }),
  confirmSealedScan: z.strictObject({ document: hash }),
  voidPaper: z.strictObject({ reason: remark }),
}
