import { sql } from 'kysely'
import type { AnnualPlan, PlanLine, UnitPlan } from '#libs/contracts/views'
import {
  countsAgainst,
  type AnnualQuota,
  type Places,
  type QuotaLine,
} from '#libs/domain/county/annual-quota'
import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Board } from './database.js'

type Line = Pick<QuotaLine, 'occupation' | 'level'> & Partial<QuotaLine>
type Used = Pick<PlanLine, 'planned' | 'contracted' | 'taught' | 'certified'>

/** A training lot of an approved plan, and what has become of its places. */
interface UsedLot extends Omit<Places, 'heads'>, Used {
  readonly unit: string
}

/** The burn-down of a year: every unit's quota, line by line, against what happened. */
export async function findAnnualPlan(db: Board, year: number): Promise<AnnualPlan> {
  const [quotas, lots, years] = await Promise.all([
    quotasOf(db, year),
    usedLotsOf(db, year),
    yearsOf(db),
  ])
  const units = [...new Set([...quotas.map(one => one.unit), ...lots.map(one => one.unit)])]
  return {
    ...{ year, years },
    units: units.toSorted().map(unit =>
      planOf(
        unit,
        quotas.find(one => one.unit === unit),
        lots.filter(one => one.unit === unit),
      ),
    ),
  }
}

type SetQuota = Extract<AnnualQuota, { readonly status: 'set' }> & { readonly id: string }

async function quotasOf(db: Board, year: number): Promise<readonly SetQuota[]> {
  const rows = await db
    .selectFrom('annual_quotas')
    .select(['id', 'state'])
    .where(sql<string>`state ->> 'year'`, '=', String(year))
    .execute()
  return rows.flatMap(({ id, state }) => (state.status === 'set' ? [{ id, ...state }] : []))
}

async function yearsOf(db: Board): Promise<number[]> {
  const planned = await db
    .selectFrom('projects')
    .select('year')
    .distinct()
    .where('approved', '=', true)
    .execute()
  const quotas = await db.selectFrom('annual_quotas').select('state').execute()
  const set = quotas.flatMap(({ state }) => (state.status === 'set' ? [state.year] : []))
  return [...new Set([...planned.map(({ year }) => year), ...set])].toSorted((a, b) => b - a)
}

async function usedLotsOf(db: Board, year: number): Promise<readonly UsedLot[]> {
  const projects = await db
    .selectFrom('projects')
    .select(['id', 'purchaser', 'lots'])
    .where('year', '=', year)
    .where('approved', '=', true)
    .execute()
  const keys = projects.map(({ id }) => id)
  if (keys.length === 0) return []
  const [contracts, classes, batches] = await Promise.all([
    db.selectFrom('contracts').select('state').where('key', 'in', keys).execute(),
    db.selectFrom('training_classes').select('state').where('key', 'in', keys).execute(),
    db.selectFrom('assessment_batches').select('state').where('key', 'in', keys).execute(),
  ])
  const summed = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0)
  return projects.flatMap(({ purchaser: unit, lots }) =>
    lots
      .filter(({ kind }) => kind === 'training')
      .map(({ id, kind, occupation, level, heads: planned }) => ({
        ...{ unit, kind, occupation, level, planned },
        contracted: summed(contracts.map(({ state }) => contractedIn(state, id))),
        taught: summed(classes.map(({ state }) => taughtIn(state, id))),
        certified: summed(batches.map(({ state }) => certifiedIn(state, id))),
      })),
  )
}

function contractedIn(contract: Contract, lot: string): number {
  if (contract.status !== 'signed' || contract.lot !== lot) return 0
  const takenUp = Object.values(contract.heads).reduce((sum, heads) => sum + heads, 0)
  return contract.terminated ? takenUp : contract.terms.heads
}

const taughtIn = (held: TrainingClass, lot: string): number =>
  held.status === 'completed' && held.filing.lot === lot
    ? held.completed.trainees.filter(({ reachesFloor }) => reachesFloor).length
    : 0

const certifiedIn = (batch: AssessmentBatch, lot: string): number =>
  batch.status !== 'not-scheduled' && batch.scheduled.trainingLot === lot
    ? new Set(batch.verified).size
    : 0

function planOf(unit: string, quota: SetQuota | undefined, lots: readonly UsedLot[]): UnitPlan {
  const set = quota?.lines ?? []
  const unset = lots.filter(lot => !set.some(line => countsAgainst(line, lot)))
  const lines = [...set.map(inView), ...unset.filter(isFirst).map(named)]
  return {
    unit,
    ...(quota && { quota: { id: quota.id, paper: quota.paper, changes: quota.changes } }),
    lines: lines.map(line => ({
      ...line,
      ...usedOf(lots.filter(lot => countsAgainst(line, lot))),
    })),
  }
}

const inView = ({ heads: quota, ...line }: QuotaLine) => ({ ...line, quota })

const named = ({ occupation, level }: UsedLot): Line => ({ occupation, level })

const isFirst = (lot: UsedLot, place: number, lots: readonly UsedLot[]): boolean =>
  lots.findIndex(one => one.occupation === lot.occupation && one.level === lot.level) === place

const usedOf = (lots: readonly Used[]): Used =>
  lots.reduce(
    (sum, lot) => ({
      planned: sum.planned + lot.planned,
      contracted: sum.contracted + lot.contracted,
      taught: sum.taught + lot.taught,
      certified: sum.certified + lot.certified,
    }),
    { planned: 0, contracted: 0, taught: 0, certified: 0 },
  )
