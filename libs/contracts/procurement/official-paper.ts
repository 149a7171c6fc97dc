import { z } from 'zod'
import { paperKindField } from '../county/number-series.js'
import { hash, id, paperNumber, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'

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
  SealRequested: z.strictObject({ document: hash, checkCode, ...by }),
  SealRefused: z.strictObject({ reason: remark, ...by }),
  SealApproved: z.strictObject({ ...by }),
  /** Sealed by an electronic seal; the bytes are now others. */
  PaperSealedElectronically: z.strictObject({
    document: hash,
    /** Number under which the seal system has it. */
    reference: paperNumber,
    ...by,
  }),
  /** Printed, sealed by hand and scanned; it counts when a second person has confirmed the scan. */
  SealedScanRecorded: z.strictObject({ document: hash, pages: z.int().positive(), ...by }),
  SealedScanConfirmed: z.strictObject({ document: hash, ...by }),
  PaperVoided: z.strictObject({ reason: remark, ...by }),
} satisfies EventShapes

export const officialPaperCommands = {
  numberPaper: z.strictObject({ project: id, ...about, series: id, checkCode }),
  requestSeal: z.strictObject({ document: hash, checkCode }),
  refuseSeal: z.strictObject({ reason: remark }),
  approveSeal: z.strictObject({}),
  recordElectronicSeal: z.strictObject({ document: hash, reference: paperNumber }),
  recordSealedScan: z.strictObject({ document: hash, pages: z.int().min(1).max(2000) }),
  confirmSealedScan: z.strictObject({ document: hash }),
  voidPaper: z.strictObject({ reason: remark }),
}
