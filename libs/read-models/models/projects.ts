import { sql, type ColumnType, type Kysely } from 'kysely'
import { projectEvents, type LotKind, type SkillLevel } from '#libs/contracts'
import type { Phase } from '#libs/contracts/views'
import type { StoredEvent } from '#libs/event-store'
import { jsonb } from '../json.js'
import type { ReadModel } from '../read-model.js'
import { isLaterPhase, phaseAggregates, phaseBegunBy } from './phases.js'
import type { z } from 'zod'

type Recorded = z.output<typeof projectEvents.RequirementRecorded>
type Filed = z.output<typeof projectEvents.PlanFiled>
type Opened = z.output<typeof projectEvents.ProjectOpened>

/** One planned lot, as the requirement last said. */
export interface ProjectLot {
  readonly id: string
  readonly number: number
  readonly kind: LotKind
  readonly title: string
  readonly occupation: string
  readonly level: SkillLevel
  readonly heads: number
  /** Fen. */
  readonly budget: number
}

/** When a phase began, county time; the first of it, whichever lot or class came first. */
export interface BegunPhase {
  readonly phase: Phase
  readonly from: string
}

export interface ProjectTables {
  readonly projects: {
    readonly id: string
    readonly title: string
    readonly year: number
    readonly purchaser: string
    readonly officer: string
    readonly signatory: string
    /** 备案计划号; null until the plan is filed. */
    readonly plan_number: string | null
    readonly phase: Phase
    readonly phases: ColumnType<readonly BegunPhase[], string, string>
    readonly lots: ColumnType<readonly ProjectLot[], string, string>
    /** Its plan is approved: the lots are final, and their places taken of the year's quota. */
    readonly approved: boolean
    readonly version: number
    readonly opened_at: string
    readonly changed_at: string
  }
}

/** All projects with the phase each is in: the project list, and the head of a project's page. */
export const projects: ReadModel<ProjectTables> = {
  name: 'projects',
  version: 5,
  aggregates: phaseAggregates,
  tables: { projects: ['id'] },
  create: async schema => {
    await schema
      .createTable('projects')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('purchaser', 'text', column => column.notNull())
      .addColumn('officer', 'uuid', column => column.notNull())
      .addColumn('signatory', 'uuid', column => column.notNull())
      .addColumn('plan_number', 'text')
      .addColumn('phase', 'text', column => column.notNull())
      .addColumn('phases', 'jsonb', column => column.notNull())
      .addColumn('lots', 'jsonb', column => column.notNull())
      .addColumn('approved', 'boolean', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('opened_at', 'text', column => column.notNull())
      .addColumn('changed_at', 'text', column => column.notNull())
      .execute()
    await schema
      .createIndex('projects_newest')
      .on('projects')
      .columns(['opened_at', 'id'])
      .execute()
    // The timeline names its subjects as text; without this, "just changed" grows with the projects.
    await schema
      .createIndex('projects_as_subject')
      .on('projects')
      .column(sql`(id::text)`)
      .execute()
  },
  project: async (db, event) => {
    // The store holds an event of a type only in the shape of that type.
    if (event.type === 'ProjectOpened') await open(db, event, event.data as Opened)
    else if (event.type === 'RequirementRecorded')
      await plan(db, event, event.data as Recorded) // same
    else if (event.type === 'PlanFiled')
      await file(db, event, event.data as Filed) // same
    else if (event.type === 'ProjectApproved') await approve(db, event)
    await enterPhase(db, event)
    if (event.stream.startsWith('project-')) {
      await db
        .updateTable('projects')
        .set({ version: event.version, changed_at: event.meta.at })
        .where('id', '=', event.key)
        .execute()
    }
  },
}

async function open(db: Kysely<ProjectTables>, event: StoredEvent, data: Opened): Promise<void> {
  const { title, year, purchaser, officer, signatory } = data
  const { at } = event.meta
  await db
    .insertInto('projects')
    .values({
      ...{ id: event.key, title, year, purchaser, officer, signatory },
      ...{ phase: 'planning', phases: jsonb([]), lots: jsonb([]) },
      approved: false,
      ...{ version: event.version, opened_at: at, changed_at: at },
    })
    .execute()
}

async function plan(db: Kysely<ProjectTables>, event: StoredEvent, data: Recorded): Promise<void> {
  const lots = data.lots.map(({ lot: id, deviation: _, lessonHours: __, ...lot }, index) => ({
    ...{ id, number: index + 1, ...lot },
  })) satisfies readonly ProjectLot[]
  await db
    .updateTable('projects')
    .set({ lots: jsonb(lots) })
    .where('id', '=', event.key)
    .execute()
}

async function approve(db: Kysely<ProjectTables>, { key }: StoredEvent): Promise<void> {
  await db.updateTable('projects').set({ approved: true }).where('id', '=', key).execute()
}

async function file(
  db: Kysely<ProjectTables>,
  { key }: StoredEvent,
  { planNumber }: Filed,
): Promise<void> {
  await db.updateTable('projects').set({ plan_number: planNumber }).where('id', '=', key).execute()
}

async function enterPhase(db: Kysely<ProjectTables>, event: StoredEvent): Promise<void> {
  const begun = phaseBegunBy(event)
  if (!begun) return
  const project = await db
    .selectFrom('projects')
    .select(['phase', 'phases'])
    .where('id', '=', event.key)
    .executeTakeFirst()
  if (!project || project.phases.some(({ phase }) => phase === begun)) return
  await db
    .updateTable('projects')
    .set({
      phase: isLaterPhase(begun, project.phase) ? begun : project.phase,
      phases: jsonb([...project.phases, { phase: begun, from: event.meta.at }]),
    })
    .where('id', '=', event.key)
    .execute()
}
