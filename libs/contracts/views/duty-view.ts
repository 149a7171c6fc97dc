import { z } from 'zod'
import { mayAct } from './stand-in.js'

/** An open or ended duty as boards, homes and object pages show it. Instants are county time. */
export const dutyView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  project: z.string().optional(),
  projectTitle: z.string().optional(),
  /** Workflow id of the case that opened it. */
  caseId: z.string(),
  about: z.string().optional(),
  /** Stream that the discharging command goes to, and that command as in addresses; the verb button of a row. */
  subject: z.string(),
  dischargedBy: z.string(),
  role: z.string(),
  /** Who may act for the one who owes it, now. */
  mayAct: z.array(mayAct).optional(),
  article: z.string(),
  /** Where `statute`, the article is law; a county choice never poses as statute. */
  kindOfRule: z.enum(['statute', 'local', 'county-choice']),
  openedAt: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
  unit: z.enum(['working-days', 'calendar-days', 'minutes']),
  /** Share of the budget spent at `now`, in percent; beyond 100 when overdue. */
  spent: z.number(),
  /** Counted days left at `now`, the last day included; negative when overdue. */
  daysLeft: z.number().int(),
  rungs: z.array(z.strictObject({ share: z.number(), at: z.string() })),
  pausedSince: z.string().optional(),
  movedFrom: z.string().optional(),
  /** When somebody who waits for it last urged it. */
  urgedAt: z.string().optional(),
  /** The command by which the law acts at the end, or that people are told and the duty stays. */
  end: z.union([z.strictObject({ lapses: z.string() }), z.literal('never-lapses')]),
  state: z.enum(['open', 'paused', 'discharged', 'lapsed', 'withdrawn']),
  endedAt: z.string().optional(),
})
export type DutyView = z.output<typeof dutyView>
