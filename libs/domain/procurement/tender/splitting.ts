import type { PlannedLot, PurchasingMethod, Splitting } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import { fen, sum, type Fen } from '#libs/money'
import type { Policy } from '#libs/policy'
import type { DraftedTender } from './state.js'

/** A lot that is bought otherwise than by open tender, and without anybody's approval of that. */
interface OtherwiseBought {
  readonly planNumber: string
  readonly lot: string
  readonly amount: Fen
}

/** Whether a purchase needs no approval, or has it (条例§28 second half). */
export const isApproved = ({ method, basis }: DraftedTender): boolean =>
  method === 'open-tender' || basis?.approval !== undefined || basis?.after !== undefined

interface Sought {
  readonly kind: PlannedLot['kind']
  readonly purchaser: string | undefined
}

/**
 * What one purchaser has bought of one kind 品目 under one budget item – the year's ledger – otherwise
 * than by open tender (条例§28): a lot that was tendered again counts as it was last.
 */
function otherwiseBought(
  projects: readonly Project[],
  { kind, purchaser }: Sought,
): readonly OtherwiseBought[] {
  return projects.flatMap(state => {
    if (state.status === 'not-opened' || state.purchaser !== purchaser) return []
    const planNumber = 'planNumber' in state ? (state.planNumber ?? '') : ''
    const lots = state.requirement?.lots ?? []
    return lots
      .filter(lot => lot.kind === kind && isOtherwise(state, lot.lot))
      .map(({ lot, budget }) => ({ planNumber, lot, amount: fen(budget) }))
  })
}

type Opened = Exclude<Project, { readonly status: 'not-opened' }>

function isOtherwise({ purchases = [] }: Opened, lot: string): boolean {
  const last = purchases.findLast(({ lots }) => lots.includes(lot))
  const open: PurchasingMethod = 'open-tender'
  return last !== undefined && last.method !== open && !last.approved
}

interface Purchase {
  readonly self: DraftedTender
  readonly project: Project | undefined
  /** Other projects of the same ledger. */
  readonly siblings: readonly Project[]
}

/**
 * 化整为零 (法§28, 条例§28): what is bought of one kind in one year otherwise than by open tender may not
 * pass the open-tender threshold together, unless the budget was adjusted. With the sum and what makes
 * it up; undefined where the law asks nothing.
 */
export function splittingOf(
  { self, project, siblings }: Purchase,
  said: Splitting | undefined,
  { threshold: { openTender } }: Policy,
) {
  if (isApproved(self)) return undefined
  if (openTender === 'unset') {
    return refuse('条例§28', 'figure-not-confirmed', {
      detail: { key: 'threshold.openTender' },
      fix: 'confirm-policy-value',
      who: 'procurement-officer',
    })
  }
  const purchaser = project && 'purchaser' in project ? project.purchaser : undefined
  const own = self.lots.map(({ document }) => document)
  const ofProject = project ? [project] : []
  const judged = [...new Set(own.map(({ kind }) => kind))].map(kind => {
    const others = otherwiseBought([...ofProject, ...siblings], { kind, purchaser }).filter(
      ({ lot }) => !own.some(one => one.lot === lot),
    )
    const mine = own.filter(one => one.kind === kind).map(({ budget }) => fen(budget))
    return { kind, others, sum: sum([...mine, ...others.map(({ amount }) => amount)]) }
  })
  const over = judged.find(one => one.others.length > 0 && one.sum > openTender)
  if (over && !said) return split(over, openTender)
  return { threshold: openTender, kinds: judged, ...(over && said && { said }) }
}

function split(
  { sum: total, others }: { readonly sum: Fen; readonly others: readonly OtherwiseBought[] },
  threshold: Fen,
): Refusal {
  const siblings = others.map(({ planNumber, lot }) => planNumber || lot).join('、')
  return refuse('条例§28', 'purchase-split', {
    detail: { sumFen: total, thresholdFen: threshold, siblings },
    fix: 'tender-openly-or-give-the-ground',
    who: 'procurement-officer',
  })
}
