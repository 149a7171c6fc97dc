import { sql, type RawBuilder } from 'kysely'
import type { RemedyList, RemedyRow } from '#libs/contracts/views'
import { challenge, challengeStanding, type Challenge } from '#libs/domain/procurement/challenge'
import { complaint, complaintStanding, type Complaint } from '#libs/domain/procurement/complaint'
import type { ProjectLot } from '../models/projects.js'
import type { Board } from './database.js'
import { dutyViewOf, type Moment } from './duty-views.js'
import { nearestDuties } from './nearest-duties.js'

const pageSize = 50

/** Which challenges or complaints, and from where on. Absent fields do not restrict. */
export interface RemedyFilter {
  readonly cursor?: string
  /** The status of the object itself: `lodged`, `replied`, `decided` … */
  readonly status?: string
  /** Only those that this institution may know of, without what the bureaus owe. */
  readonly institution?: string
}

interface Found<State> {
  readonly id: string
  readonly state: State
  readonly project: string
  readonly title: string
  readonly lots: readonly ProjectLot[]
}

/** Challenges 质疑, the newest first, each with the nearest duty owed on it. */
export async function findChallenges(
  db: Board,
  filter: RemedyFilter,
  moment: Moment,
): Promise<RemedyList> {
  const among: RawBuilder<boolean> = sql`(
    o.state ->> 'challenger' = ${filter.institution}
    or o.state -> 'jointly' @> to_jsonb(${filter.institution}::text)
    or o.state #> '{reply,parties}' @> to_jsonb(${filter.institution}::text))`
  return listed(db, { of: challenge.name, filter, among, rowOf: rowOfChallenge }, moment)
}

/** Complaints 投诉, to whom copies were sent as well; those published are everybody's. */
export async function findComplaints(
  db: Board,
  filter: RemedyFilter,
  moment: Moment,
): Promise<RemedyList> {
  const among: RawBuilder<boolean> = sql`(
    o.state ->> 'complainant' = ${filter.institution} or o.state ->> 'published' = 'true'
    or o.state -> 'respondents' @>
      jsonb_build_array(jsonb_build_object('respondent', ${filter.institution}::text)))`
  return listed(db, { of: complaint.name, filter, among, rowOf: rowOfComplaint }, moment)
}

type Row = Omit<RemedyRow, 'next'>

interface Asked<State> {
  /** Its aggregate's name, of which the table is the plural. */
  readonly of: string
  readonly filter: RemedyFilter
  /** Whether an institution is among those that may know of it. */
  readonly among: RawBuilder<boolean>
  rowOf(this: void, found: Found<State>): readonly Row[]
}

async function listed<State extends Challenge | Complaint>(
  db: Board,
  { of, filter, among, rowOf }: Asked<State>,
  moment: Moment,
): Promise<RemedyList> {
  const { cursor, status, institution } = filter
  // One table of that name: both have the columns of a folded model.
  const table = `${of}s` as 'challenges'
  let query = db
    .selectFrom(`${table} as o`)
    .innerJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('o.key'))),
    )
    .select(['o.id', 'o.state', 'p.id as project', 'p.title', 'p.lots'])
    // Ids are given in the order of making.
    .orderBy('o.id', 'desc')
    .limit(pageSize + 1)
  if (cursor !== undefined) query = query.where('o.id', '<', cursor)
  if (status !== undefined) query = query.where('o.status', '=', status)
  if (institution !== undefined) query = query.where(among)
  const rows = await query.execute()
  const shown = rows.slice(0, pageSize)
  const owing = shown.map(({ id, project }) => ({ stream: `${of}-${id}`, project }))
  const nearest = await nearestDuties(db, institution === undefined ? owing : [])
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    // The table's rows are of the state that was asked for, see above.
    items: shown.flatMap(row =>
      rowOf(row as unknown as Found<State>).map(one => {
        const next = nearest.get(`${of}-${one.id}`)
        return next ? { ...one, next: dutyViewOf(next, moment) } : one
      }),
    ),
    ...(last && { next: last.id }),
  }
}

function rowOfChallenge(found: Found<Challenge>): readonly Row[] {
  const { state } = found
  if (state.status === 'not-lodged') return []
  const ends = 'complaintEnds' in state ? { complaintEnds: state.complaintEnds.end } : {}
  return [
    {
      ...{ ...commonOf(found, state), by: state.challenger, standing: challengeStanding(state) },
      ...ends,
    },
  ]
}

function rowOfComplaint(found: Found<Complaint>): readonly Row[] {
  const { state } = found
  return state.status === 'not-lodged'
    ? []
    : [{ ...commonOf(found, state), by: state.complainant, standing: complaintStanding(state) }]
}

interface Lodged {
  readonly tender: string
  readonly lot: string
  readonly lodgedOn: string
}

function commonOf(
  { id, project, title, lots }: Omit<Found<unknown>, 'state'>,
  { tender, lot, lodgedOn }: Lodged,
) {
  const planned = lots.find(one => one.id === lot)
  return {
    ...{ id, project, projectTitle: title, tender, lot, lodgedOn },
    ...(planned && { lotNumber: planned.number, lotTitle: planned.title }),
  }
}
