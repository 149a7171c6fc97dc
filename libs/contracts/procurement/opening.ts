import { z } from 'zod'
import { id, instantField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { paper } from './fields.js'

/** What is said in the room of an opening and goes on its record (87§40). */

const question = {
  question: id,
  /** A doubt about the opening or its record, or that somebody who works at it has to step back. */
  about: z.enum(['doubt', 'recusal']),
  /** Offices, never persons by name. */
  words: remark,
}
const answer = { question: id, words: remark }
/** That something of ours does not work; the log of outages is what a longer window rests on. */
const fault = { fault: id, words: remark }
/** The recording 录音录像 of a session, as it lies in the archive: its number there and its hash. */
const recording = {
  /** Of a lot's evaluation; of the opening where absent. */
  lot: id.optional(),
  recording: paper,
  from: instantField,
  until: instantField,
}

export const openingEvents = {
  OpeningRecordConfirmed: z.strictObject({ institution: id, confirmedAt: instantField }),
  OpeningQuestioned: z.strictObject({ ...question, institution: id, askedAt: instantField }),
  OpeningQuestionAnswered: z.strictObject({ ...answer, answeredAt: instantField }),
  OpeningFaultReported: z.strictObject({
    ...fault,
    /** The bidder who asks for help; absent where the officer reports it. */
    institution: id.optional(),
    reportedAt: instantField,
  }),
  RecordingArchived: z.strictObject(recording),
} satisfies EventShapes

export const openingCommands = {
  confirmOpeningRecord: z.strictObject({}),
  questionOpening: z.strictObject(question),
  answerOpeningQuestion: z.strictObject(answer),
  reportOpeningFault: z.strictObject(fault),
  archiveRecording: z.strictObject(recording),
}
