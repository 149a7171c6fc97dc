export { modelConsumer } from './consumer.js'
export { readDatabase } from './database.js'
export { hashesOf } from './hash.js'
export { readModels } from './models/all.js'
export {
  annualQuotas,
  assessmentBatches,
  challenges,
  complaints,
  contracts,
  earmarkedLedgers,
  officialPapers,
  tenders,
  trainingClasses,
} from './models/objects.js'
export { duties, type DutyTables } from './models/duties.js'
export { projects, type ProjectTables } from './models/projects.js'
export { timeline, type TimelineTables } from './models/timeline.js'
export { prepareReadModels } from './prepare.js'
export { caughtUp, parseAfter, type After } from './read-your-write.js'
export type { AnyReadModel, ReadModel } from './read-model.js'
export { rebuild } from './rebuild.js'
export { followTicks, tickPublisher, type Tick, type Ticks } from './ticks.js'
export type { Board } from './queries/database.js'
export { type Moment } from './queries/duty-views.js'
export { findDeadlineSheet } from './queries/find-deadline-sheet.js'
export { findAnnualPlan } from './queries/find-annual-plan.js'
export { findContracts, type ContractFilter } from './queries/find-contracts.js'
export {
  findDatesIfHeld,
  findMoneyHeld,
  findTendersOf,
  type Holding,
} from './queries/find-held-up.js'
export { findEvaluations } from './queries/find-evaluations.js'
export { findPapers, type PaperFilter } from './queries/find-papers.js'
export { findProjectPage } from './queries/find-project-page.js'
export {
  findProjects,
  type ProjectFilter,
  type ProjectPageOfList,
} from './queries/find-projects.js'
export { findChallenges, findComplaints, type RemedyFilter } from './queries/find-remedies.js'
export { owerOf } from './queries/owed-by.js'
export { findToday } from './queries/find-today.js'
export { findChoosable } from './queries/find-choosable.js'
export { findHandover } from './queries/find-handover.js'
export { findStandIns } from './queries/find-stand-ins.js'
export { findObjects, type ObjectFilter, type ObjectRow } from './queries/find-objects.js'
export { objectLists, type ObjectList } from './object-lists.js'
