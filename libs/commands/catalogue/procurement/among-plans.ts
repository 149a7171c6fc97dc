import { annualQuota, annualQuotaIdOf, type AnnualQuota } from '#libs/domain/county/annual-quota'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { project, type Project } from '#libs/domain/procurement/project'
import type { Known } from '../../types.js'

interface Plan {
  readonly id: string
  readonly state: Project | undefined
}

/** The year's quota of a plan's unit and, where a line of it binds, the other plans on its ledger. */
export function amongPlans({ id, state }: Plan, known: Known) {
  if (!state || state.status === 'not-opened' || state.purchaser === undefined) {
    return { quota: undefined, siblings: [] }
  }
  const quota = annualQuotaIdOf(state.purchaser, state.year)
  return {
    quota: { of: annualQuota, id: quota },
    siblings: isBinding(known(annualQuota, quota)) ? otherPlansOn(state.ledger, id, known) : [],
  }
}

const isBinding = (quota: AnnualQuota | undefined): boolean =>
  quota?.status === 'set' && quota.lines.some(({ binding }) => binding)

/** The other projects for which a ledger sets money aside, which are all that were approved. */
export function otherPlansOn(ledger: string, own: string, known: Known) {
  const book = known(earmarkedLedger, ledger)
  const positions = book && 'positions' in book ? Object.values(book.positions) : []
  const others = new Set(positions.map(one => one.project))
  others.delete(own)
  return [...others].map(id => ({ of: project, id }))
}
