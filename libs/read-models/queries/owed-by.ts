import { sql, type RawBuilder } from 'kysely'
import { bureauOnly, seatsOf, supplierRoles, type Actor } from '#libs/domain/deciding'
import type { dutyKinds, DutyKindName } from '#facts/supervision/duty'
import { readSchema } from '../database.js'

/** Who looks at what they owe: the role they act in, the seats they hold, the institution behind them. */
export interface Ower {
  readonly role: string
  readonly persons: readonly string[]
  readonly institution: string | undefined
}

export const owerOf = (
  actor: Pick<Actor, 'id' | 'actingFor' | 'tookOver' | 'institution'> & { readonly role: string },
): Ower => ({
  role: actor.role,
  persons: seatsOf(actor),
  institution: actor.institution,
})

/**
 * Whether a duty `d` is this reader's to do. One that names a person is theirs alone. One that names
 * nobody is anybody's who has its role in a bureau; among institutions it is the business of the one
 * that it concerns, and no other may hear of it. An agency does for the officer who is named what its
 * agreement gives it.
 */
export function owedBy(ower: Ower): RawBuilder<boolean> {
  const { role, institution } = ower
  return role === 'procurement-agency' && institution !== undefined
    ? sql`(${ownOf(ower)} or ${doneByAgency(institution)})`
    : ownOf(ower)
}

function ownOf({ role, persons, institution }: Ower): RawBuilder<boolean> {
  const unnamed = [
    ...(bureauOnly({ role }) ? [sql<boolean>`d.role = ${role}`] : []),
    ...(institution === undefined ? [] : [concerns(institution)]),
  ]
  const theirs =
    unnamed.length === 0 ? sql`` : sql`or (d.person is null and (${sql.join(unnamed, sql` or `)}))`
  return sql`(d.role in (${sql.join(rolesOf(role))}) and (d.person in (${sql.join(persons)}) ${theirs}))`
}

/** Under which roles a duty of the reader's may stand: a table of kinds knows one for each. */
function rolesOf(role: string): readonly string[] {
  switch (role) {
    case 'training-institution':
    case 'assessment-body':
      return supplierRoles
    // It answers a complaint as any party does.
    case 'procurement-agency':
      return [role, ...supplierRoles]
    // The purchaser's representative sits in the committee as what they are.
    case 'procurement-officer':
      return [role, 'evaluation-expert']
    default:
      return [role]
  }
}

/** Whether a duty `d` concerns an institution. */
type Concerning = (institution: string) => RawBuilder<boolean>

const tableOf = (name: string) => sql.id(readSchema, name)

/** What the officer owes of a tender and the agency that it is entrusted to may do (法§19). */
const agencyKinds = [
  ...(['seat-committee', 'replace-member', 'deliver-report', 'report-re-evaluation'] as const),
] satisfies readonly DutyKindName[]

const ofRound = 'tender-round/'

/** A duty of these kinds in the round of a tender that is entrusted to it. */
const doneByAgency: Concerning = institution => sql`(
  d.kind in (${sql.join(agencyKinds)}) and exists (select from ${tableOf('tenders')} o
    where ${ofRound} || o.id::text = d.case_id and o.state ->> 'agency' = ${institution}))`

/** The object that the duty is about belongs to it; `owner` is where the state says whose it is. */
const owns =
  (name: string, table: string, owner: string): Concerning =>
  institution => sql`exists (select from ${tableOf(table)} o
    where o.id = substr(d.state ->> 'subject', ${name.length + 2})::uuid
      and o.state #>> ${owner} = ${institution})`

/** It has the assessment lot of the project. */
const examines: Concerning = institution => sql`exists (select from ${tableOf('contracts')} o
  where o.key = d.key and o.status = 'signed' and o.state ->> 'supplier' = ${institution}
    and o.state #>> '{terms,kind}' = 'skill-assessment')`

/** It is asked by its id. */
const isAsked: Concerning = institution => sql`d.state ->> 'about' = ${institution}`

const itsClaim = owns('claim', 'claims', '{made,institution}')
const itsClass = owns('training-class', 'training_classes', '{filing,institution}')

type OfSuppliers = {
  [Kind in DutyKindName]: (typeof dutyKinds)[Kind]['by'] extends (typeof supplierRoles)[number]
    ? Kind
    : never
}[DutyKindName]

/** Every kind of duty that a supplier owes, and which of them does. */
const concerning: Readonly<Record<OfSuppliers, Concerning>> = {
  'correct-challenge': owns('challenge', 'challenges', '{challenger}'),
  'correct-complaint': owns('complaint', 'complaints', '{complainant}'),
  'answer-complaint-copy': isAsked,
  'answer-security-use': owns('contract', 'contracts', '{supplier}'),
  'file-class-again': itsClass,
  'commence-class': itsClass,
  'complete-class': itsClass,
  'schedule-assessment': examines,
  'record-results': examines,
  'record-certificates': examines,
  'confirm-claim': itsClaim,
  'record-invoice': itsClaim,
}

// A case, so that no subject is taken for one of another kind.
const concerns = (institution: string): RawBuilder<boolean> =>
  sql`case d.kind ${sql.join(
    Object.entries(concerning).map(([kind, does]) => sql`when ${kind} then ${does(institution)}`),
    sql` `,
  )} else false end`
