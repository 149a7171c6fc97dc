import type { Kysely } from 'kysely'
import type { DutyView, LotView } from '#libs/contracts/views'
import { lotOf } from '#libs/domain/procurement/tender'
import type { FoldedTable } from '../folded.js'
import type { ProjectLot } from '../models/projects.js'
import type { Board, ObjectTables } from './database.js'
import { lotStatusOf, type UnderLot } from './lot-status.js'

/** One object of a project, as its aggregate folds it. */
interface Folded<State> {
  readonly id: string
  readonly state: State
}

type Objects = {
  readonly [Name in keyof ObjectTables]: readonly Folded<StateOf<ObjectTables[Name]>>[]
}
type StateOf<Table> = Table extends FoldedTable<infer State> ? State : never

/** The lots of a project, each with where it stands and what of it is owed next. */
export async function findLots(
  db: Board,
  project: { readonly id: string; readonly lots: readonly ProjectLot[] },
  duties: readonly DutyView[],
): Promise<LotView[]> {
  const objects = await objectsOf(db, project.id)
  return project.lots.map(({ id, number, kind, title, budget }) => {
    const next = nextOf({ id, kind }, objects, duties)
    const under = underLot(id, objects)
    return {
      ...{ id, number, kind, title, method: methodOf(under), budget },
      status: lotStatusOf(id, under),
      ...(next && { next: next.id }),
    }
  })
}

async function objectsOf(db: Board, project: string): Promise<Objects> {
  const [tenders, contracts, classes, batches, acceptances, claims] = await Promise.all([
    ofProject(db, 'tenders', project),
    ofProject(db, 'contracts', project),
    ofProject(db, 'training_classes', project),
    ofProject(db, 'assessment_batches', project),
    ofProject(db, 'acceptances', project),
    ofProject(db, 'claims', project),
  ])
  return {
    ...{ tenders, contracts, acceptances, claims },
    ...{ training_classes: classes, assessment_batches: batches },
  }
}

/** The project's objects of one kind, in the order of their making. */
function ofProject<Name extends keyof ObjectTables>(
  db: Board,
  name: Name,
  project: string,
): Promise<Objects[Name]> {
  // One table of that name: kysely cannot follow a name that is a variable.
  const rows = db as unknown as Kysely<{ readonly rows: FoldedTable<unknown> }>
  return rows
    .selectFrom(`${name as 'rows'} as o`) // see above
    .select(['o.id', 'o.state'])
    .where('o.key', '=', project)
    .orderBy('o.began_at')
    .orderBy('o.id')
    .execute() as Promise<Objects[Name]> // its own states, as its model folded them
}

const latestTender = (lot: string, { tenders }: Objects) =>
  tenders.findLast(({ state }) => lotOf(state, lot) !== undefined)

const contractOf = (lot: string, { contracts }: Objects) =>
  contracts.findLast(({ state }) => state.status !== 'not-drafted' && state.lot === lot)

const classesOf = (lot: string, { training_classes: all }: Objects) =>
  all.filter(({ state }) => state.status !== 'not-filed' && state.filing.lot === lot)

const claimsOf = (lot: string, { claims }: Objects) =>
  claims.filter(({ state }) => state.status !== 'not-made' && state.made.lot === lot)

const methodOf = ({ tender }: UnderLot): LotView['method'] =>
  tender && 'method' in tender ? tender.method : 'open-tender'

const stateOf = <State>({ state }: Folded<State>): State => state

function underLot(lot: string, objects: Objects): UnderLot {
  const contract = contractOf(lot, objects)
  return {
    tender: latestTender(lot, objects)?.state,
    contract: contract?.state,
    classes: classesOf(lot, objects).map(stateOf),
    batches: objects.assessment_batches
      .map(stateOf)
      .filter(
        state => state.status !== 'not-scheduled' && state.scheduled.contract === contract?.id,
      ),
    acceptances: objects.acceptances
      .map(stateOf)
      .filter(state => state.status !== 'not-opened' && state.opened.lot === lot),
    claims: claimsOf(lot, objects).map(stateOf),
  }
}

/** Owed on a class by the body that examines it: of the lot that bought the assessment. */
const assessing: readonly string[] = [
  'schedule-assessment',
  'record-results',
  'record-certificates',
  'verify-certificates',
]

/** The first due of what is open for a lot; duties come in that order. */
function nextOf(
  { id, kind }: Pick<ProjectLot, 'id' | 'kind'>,
  objects: Objects,
  duties: readonly DutyView[],
): DutyView | undefined {
  const tender = latestTender(id, objects)?.id
  const examines = kind === 'skill-assessment'
  const classes = examines ? objects.training_classes : classesOf(id, objects)
  const ofClasses = new Set(classes.map(one => `training-class-${one.id}`))
  const ofClaims = new Set(claimsOf(id, objects).map(one => `claim-${one.id}`))
  const isOf = ({ kind: owed, about, subject }: DutyView): boolean => {
    if (about?.startsWith(id) || ofClaims.has(subject)) return true
    if (ofClasses.has(subject)) return assessing.includes(owed) === examines
    if (tender === undefined) return owed === 'draft-tender'
    return about === tender || (about === undefined && subject === `tender-${tender}`)
  }
  return duties.find(one => (one.state === 'open' || one.state === 'paused') && isOf(one))
}
