import { z } from 'zod'
import { channelField, hash, id, instantField, remark } from '../fields.js'
import { paper, slug } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

const opening = {
  contract: id,
  trainingClass: id,
  assessmentBatch: id,
  /** Who checks 验收小组; at least one of them did not run the purchase. */
  acceptors: z.array(id).min(1).max(20),
  /** Every technical, service and safety standard of the contract (条例§45). */
  standards: z
    .array(z.strictObject({ standard: slug, requirement: remark }))
    .min(1)
    .max(100),
}

/** 1 very dissatisfied … 5 very satisfied. */
const opinion = z.strictObject({ person: id, satisfaction: z.int().min(1).max(5) })

const judgement = z.strictObject({ standard: slug, met: z.boolean(), evidence: hash })

const ofClass = { trainingClass: id }

const judged = {
  judgements: z.array(judgement).min(1).max(100),
  /** The acceptance report 验收书. */
  report: paper,
}

export const acceptanceEvents = {
  AcceptanceOpened: z.strictObject({
    ...opening,
    project: id,
    lot: id,
    supplier: id,
    openedAt: instantField,
  }),
  TraineeOpinionsRecorded: z.strictObject({
    ...ofClass,
    opinions: z.array(opinion).min(1).max(500),
    /** The sheets as collected. */
    evidence: hash,
    satisfied: z.int().nonnegative(),
  }),
  AcceptancePassed: z.strictObject({ ...ofClass, ...judged, passedAt: instantField, by: id }),
  AcceptanceFailed: z.strictObject({
    ...ofClass,
    ...judged,
    unmet: z.array(slug).min(1).max(100),
    failedAt: instantField,
    by: id,
  }),
  AcceptancePublished: z.strictObject({
    ...ofClass,
    channel: channelField,
    publishedAt: instantField,
  }),
} satisfies EventShapes

export const acceptanceCommands = {
  openAcceptance: z.strictObject(opening),
  recordTraineeOpinions: z.strictObject({
    opinions: z.array(opinion).min(1).max(500),
    evidence: hash,
  }),
  passAcceptance: z.strictObject(judged),
  failAcceptance: z.strictObject(judged),
  publishAcceptance: z.strictObject({ channel: channelField }),
} as const
