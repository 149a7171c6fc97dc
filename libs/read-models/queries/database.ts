import type { Kysely } from 'kysely'
import type { AnnualQuota } from '#libs/domain/county/annual-quota'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import type { Officeholder } from '#libs/domain/county/officeholder'
import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Claim } from '#libs/domain/payment/claim'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import type { Challenge } from '#libs/domain/procurement/challenge'
import type { Complaint } from '#libs/domain/procurement/complaint'
import type { Contract } from '#libs/domain/procurement/contract'
import type { OfficialPaper } from '#libs/domain/procurement/official-paper'
import type { Tender } from '#libs/domain/procurement/tender'
import type { FoldedTable } from '../folded.js'
import type { ClockJumpTables } from '../models/clock-jumps.js'
import type { DutyTables } from '../models/duties.js'
import type { ProjectTables } from '../models/projects.js'
import type { TimelineTables } from '../models/timeline.js'

/** The lists of objects that tell where a lot stands. */
export interface ObjectTables {
  readonly tenders: FoldedTable<Tender>
  readonly contracts: FoldedTable<Contract>
  readonly training_classes: FoldedTable<TrainingClass>
  readonly assessment_batches: FoldedTable<AssessmentBatch>
  readonly acceptances: FoldedTable<Acceptance>
  readonly claims: FoldedTable<Claim>
}

/** The books of the funds. */
export interface LedgerTables {
  readonly earmarked_ledgers: FoldedTable<Ledger>
}

/** The register of numbered papers. */
export interface PaperTables {
  readonly official_papers: FoldedTable<OfficialPaper>
}

/** What units plan for a year. */
export interface QuotaTables {
  readonly annual_quotas: FoldedTable<AnnualQuota>
}

/** Challenges and complaints. */
export interface RemedyTables {
  readonly challenges: FoldedTable<Challenge>
  readonly complaints: FoldedTable<Complaint>
}

/** Who acts for whom. */
export interface OfficeTables {
  readonly officeholders: FoldedTable<Officeholder>
}

/** The tables that boards and pages are made of. */
export type Board = Kysely<
  ProjectTables &
    DutyTables &
    TimelineTables &
    ClockJumpTables &
    ObjectTables &
    LedgerTables &
    PaperTables &
    QuotaTables &
    RemedyTables &
    OfficeTables
>
