import { z } from 'zod'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'
import { id, instantField, remark } from '../fields.js'

/** `<aggregate>-<uuid>`. */
const stream = z.string().regex(/^[a-z-]+-[0-9a-f-]{36}$/)

/** Kebab-case verb and noun, a row of the table of duty kinds: `confirm-winner`. */
const kind = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** Which part of the case: a lot, an instalment, a quarter, a step. Never a name of a person. */
const about = z.string().min(1).max(300)

const role = z.enum(roles)

/** Per cent of the budget, and the instant at which it is spent. */
const rung = z.strictObject({ share: z.int().positive(), at: instantField })

/** What is owed runs for a length of the law, or to an instant that another event recorded. */
const dutyPeriod = z.discriminatedUnion('unit', [
  z.strictObject({
    unit: z.enum(['working-days', 'calendar-days', 'hours', 'minutes']),
    from: instantField,
    length: z.int().positive(),
    roll: z.enum(['statutory', 'anyRest', 'none']),
  }),
  z.strictObject({ unit: z.literal('recorded-end'), from: instantField, end: instantField }),
])

/** Workflow id of the case that owes it: `<procedure>/<case id>`. */
const ofCase = { case: z.string() }

/** When a duty is due, reckoned by the calendar of that version. */
const reckoned = {
  end: instantField,
  rungs: z.array(rung).min(1),
  calendarVersion: z.string(),
  /** Reaches into a year whose holidays are not published: reckoned again when they are. */
  provisional: z.boolean(),
}

const withdrawalGround = z.enum(['case-over', 'no-longer-owed'])

export const dutyEvents = {
  DutyOpened: z.strictObject({
    ...ofCase,
    /** Kafka key of the case: the project, or the stream's own subject. */
    key: z.string(),
    kind,
    about: about.optional(),
    subject: stream,
    /** The person who owes it, where one is named; else anybody in the role. */
    by: id.optional(),
    role,
    article: z.string(),
    period: dutyPeriod,
    ...reckoned,
  }),
  DutyReminded: z.strictObject({ ...ofCase, share: z.int(), due: instantField, to: role }),
  DutyEscalated: z.strictObject({
    ...ofCase,
    share: z.int(),
    due: instantField,
    to: role,
    /** The rung after this one beyond the ladder; none after the last. */
    next: rung.optional(),
  }),
  /** Somebody who waits for it has asked for it. */
  DutyUrged: z.strictObject({ ...ofCase, at: instantField, to: role }),
  DutyPaused: z.strictObject({ ...ofCase, since: instantField }),
  DutyResumed: z.strictObject({ ...ofCase, at: instantField, ...reckoned }),
  DutyMoved: z.strictObject({
    ...ofCase,
    because: z.enum(['deadline-moved', 'calendar-published']),
    period: dutyPeriod,
    ...reckoned,
  }),
  DutyDischarged: z.strictObject({ ...ofCase, at: instantField, late: z.boolean() }),
  DutyLapsed: z.strictObject({ ...ofCase, effectiveAt: instantField }),
  /** Owed no more although nobody did it: its case is over, or what it was for has gone. */
  DutyWithdrawn: z.strictObject({
    ...ofCase,
    at: instantField,
    ground: withdrawalGround,
    late: z.boolean(),
  }),
  DeadlineMissed: z.strictObject({
    kind,
    article: z.string(),
    end: instantField,
    by: id.optional(),
    role,
  }),
  DeadlineExplained: z.strictObject({ explanation: remark }),
} satisfies EventShapes

export const dutyCommands = {
  openDuty: z.strictObject({
    case: z.string(),
    key: z.string(),
    kind,
    about: about.optional(),
    subject: stream,
    by: id.optional(),
    /** Of a kind that several roles owe side by side, the one that owes this; absent, the kind's own. */
    role: role.optional(),
    /** County time of the fact that starts the period. */
    from: instantField,
    /** For kinds that run to a recorded end. */
    end: instantField.optional(),
  }),
  remindDuty: z.strictObject({ share: z.int() }),
  escalateDuty: z.strictObject({ share: z.int() }),
  pauseDuty: z.strictObject({ since: instantField }),
  resumeDuty: z.strictObject({ at: instantField }),
  moveDuty: z.strictObject({
    because: z.enum(['deadline-moved', 'calendar-published']),
    from: instantField.optional(),
    end: instantField.optional(),
  }),
  lapseDuty: z.strictObject({}),
  /** `at`: county time of the act that discharged it. */
  dischargeDuty: z.strictObject({ at: instantField }),
  withdrawDuty: z.strictObject({ ground: withdrawalGround }),
  urgeDuty: z.strictObject({}),
  unblockProcedure: z.strictObject({ note: remark }),
  explainDeadline: z.strictObject({ explanation: remark }),
}
