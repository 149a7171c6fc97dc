import { z } from 'zod'
import { id, instantField, paperNumber, remark } from '../fields.js'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'

/**
 * Offices of the county's own units, in which another may act: who scores, assesses, bids, learns or
 * audits does so in person.
 */
export const delegableOffices = [
  ...(['procurement-officer', 'signatory', 'legal-reviewer', 'unit-leader'] as const),
  ...(['seal-keeper', 'supervisor', 'section-chief', 'deputy', 'finance-officer'] as const),
] as const

const office = z.enum(delegableOffices)
const offices = z.array(office).min(1).max(delegableOffices.length)

/** Kebab-case, a row of the table of duty kinds: `confirm-winner`. */
const dutyKind = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** Another acts in these offices from an instant to an end 代理. */
const delegation = {
  delegation: id,
  to: id,
  roles: offices,
  /** Only what these kinds of duty ask; absent, everything that the offices do. */
  duties: z.array(dutyKind).min(1).max(50).optional(),
  from: instantField,
  until: instantField,
  reason: remark,
}

/** Why somebody is not at their post 不在岗. */
const absence = {
  absence: id,
  from: instantField,
  until: instantField,
  ground: z.enum(['leave', 'illness', 'official-travel', 'training', 'secondment']),
}

/** One line of what a handover listed: an open duty, a project, a draft, a delegation, by its id. */
const handedOver = z.strictObject({
  what: z.enum(['duty', 'project', 'draft', 'delegation']),
  id,
  /** Of a duty its kind, of a project the part played in it. */
  as: z.string().max(80).optional(),
})

const handover = {
  handover: id,
  to: id,
  reason: remark,
  /** What there was when it was handed over; what is not listed goes with it all the same. */
  list: z.array(handedOver).max(2_000),
}

const appointment = {
  person: id,
  unit: id,
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  /** The paper of the appointment 任职文件. */
  paper: paperNumber,
}

export const officeholderEvents = {
  OfficesGiven: z.strictObject({ ...appointment, givenBy: id }),
  DelegationGiven: z.strictObject(delegation),
  /** The other side of it, on the stream of who will act. */
  DelegationReceived: z.strictObject({ delegation: id, from: id, until: instantField }),
  DelegationEnded: z.strictObject({ delegation: id, reason: remark }),
  /** Who was to act has handed over their own duties: another acts instead, until the same end. */
  DelegationPassedOn: z.strictObject({ delegation: id, to: id }),
  DeputyNamed: z.strictObject({ deputy: id, roles: offices }),
  DeputyReleased: z.strictObject({ deputy: id }),
  AbsenceRecorded: z.strictObject(absence),
  AbsenceEnded: z.strictObject({ absence: id, at: instantField }),
  DutiesHandedOver: z.strictObject({ ...handover, by: id }),
  /** With those whose duties the one before had taken over. */
  DutiesTakenOver: z.strictObject({ handover: id, from: id, withThem: z.array(id) }),
  /** Back in offices after everything was handed over, with whose duties were theirs before. */
  ReturnedToOffice: z.strictObject({
    ...appointment,
    reason: remark,
    from: id,
    withThem: z.array(id),
    returnedBy: id,
  }),
  /** The other side of it, on the stream of who had taken over. */
  DutiesGivenBack: z.strictObject({ to: id, withThem: z.array(id) }),
} satisfies EventShapes

export const officeholderCommands = {
  giveOffices: z.strictObject(appointment),
  giveDelegation: z.strictObject(delegation),
  endDelegation: z.strictObject({ delegation: id, reason: remark }),
  nameDeputy: z.strictObject({ deputy: id, roles: offices }),
  releaseDeputy: z.strictObject({ deputy: id }),
  recordAbsence: z.strictObject(absence),
  endAbsence: z.strictObject({ absence: id }),
  handOverDuties: z.strictObject(handover),
  returnToOffice: z.strictObject({ ...appointment, from: id, reason: remark }),
} as const
