import { z } from 'zod'

/** The kinds of official papers, in the order in which a purchase brings them forth. */
export const paperKindNames = [
  ...['requirement-survey', 'requirement-review', 'plan-filing', 'intent-disclosure'],
  ...['tender-notice', 'amendment-notice', 'correction-notice', 'termination-notice'],
  ...['opening-record', 'qualification-review'],
  ...[
    'responsiveness-review',
    'score-sheets',
    'score-summary',
    'evaluation-report',
    'failure-notice',
  ],
  ...['award-notice', 'award-letter', 'debrief', 'contract'],
  ...['challenge-reply', 'complaint-decision'],
] as const

/** A paper that an object brings forth, whether anybody has numbered it or not. */
export const objectPaper = z.strictObject({
  kind: z.string(),
  /** Which object it is about: `tender`, `evaluation` …, and its id. */
  of: z.string(),
  about: z.string(),
  lot: z.string().optional(),
  /** Of a notice that comes again and again: which one, and the number that it has. */
  entry: z.string().optional(),
  number: z.string().optional(),
  /** It is told to the world. */
  open: z.boolean(),
  /** Type of the event that has to happen before there is anything to write. */
  missing: z.string().optional(),
  /** Of the paper as the record has it now; absent while something is missing. */
  checkCode: z.string().optional(),
})
export type ObjectPaper = z.output<typeof objectPaper>

export const objectPapers = z.strictObject({ items: z.array(objectPaper) })
export type ObjectPapers = z.output<typeof objectPapers>

/** Where a numbered paper stands on its way to the seal. */
export const paperStatuses = [
  'numbered',
  'seal-requested',
  'seal-approved',
  'scan-recorded',
  'sealed',
  'void',
] as const

/** A numbered paper, as the register has it. */
export const paperRow = z.strictObject({
  id: z.string(),
  number: z.string(),
  place: z.number().int(),
  series: z.string(),
  kind: z.string(),
  about: z.string(),
  lot: z.string().optional(),
  status: z.enum(paperStatuses),
  checkCode: z.string(),
  /** Why its number is void. */
  reason: z.string().optional(),
  project: z.string(),
  projectTitle: z.string(),
  numberedAt: z.string(),
})
export type PaperRow = z.output<typeof paperRow>

export const paperList = z.strictObject({
  items: z.array(paperRow),
  /** Hand it back for the next page; absent on the last. */
  next: z.string().optional(),
})
export type PaperList = z.output<typeof paperList>
