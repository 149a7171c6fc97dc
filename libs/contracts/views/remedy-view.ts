import { z } from 'zod'
import { dutyView } from './duty-view.js'

/** Where a challenge or a complaint stands, as people say it. */
export const remedyStandings = [
  ...['lodged', 'to-be-corrected', 'accepted', 'refused', 'dismissed', 'withdrawn'],
  ...['replied', 'to-be-remedied', 'remedied', 'decided', 'published'],
] as const
export type RemedyStanding = (typeof remedyStandings)[number]

/** A row of the list of challenges 质疑 or of complaints 投诉. */
export const remedyRow = z.strictObject({
  id: z.string(),
  project: z.string(),
  projectTitle: z.string(),
  tender: z.string(),
  lot: z.string(),
  lotNumber: z.number().int().optional(),
  lotTitle: z.string().optional(),
  /** The institution that challenges or complains. */
  by: z.string(),
  standing: z.enum(remedyStandings),
  lodgedOn: z.string(),
  /** Of a challenge: until when a complaint is open to the challenger. */
  complaintEnds: z.string().optional(),
  /** The nearest duty owed on it; none is told to whoever is outside. */
  next: dutyView.optional(),
})
export type RemedyRow = z.output<typeof remedyRow>

export const remedyList = z.strictObject({
  items: z.array(remedyRow),
  /** Hand it back for the next page; absent on the last. */
  next: z.string().optional(),
})
export type RemedyList = z.output<typeof remedyList>

const judged = z.strictObject({
  question: z.enum(['who', 'window', 'once']),
  admissible: z.boolean(),
  /** In the reader's words. */
  words: z.string(),
  rule: z.string(),
  /** The last day, where it is known. */
  until: z.string().optional(),
})

/** What the reader's own institution may challenge of a tender now, before it writes a word. */
export const challengeWindowList = z.strictObject({
  institution: z.string(),
  items: z.array(
    z.strictObject({
      lot: z.string(),
      against: z.enum(['document', 'opening', 'qualification', 'evaluation', 'result']),
      questions: z.array(judged),
    }),
  ),
})
export type ChallengeWindowList = z.output<typeof challengeWindowList>
export type ChallengeWindowRow = ChallengeWindowList['items'][number]

const proving = z.strictObject({ paper: z.string(), evidence: z.string() })

/** All that a reply to a challenge is written from: drafts, the record with its papers, dates served. */
export const challengeBundle = z.strictObject({
  objections: z.array(
    z.strictObject({
      objection: z.string(),
      what: z.string(),
      ground: z.string(),
      /** What the record says to it; the officer writes the conclusion. */
      draft: z.string(),
    }),
  ),
  record: z.array(
    z.strictObject({
      at: z.string(),
      type: z.string(),
      stream: z.string(),
      version: z.number().int(),
      papers: z.array(proving),
    }),
  ),
  served: z.strictObject({
    receivedAt: z.string(),
    replyBy: z.string(),
    rule: z.string(),
    correctionAskedAt: z.string().optional(),
    correctedAt: z.string().optional(),
    /** Institutions that the reply goes to (94§13). */
    to: z.array(z.string()),
  }),
})
export type ChallengeBundle = z.output<typeof challengeBundle>

/** What a bidder who did not win is told of its own bid (87§69); of no other bid anything. */
export const debriefView = z.strictObject({
  bid: z.string(),
  tender: z.string(),
  lot: z.string(),
  lotTitle: z.string(),
  /** `set-aside`: it had won, and the award was taken back. */
  outcome: z.enum(['unqualified', 'invalid', 'not-evaluated', 'ranked', 'won', 'set-aside']),
  /** Why it was out: the reason that was written down, and the rule. */
  reason: z.string().optional(),
  rule: z.string().optional(),
  result: z
    .strictObject({
      rank: z.number().int(),
      /** Own scores as they are printed, with the document's decimals; none where the lowest price decides. */
      scores: z
        .strictObject({ total: z.string(), priceScore: z.string(), otherScore: z.string() })
        .optional(),
    })
    .optional(),
  award: z.strictObject({
    winner: z.string(),
    noticeNumber: z.string(),
    announcedAt: z.string(),
    challengeEnds: z.string(),
  }),
  /** Names of the experts as the notice of the award publishes them. */
  experts: z.array(z.string()),
})
export type DebriefView = z.output<typeof debriefView>

/** What became of a bidder's lot after its opening: held up, set aside, done again, awarded anew. */
export const lotCourse = z.strictObject({
  /** Oldest first. */
  items: z.array(
    z.strictObject({
      what: z.enum([
        ...(['suspended', 'resumed', 'award-set-aside', 'winner-refused', 'failed'] as const),
        ...(['tender-again', 'other-method', 'evaluated-again', 'awarded-anew'] as const),
      ]),
      at: z.string(),
      rule: z.string().optional(),
      ground: z.enum(['challenge', 'complaint']).optional(),
      /** Of a suspension that the law ends by itself. */
      until: z.string().optional(),
      /** Number of the reply or decision that it follows from. */
      paper: z.string().optional(),
      reason: z.string().optional(),
      /** Of an award that was set aside. */
      next: z.enum(['next-candidate', 'redo']).optional(),
      /** The institution that the lot was awarded to, and the number of the notice. */
      winner: z.string().optional(),
      notice: z.string().optional(),
      /** Whether it is the reader's own bid that won, refused, or was set aside. */
      own: z.boolean().optional(),
    }),
  ),
  /** Whether an award of the lot was ever announced. */
  announced: z.boolean(),
})
export type LotCourse = z.output<typeof lotCourse>
