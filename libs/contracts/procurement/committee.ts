import { z } from 'zod'
import { fenField, hash, id, instantField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { paper, slug } from './fields.js'

const ofLot = { tender: id, lot: id }

/**
 * Which sitting of which committee, where it is not the first: what its duties are about. Begun anew
 * where a member leaves or a committee is dissolved.
 */
export const sitting = z.string().max(200).optional()

const tieGround = z.enum([
  'employed',
  'director-or-supervisor',
  'controlling-shareholder',
  'family-of-legal-representative',
  'other',
])

/** A relation of a person to an institution, 条例§9; `until` absent where it still stands. */
export const relation = z.strictObject({
  person: id,
  bidder: id,
  ground: tieGround,
  until: z.iso.date().optional(),
})

/** Somebody of the library who may be drawn, by a number of theirs; never a name. */
const candidate = z.strictObject({ person: id, category: slug })

/** To which the tender is entrusted, where it is to one: it organises the committee, and no other. */
export const agency = id.optional()

/** 256 random bits in hexadecimal. */
const seed = z.string().regex(/^[0-9a-f]{64}$/)

export const committeeEvents = {
  /** Before the deadline, when nobody can know what the bids commit to. */
  DrawCommitted: z.strictObject({
    project: id,
    ...ofLot,
    seedCommitment: hash,
    experts: z.int().positive(),
    candidates: z.array(candidate).min(1),
    library: paper,
    committedAt: instantField,
    agency,
  }),
  ExpertsDrawn: z.strictObject({
    ...ofLot,
    seed,
    /** Of the lot's bids, by which the seed was stirred. */
    bidCommitments: z.array(hash).min(1),
    drawn: z.array(id).min(1),
    /** In their order, for whoever has to be replaced. */
    substitutes: z.array(id),
    excluded: z.array(z.strictObject({ person: id, bidder: id, ground: tieGround })),
  }),
  MemberLeft: z.strictObject({
    ...ofLot,
    person: id,
    cause: z.enum(['recused', 'recusal-upheld', 'absent', 'unable']),
    ground: tieGround.optional(),
    bidder: id.optional(),
    reason: remark,
    document: paper.optional(),
    sitting,
  }),
  RecusalDeclined: z.strictObject({ ...ofLot, person: id, reason: remark, document: paper }),
  MemberReplaced: z.strictObject({ ...ofLot, person: id, instead: id, document: paper }),
  CommitteeDissolved: z.strictObject({
    ...ofLot,
    ground: z.enum([
      ...(['cannot-replace', 'wrong-composition', 'unlawful-conduct'] as const),
      'unlawful-interference',
    ]),
    rule: z.string(),
    reason: remark,
    /** All files are sealed with it (87§49). */
    sealedFiles: paper,
    sitting,
  }),
  EvaluationStopped: z.strictObject({
    ...ofLot,
    by: id,
    ground: z.enum(['document-contradictory', 'document-unlawful']),
    reason: remark,
  }),
  CommitteeWorkRecorded: z.strictObject({
    ...ofLot,
    work: z.array(
      z.strictObject({
        person: id,
        attended: z.boolean(),
        from: instantField.optional(),
        until: instantField.optional(),
        fee: fenField,
        conduct: z.enum(['in-order', 'objected', 'unlawful']),
        note: remark.optional(),
      }),
    ),
  }),
} satisfies EventShapes

const work = committeeEvents.CommitteeWorkRecorded.shape.work

export const committeeCommands = {
  commitDraw: z.strictObject({
    ...ofLot,
    seedCommitment: hash,
    experts: z.int().min(2).max(20),
    candidates: z.array(candidate).min(2).max(2000),
    library: paper,
  }),
  drawExperts: z.strictObject({
    seed,
    /** All bids that were opened for the lot. */
    bids: z.array(id).min(1).max(200),
    relations: z.array(relation).max(2000),
  }),
  recuseMyself: z.strictObject({ ground: tieGround, bidder: id.optional(), reason: remark }),
  /** A bidder has asked for it in writing, or it became known later (条例§9). */
  decideRecusal: z.strictObject({
    ...{ person: id, upheld: z.boolean(), ground: tieGround, bidder: id },
    ...{ reason: remark, document: paper },
  }),
  releaseMember: z.strictObject({
    ...{ person: id, cause: z.enum(['absent', 'unable']), reason: remark, document: paper },
  }),
  replaceMember: z.strictObject({
    ...{ instead: id, person: id, document: paper, relations: z.array(relation).max(500) },
  }),
  dissolveCommittee: z.strictObject({
    ground: committeeEvents.CommitteeDissolved.shape.ground,
    reason: remark,
    sealedFiles: paper,
  }),
  stopEvaluation: z.strictObject({
    ground: committeeEvents.EvaluationStopped.shape.ground,
    reason: remark,
  }),
  recordCommitteeWork: z.strictObject({ work: work.min(1).max(21) }),
}

export type Relation = z.output<typeof relation>
