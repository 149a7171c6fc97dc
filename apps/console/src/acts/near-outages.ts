import type { CountyFigures } from '#libs/contracts/views'
import {
  outagesNear,
  outagesOver,
  type Outage,
  type OutageLog,
} from '#libs/domain/county/outage-log'
import type { Tender } from '#libs/domain/procurement/tender'
import type { Pickable } from './fields.js'

/**
 * The outages whose effect on a tender can be judged: near to its deadline, also those that were over
 * before it, or in its window for decrypting, and judged by nobody yet.
 * @param near minutes before the deadline, the county's own figure.
 */
export function judgeable(tender: Tender, log: OutageLog, near: number): readonly Outage[] {
  if (tender.status !== 'receiving-bids' && tender.status !== 'decrypting') return []
  const found =
    tender.status === 'decrypting'
      ? outagesOver(log, tender.openedAt, tender.decryptionEnds)
      : outagesNear(log, tender.deadline, near)
  return found.filter(({ outage }) => !tender.judgedOutages.includes(outage))
}

/** Minutes before a deadline in which an outage counts; none where the county has no such figure. */
export function nearIn({ figures }: Pick<CountyFigures, 'figures'>): number {
  const found = figures.find(({ key }) => key === 'opening.outageNearDeadline')?.value
  const { length = 0 } = (found ?? {}) as { readonly length?: number } // a period, by its unit
  return length
}

/** `2026-10-08 08:40 — 2026-10-08 09:20`: an outage to pick, called by the county's clock. */
export const outagesToPick = (found: readonly Outage[]): readonly Pickable[] =>
  found.map(({ outage, from, until }) => ({
    value: outage,
    label: [from, until].map(at => at.slice(0, 16).replace('T', ' ')).join(' — '),
  }))
