import { z } from 'zod'
import { dutyView } from './duty-view.js'
import { lotView } from './lot-view.js'

export const phases = [
  'planning',
  'procurement',
  'contracting',
  'delivery',
  'assessment',
  'acceptance',
  'settlement',
  'performance-evaluation',
  'closing',
  'closed',
] as const
export type Phase = (typeof phases)[number]

/** A row of the project list. `next` and `until` come of the nearest open duty. */
export const projectRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  phase: z.enum(phases),
  next: z.string().optional(),
  until: z.string().optional(),
  version: z.number().int(),
})
export type ProjectRow = z.output<typeof projectRow>

/** One thing that happened, as the life-line and its table twin show it. */
export const timelineEntry = z.strictObject({
  eventId: z.string(),
  stream: z.string(),
  version: z.number().int(),
  /** Event type; its words come from the message files. */
  type: z.string(),
  /** Lane: `phases`, `lot-<id>`, `class-<id>`, `duties`, `suspensions`, `money`. */
  lane: z.string(),
  at: z.string(),
  /** When the law made it effective, where that differs from `at`. */
  effectiveAt: z.string().optional(),
  /** When it happened outside, where it was recorded later. */
  occurredOn: z.string().optional(),
  role: z.string(),
  article: z.string().optional(),
  channel: z.enum(['here', 'elsewhere']).optional(),
  /** Of what happened on an outside platform: its number, page and paper there. */
  copyOf: z
    .strictObject({
      reference: z.string(),
      address: z.string().optional(),
      evidence: z.string(),
    })
    .optional(),
  fen: z.number().int().optional(),
  terminal: z.boolean(),
})
export type TimelineEntry = z.output<typeof timelineEntry>

export const phaseSpan = z.strictObject({
  phase: z.enum(phases),
  from: z.string(),
  to: z.string().optional(),
})

/** One project's page: six answers, life-line, open duties, what the procedures wait for. */
export const projectPage = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  phase: z.enum(phases),
  version: z.number().int(),
  now: z.string(),
  demonstration: z.boolean(),
  phases: z.array(phaseSpan),
  lots: z.array(lotView),
  timeline: z.array(timelineEntry),
  duties: z.array(dutyView),
  /** Days on which nobody works, from the first phase to the last deadline; of published years alone. */
  restDays: z.array(z.string()),
  /** Where a demonstration county's clock was moved on while the project ran: time nobody lived through. */
  clockJumps: z.array(z.strictObject({ eventId: z.string(), from: z.string(), to: z.string() })),
  /** What each open case waits for: a duty kind, or an instant. */
  waitsFor: z.array(
    z.strictObject({
      caseId: z.string(),
      duty: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
})
export type ProjectPage = z.output<typeof projectPage>

/** The home of one role. */
export const todayPage = z.strictObject({
  now: z.string(),
  demonstration: z.boolean(),
  /** The next ten working days, today included; fewer where the next year is not published. */
  workingDays: z.array(z.string()),
  /** The first due of them; `dueCounts` counts all. */
  due: z.array(dutyView),
  dueCounts: z.strictObject({
    overdue: z.int(),
    day: z.int(),
    week: z.int(),
    later: z.int(),
  }),
  waiting: z.array(dutyView),
  changed: z.array(timelineEntry.extend({ project: z.string(), projectTitle: z.string() })),
})
export type TodayPage = z.output<typeof todayPage>
