import { z } from 'zod'
import { hash, id, instantField, outsideRecord, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { agency, committeeCommands, committeeEvents, relation, sitting } from './committee.js'
import { basisPoints, paper, priceTrigger, slug, statutoryEnd } from './fields.js'
import { quotingCommands, quotingEvents } from './final-quote.js'
import { responsivenessCommands, responsivenessEvents } from './responsiveness.js'

const member = z.strictObject({
  person: id,
  seat: z.enum(['expert', 'purchaser-representative']),
})

/**
 * How the experts were drawn 随机抽取: here by a seed that was committed to before the list was known,
 * elsewhere by a sheet.
 */
const draw = z.strictObject({
  library: paper,
  /** Of a draw here; older acts have one of a draw elsewhere, which says nothing. */
  seedCommitment: hash.optional(),
  /** The sheet of a draw elsewhere: who was drawn, and who stayed away and why. */
  sheet: z
    .array(
      z.strictObject({
        expert: id,
        category: slug,
        recused: z.boolean(),
        replacedBy: id.optional(),
      }),
    )
    .max(200)
    .optional(),
  /** Picked by hand, which the budget unit in charge has agreed to (87§48). */
  handPicked: paper.optional(),
})

/** A score out of 100 in hundredths. */
const score = z.int()

const scoreLine = z.strictObject({
  ...{ bid: id, factor: slug, score },
  /** The page of the bid 投标文件页码 on which the evidence for the score stands, where its member names one. */
  page: z.int().min(1).max(9999).optional(),
})

/** Scores in units of the tender document's decimals: at two, 96 790 is 967.90. */
const result = z.strictObject({
  bid: id,
  bidder: id,
  price: positiveFenField,
  evaluatedPrice: positiveFenField,
  priceScore: z.int().nonnegative(),
  otherScore: z.int().nonnegative(),
  total: z.int().nonnegative(),
  rank: z.int().positive(),
})

/** What its author says to a score that is far from the others': another score, or why it stands. */
const outlierAnswer = z.strictObject({
  ...{ bid: id, factor: slug },
  score: score.optional(),
  reason: remark.optional(),
})

/** What alone may change a result once the report is signed (87§64). */
const reEvaluationGround = z.enum([
  'sum-error',
  'score-out-of-range',
  'objective-scores-differ',
  'abnormally-high-or-low',
])

const ofLot = { tender: id, lot: id }

/** Which of a member's sheets it is, where earlier ones were sent back; absent at the first. */
const turn = z.int().min(2).optional()

export const evaluationEvents = {
  CommitteeSeated: z.strictObject({
    project: id,
    ...ofLot,
    members: z.array(member).min(1),
    draw,
    /** Why seven are needed, where they are (87§47). */
    sevenBecause: z.enum(['ten-million-or-more', 'complex', 'large-social-impact']).optional(),
    bids: z.array(z.strictObject({ bid: id, bidder: id })).min(1),
    /** The committee that was dissolved, where it sits in its place. */
    instead: id.optional(),
    sitting,
    agency,
  }),
  ChairElected: z.strictObject({ ...ofLot, person: id, sitting }),
  ...committeeEvents,
  ...responsivenessEvents,
  ResponsivenessReviewed: z.strictObject({
    ...ofLot,
    responsive: z.array(
      z.strictObject({
        bid: id,
        bidder: id,
        price: positiveFenField,
        unitPrice: positiveFenField,
        businessSize: z.enum(['micro', 'small', 'medium', 'large']),
        /** What small and micro businesses do of it, in a consortium or as subcontractors. */
        smallBusinessShare: basisPoints.optional(),
      }),
    ),
    invalid: z.array(z.strictObject({ bid: id, ground: slug, rule: z.string() })),
    /** Bids that must explain their price, 财库〔2026〕2号. */
    abnormallyLow: z.array(
      z.strictObject({
        bid: id,
        triggers: z.array(priceTrigger),
      }),
    ),
    explainBy: instantField.optional(),
    evaluable: z.boolean(),
    sitting,
    /** Members whose sheets no longer fit the bids that are left: they score again. */
    rescored: z.array(id).optional(),
  }),
  PriceExplanationJudged: z.strictObject({
    ...ofLot,
    bid: id,
    convincing: z.boolean(),
    reason: remark,
    explanation: paper.optional(),
    /** Three or more bids are left. */
    evaluable: z.boolean(),
  }),
  ...quotingEvents,
  ScoresSubmitted: z.strictObject({ ...ofLot, expert: id, turn, scores: z.array(scoreLine) }),
  ScoresReturned: z.strictObject({
    ...{ ...ofLot, expert: id, turn, ground: slug, reason: remark },
    /** How many sheets of the lot have been sent back with this one; absent at the first. */
    returned: z.int().min(2).optional(),
    /** Sent back after the scores were added up, before anybody signed: they are added up anew. */
    sitting,
  }),
  /** All sheets are in and were compared; that they were tells nobody whether a score is far off. */
  ScoresCompared: z.strictObject({
    ...{ ...ofLot, comparison: z.int().positive() },
    outliers: z.array(z.strictObject({ expert: id, bid: id, factor: slug })),
  }),
  /** Each of their own scores that is far from the others' is corrected, or stands for a reason. */
  OutliersAnswered: z.strictObject({
    ...{ ...ofLot, expert: id, comparison: z.int().positive() },
    answers: z.array(outlierAnswer).min(1),
  }),
  EvaluationCompleted: z.strictObject({
    ...ofLot,
    completedAt: instantField,
    sitting,
    results: z.array(result),
    /** The report is owed to the purchaser by then, 条例§43. */
    reportBy: statutoryEnd,
  }),
  /** The provisional end for handing the report over by a calendar that knows more. */
  EvaluationDatesReckonedAgain: z.strictObject({ ...ofLot, reportBy: statutoryEnd }),
  ReportSigned: z.strictObject({ ...ofLot, expert: id, sitting, dissent: remark.optional() }),
  /** Who refused to sign and gave no dissent in writing is held to agree (87§61). */
  AgreementDeemed: z.strictObject({ ...ofLot, expert: id, sitting, reason: remark }),
  ReportDelivered: z.strictObject({
    ...{ ...ofLot, deliveredAt: instantField, report: paper, sitting },
    /** Of a report after a re-evaluation: whether another ranking came of it. */
    changed: z.boolean().optional(),
  }),
  /** 重新评审: after signing, by the original committee, in the four cases of 87§64 alone. */
  ReEvaluationOrdered: z.strictObject({
    ...{ ...ofLot, ground: reEvaluationGround, reason: remark, finding: paper },
    /** Whose sheets are scored again. */
    experts: z.array(id).min(1),
    sitting: z.string(),
  }),
  /** A re-evaluation that changed the result is reported to finance in writing (87§64). */
  ReEvaluationReported: z.strictObject({ ...ofLot, sitting: z.string(), ...outsideRecord }),
} satisfies EventShapes

export const evaluationCommands = {
  ...committeeCommands,
  ...responsivenessCommands,
  reckonEvaluationDatesAgain: z.strictObject({}),
  seatCommittee: z.strictObject({
    tender: id,
    lot: id,
    members: z.array(member).min(1).max(21),
    draw,
    complex: z.boolean(),
    largeSocialImpact: z.boolean(),
    relations: z.array(relation).max(500),
    /** The committee that was dissolved, where there was one. */
    instead: id.optional(),
  }),
  electChair: z.strictObject({ person: id }),
  reviewResponsiveness: z.strictObject({
    /** The resolution as the chair has it; it must be the majority's. Absent: what was voted. */
    invalid: z
      .array(z.strictObject({ bid: id, ground: slug, rule: z.string().max(60) }))
      .max(100)
      .optional(),
  }),
  judgePriceExplanation: z.strictObject({
    bid: id,
    convincing: z.boolean(),
    reason: remark,
    explanation: paper.optional(),
  }),
  ...quotingCommands,
  submitScores: z.strictObject({ scores: z.array(scoreLine).min(1).max(4000) }),
  answerOutliers: z.strictObject({ answers: z.array(outlierAnswer).min(1).max(4000) }),
  returnScores: z.strictObject({ expert: id, ground: slug, reason: remark }),
  completeEvaluation: z.strictObject({}),
  signReport: z.strictObject({ dissent: remark.optional() }),
  deemAgreement: z.strictObject({ expert: id, reason: remark }),
  orderReEvaluation: z.strictObject({
    ...{ ground: reEvaluationGround, reason: remark, finding: paper },
    experts: z.array(id).min(1).max(21),
  }),
  reportReEvaluation: z.strictObject(outsideRecord),
  deliverReport: z.strictObject({
    report: paper,
    /** The order in which parallel first-ranked bids were drawn, where there are such (87§68). */
    drawn: z.array(id).max(100).optional(),
  }),
}

export type PriceTrigger = z.output<typeof priceTrigger>
export type CommitteeMember = z.output<typeof member>
export type ScoreLine = z.output<typeof scoreLine>
export type EvaluationResult = z.output<typeof result>
