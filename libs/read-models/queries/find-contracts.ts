import { sql } from 'kysely'
import type { ContractList, ContractRow, ContractStanding } from '#libs/contracts/views'
import type { Contract } from '#libs/domain/procurement/contract'
import type { ProjectLot } from '../models/projects.js'
import type { Board } from './database.js'
import { nearestDuties } from './nearest-duties.js'

const pageSize = 50

/** Which contracts, and from where on. Absent fields do not restrict. */
export interface ContractFilter {
  readonly cursor?: string
  /** `drafted`, `signed`, `not-concluded`, `cancelled`. */
  readonly status?: string
  /** Only those of one institution: its own list, without what the bureaus owe. */
  readonly supplier?: string
}

/** Contracts, the newest first, each with the nearest duty owed on it. */
export async function findContracts(
  db: Board,
  { cursor, status, supplier }: ContractFilter = {},
): Promise<ContractList> {
  let query = db
    .selectFrom('contracts as c')
    .innerJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('c.key'))),
    )
    .select(['c.id', 'c.state', 'p.id as project', 'p.title', 'p.lots'])
    // Ids are given in the order of making.
    .orderBy('c.id', 'desc')
    .limit(pageSize + 1)
  if (cursor !== undefined) query = query.where('c.id', '<', cursor)
  if (status !== undefined) query = query.where('c.status', '=', status)
  if (supplier !== undefined) {
    query = query.where(sql<string>`c.state ->> 'supplier'`, '=', supplier)
  }
  const rows = await query.execute()
  const shown = rows.slice(0, pageSize)
  const owing = shown.map(({ id, project }) => ({ stream: streamOf(id), project }))
  const nearest = await nearestDuties(db, supplier === undefined ? owing : [])
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    items: shown.flatMap(row =>
      rowOf(row).map(one => {
        const next = nearest.get(streamOf(one.id))?.state
        return next ? { ...one, next: next.kind, until: next.end } : one
      }),
    ),
    ...(last && { next: last.id }),
  }
}

const streamOf = (contract: string): string => `contract-${contract}`

interface Found {
  readonly id: string
  readonly state: Contract
  readonly project: string
  readonly title: string
  readonly lots: readonly ProjectLot[]
}

function rowOf({ id, state, project, title, lots }: Found): ContractRow[] {
  if (state.status === 'not-drafted') return []
  const { lot, supplier, terms, signBy } = state
  const planned = lots.find(one => one.id === lot)
  return [
    {
      ...{ id, project, projectTitle: title, lot, supplier, standing: standingOf(state) },
      ...(planned && { lotNumber: planned.number, lotTitle: planned.title }),
      ...{ amount: terms.amount, heads: terms.heads, signBy: signBy.end },
      ...(state.status === 'signed' && { signedAt: state.signedAt }),
      published: state.status === 'signed' && state.published,
      filed: state.status === 'signed' && state.filed,
    },
  ]
}

function standingOf(state: Exclude<Contract, { status: 'not-drafted' }>): ContractStanding {
  if (state.status !== 'signed') return state.status
  if (state.terminated) return 'terminated'
  return state.suspensions.some(({ to }) => to === undefined) ? 'suspended' : 'signed'
}
