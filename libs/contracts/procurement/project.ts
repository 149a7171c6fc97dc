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
  remark,
  unit,
} from '../fields.js'
import { amendable, proven } from '../amendable.js'
import type { EventShapes } from '../shapes.js'
import { purchasingMethod } from './method.js'
import { lotBasics, occupation, paper, skillLevel, statutoryEnd, title } from './fields.js'
import { preparatoryServiceKind } from './relation.js'
import {
  acceptancePlan,
  legalReview,
  organisation,
  publicOpinion,
  requirementReview,
  riskPlan,
} from './preparation.js'

/** What trainees and employers said they need 培训需求调查. */
const demandSurvey = {
  ...outsideRecord,
  trainees: z.int().nonnegative(),
  employers: z.int().nonnegative(),
  demand: z
    .array(z.strictObject({ occupation, level: skillLevel, heads: z.int().positive() }))
    .min(1)
    .max(100),
}

/** One indicator fixed at plan 绩效指标. */
export const performanceTarget = z.strictObject({
  indicator: z.enum([
    'heads-trained',
    'certificates-issued',
    'pass-rate',
    'completed-on-time',
    'cost-per-head',
    'employment-rate',
    'trainee-satisfaction',
  ]),
  dimension: z.enum(['quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction']),
  direction: z.enum(['at-least', 'at-most']),
  /** In `unit`. */
  target: z.int().nonnegative(),
  unit: z.enum(['persons', 'certificates', 'basis-points', 'fen']),
  /** Points out of 100. */
  weight: z.int().min(1).max(100),
})

const surveyAmended = amendable({ survey: id }, demandSurvey, {})

const targets = { targets: z.array(performanceTarget).min(1).max(40) }
const targetsAmended = amendable({}, targets, proven)

/** One lot as it is planned 采购包; it keeps its id through tender, contract and payment. */
const plannedLot = z.strictObject({
  ...lotBasics,
  /** Why price or hours depart from the catalogue, where they do by more than the local margin. */
  deviation: remark.optional(),
})

/** What the lots were held against, as it stood that day. */
const catalogueLines = z.strictObject({
  year: z.int(),
  /** The paper that fixes the catalogue. */
  paper: paperNumber,
  asOf: dayField,
  lots: z.array(
    z.strictObject({ lot: id, standard: fenField, lessonHours: z.int().positive().optional() }),
  ),
})

/** The requirement 采购需求, with what makes 需求§11 apply and the papers it then asks for. */
const requirement = {
  publicService: z.boolean(),
  complex: z.boolean(),
  lots: z.array(plannedLot).min(1).max(20),
  /** Experts and third parties who helped to write it; they may not review it (需求§34). */
  authors: z.array(id).max(50).optional(),
  /** Papers for the key review 需求§33, which is a record of its own. */
  keyReview: paper.optional(),
}

/**
 * Who gave the purchase a service before it began: whoever designs it, writes its specification, manages,
 * supervises or tests takes no part in the rest of it (条例§18).
 */
const preparatoryService = {
  institution: id,
  service: preparatoryServiceKind,
  ...outsideRecord,
}

/** The entry is named by what it says: nobody's service of one kind is recorded twice. */
const serviceAmended = amendable(
  { institution: id, service: preparatoryService.service },
  /** What was so instead; absent where nothing was: the entry is struck out. */
  { instead: z.strictObject(preparatoryService).optional() },
  proven,
)

/** Which writing of the requirement is meant: 1 for the first. */
const revision = z.int().positive()

/** Market survey 采购需求调查: who answered, by the institution's id. */
const requirementSurvey = { ...outsideRecord, respondents: z.array(id).min(1).max(200) }

