import { z } from 'zod'
import { dayField, hash, id, outsideRecord, paperNumber, remark } from '../fields.js'
import { occupation, skillLevel } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

export const institutionKindField = z.enum([
  'training-institution',
  'assessment-body',
  'procurement-agency',
])

/** Seen on site and measured 实地核验: a room where people are taught or examined. */
const premises = z.strictObject({
  premises: id,
  /** Number of trainees it may hold. */
  places: z.int().positive(),
  /** Practice stations 实训工位. */
  stations: z.int().nonnegative(),
})

export const institutionEvents = {
  InstitutionRegistered: z.strictObject({
    kind: institutionKindField,
    /** 统一社会信用代码 GB 32100-2015. */
    code: z.string().length(18),
    /** Registered name of the legal person, as its licence has it. */
    name: z.string().min(2).max(120),
    /** Private and public ones are treated equally; the directory shows which they are. */
    nature: z.enum(['private', 'public']),
    licence: paperNumber,
    licenceValidTo: dayField.optional(),
    /** Belongs to nobody; only a demonstration county has such. */
    demonstration: z.boolean(),
    evidence: hash,
  }),
  PremisesVerified: z.strictObject({ ...premises.shape, ...outsideRecord }),
  OpeningsRecorded: z.strictObject({
    /** What it may teach or examine, by occupation code and level. */
    offers: z
      .array(z.strictObject({ occupation, level: skillLevel }))
      .min(1)
      .max(500),
    /** Heads it can take on within a year. */
    places: z.int().positive(),
    ...outsideRecord,
  }),
  RelationRecorded: z.strictObject({
    /** The other institution: common owner, manager or control (条例§18). */
    to: id,
    relation: z.enum(['same-owner', 'same-manager', 'control', 'spin-off']),
    ...outsideRecord,
  }),
  InstitutionDelisted: z.strictObject({ reason: remark, ...outsideRecord }),
  InstitutionRelisted: z.strictObject({ reason: remark, ...outsideRecord }),
} satisfies EventShapes

export const institutionCommands = {
  registerInstitution: institutionEvents.InstitutionRegistered,
  verifyPremises: institutionEvents.PremisesVerified,
  recordOpenings: institutionEvents.OpeningsRecorded,
  recordRelation: institutionEvents.RelationRecorded,
  delistInstitution: institutionEvents.InstitutionDelisted,
  relistInstitution: institutionEvents.InstitutionRelisted,
} as const
