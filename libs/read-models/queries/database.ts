import type { Kysely } from 'kysely'
import type { ClockJumpTables } from '../models/clock-jumps.js'
import type { DutyTables } from '../models/duties.js'
import type { ProjectTables } from '../models/projects.js'
import type { TimelineTables } from '../models/timeline.js'

/** The tables that boards and pages are made of. */
export type Board = Kysely<ProjectTables & DutyTables & TimelineTables & ClockJumpTables>
