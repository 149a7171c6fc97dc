import { z } from 'zod'
import { channelField, hash, id, instantField } from '../fields.js'
import { performanceTarget } from '../procurement/project.js'
import type { EventShapes } from '../shapes.js'

const indicator = performanceTarget.shape.indicator

/** What only people can say; the rest is counted from what is on record. */
const measured = z.strictObject({
  indicator,
  /** In the target's unit. */
  value: z.int().nonnegative(),
  evidence: hash,
})

const line = z.strictObject({
  ...performanceTarget.shape,
  value: z.int().nonnegative(),
  /** In hundredths of a point, of `weight`. */
  points: z.int().nonnegative(),
  /** Streams that the value was counted from. */
  from: z.array(z.string()).max(500),
  evidence: hash.optional(),
})

export const performanceGrade = z.enum(['excellent', 'good', 'fair', 'poor'])

export const performanceEvaluationEvents = {
  PerformanceEvaluated: z.strictObject({
    project: id,
    lines: z.array(line).min(1).max(40),
    /** In hundredths of a point, of 100. */
    score: z.int().min(0).max(10_000),
    /** 优 良 中 差. */
    grade: performanceGrade,
    by: z.string(),
    evaluatedAt: instantField,
  }),
  PerformanceEvaluationPublished: z.strictObject({
    channel: channelField,
    publishedAt: instantField,
  }),
} satisfies EventShapes

export const performanceEvaluationCommands = {
  evaluatePerformance: z.strictObject({
    project: id,
    trainingClasses: z.array(id).min(1).max(50),
    assessmentBatches: z.array(id).min(1).max(50),
    acceptances: z.array(id).min(1).max(50),
    measured: z.array(measured).max(40),
  }),
  publishPerformanceEvaluation: z.strictObject({ channel: channelField }),
} as const

export type PerformanceGrade = z.output<typeof performanceGrade>