export const projectEvents = {
  ProjectOpened: z.strictObject({
    title,
    year: z.int(),
    purchaser: unit,
    participatingUnits: z.array(unit),
    officer: id,
    signatory: id,
    /** The year's earmarked ledger 专账 on which the budget will be reserved. */
    ledger: id,
  }),
  TrainingDemandSurveyRecorded: z.strictObject({
    ...{ survey: id, ...demandSurvey, recordedBy: id },
    /** From the second one on. */
    writing: revision.optional(),
  }),
  TrainingDemandSurveyWithdrawn: surveyAmended.withdrawn,
  TrainingDemandSurveyCorrectionProposed: surveyAmended.correctionProposed,
  TrainingDemandSurveyCorrected: surveyAmended.corrected,
  RequirementSurveyRecorded: z.strictObject({ survey: id, ...requirementSurvey }),
  PerformanceTargetsSet: z.strictObject({
    targets: z.array(performanceTarget),
    /** From the second time on: what was set before was taken back. */
    writing: revision.optional(),
  }),
  PerformanceTargetsWithdrawn: targetsAmended.withdrawn,
  PerformanceTargetsCorrectionProposed: targetsAmended.correctionProposed,
  PerformanceTargetsCorrected: targetsAmended.corrected,
  RequirementRecorded: z.strictObject({
    ...requirement,
    /** In events of earlier releases, whose author could hand these in; they are records of their own. */
    legalReview: paper.optional(),
    riskPlan: paper.optional(),
    budget: fenField,
    /** 需求§11: market survey, lawyer, risk plan and key review are owed for this purchase. */
    fullProcedure: z.boolean(),
    /** Absent in events of the first release, which wrote it once. */
    revision: revision.optional(),
    /** Absent where the year had no catalogue yet. */
    catalogue: catalogueLines.optional(),
  }),
  /** Another project's market survey, done within the year, is taken over (需求§10). */
  RequirementSurveyReused: z.strictObject({
    from: id,
    survey: id,
    occurredOn: dayField,
    evidence: hash,
    respondents: z.int().positive(),
  }),
  PublicOpinionRecorded: z.strictObject(publicOpinion),
  AcceptancePlanSet: z.strictObject(acceptancePlan),
  RiskPlanSet: z.strictObject(riskPlan),
  LegalReviewRecorded: z.strictObject({ ...legalReview, revision, by: id }),
  RequirementReviewed: z.strictObject({
    ...requirementReview,
    revision,
    passed: z.boolean(),
    recordedBy: id,
  }),
  PreparatoryServiceRecorded: z.strictObject(preparatoryService),
  PreparatoryServiceWithdrawn: serviceAmended.withdrawn,
  PreparatoryServiceCorrectionProposed: serviceAmended.correctionProposed,
  PreparatoryServiceCorrected: serviceAmended.corrected,
  /** Lots of it are offered to bidders, by a method that was approved where that is needed. */
  PurchaseBegun: z.strictObject({
    tender: id,
    lots: z.array(id).min(1),
    method: purchasingMethod,
    approved: z.boolean(),
  }),
  SubmittedForApproval: z.strictObject({
    approval: id,
    submittedBy: id,
    budget: fenField,
    /** 1 for the first submission, one more after each return or withdrawal. */
    submission: z.int().positive(),
  }),
  SubmissionWithdrawn: z.strictObject({ approval: id, reason: remark }),
  SubmissionReturned: z.strictObject({
    approval: id,
    reason: remark,
    /** Submitted again with the same lots, it goes straight to who returned it. */
    straightBack: z.literal(true).optional(),
  }),
  ProjectApproved: z.strictObject({
    approval: id,
    approvedBy: id,
    approvedAt: instantField,
    budget: fenField,
  }),
  PlanFiled: z.strictObject({ planNumber: title, ...outsideRecord }),
  OrganisationRecorded: z.strictObject({ organisation }),
  IntentDisclosed: z.strictObject({
    channel: channelField,
    disclosedOn: dayField,
    /** No tender notice before the end of this. */
    tenderNotBefore: statutoryEnd,
  }),
  /** The provisional end of the disclosed intent by a calendar that knows more. */
  ProjectDatesReckonedAgain: z.strictObject({ tenderNotBefore: statutoryEnd }),
  ProjectClosed: z.strictObject({ archive: title }),
} satisfies EventShapes

export const projectCommands = {
  reckonProjectDatesAgain: z.strictObject({}),
  openProject: z.strictObject({
    title,
    year: z.int().min(2020).max(2100),
    purchaser: unit,
    participatingUnits: z.array(unit).max(30),
    officer: id,
    signatory: id,
    ledger: id,
  }),
  recordTrainingDemandSurvey: z.strictObject({ survey: id, ...demandSurvey }),
  withdrawTrainingDemandSurvey: surveyAmended.withdraw,
  correctTrainingDemandSurvey: surveyAmended.correct,
  confirmTrainingDemandSurveyCorrection: surveyAmended.confirm,
  recordRequirementSurvey: z.strictObject({ survey: id, ...requirementSurvey }),
  reuseRequirementSurvey: z.strictObject({ from: id, evidence: hash }),
  recordPublicOpinion: z.strictObject(publicOpinion),
  setAcceptancePlan: z.strictObject(acceptancePlan),
  setRiskPlan: z.strictObject(riskPlan),
  recordLegalReview: z.strictObject(legalReview),
  reviewRequirement: z.strictObject(requirementReview),
  recordOrganisation: z.strictObject({ organisation }),
  recordPreparatoryService: z.strictObject(preparatoryService),
  withdrawPreparatoryService: serviceAmended.withdraw,
  correctPreparatoryService: serviceAmended.correct,
  confirmPreparatoryServiceCorrection: serviceAmended.confirm,
  setPerformanceTargets: z.strictObject(targets),
  withdrawPerformanceTargets: targetsAmended.withdraw,
  correctPerformanceTargets: targetsAmended.correct,
  confirmPerformanceTargetsCorrection: targetsAmended.confirm,
  recordRequirement: z.strictObject(requirement),
  submitForApproval: z.strictObject({
    approval: id,
    /** The unit wants a meeting to decide it, whatever it costs. */
    collective: z.boolean().optional(),
  }),
  filePlan: z.strictObject({ planNumber: title, ...outsideRecord }),
  discloseIntent: z.strictObject({ channel: channelField }),
  closeProject: z.strictObject({ archive: title }),
}

export type PerformanceTarget = z.output<typeof performanceTarget>
export type PlannedLot = z.output<typeof plannedLot>
export type PreparatoryService = z.output<z.ZodObject<typeof preparatoryService>>
export type DemandSurvey = z.output<z.ZodObject<typeof demandSurvey>>
