import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { annualQuotaIdOf } from './annual-quota-id.js'
import {
  annualQuotaChanged,
  annualQuotaSet,
  type AnnualQuotaEvent,
  type AnnualQuotaInput,
} from './events.js'
import { isSameLine } from './places.js'
import type { AnnualQuota, QuotaLine } from './state.js'

/** How many places a county plans for is its own choice. */
export const quotaRule = '本县规定 年度计划'

/** Sets a unit's quota of a year, once; from then on it is changed with a reason. */
export function setAnnualQuota(
  quota: AnnualQuota,
  set: AnnualQuotaInput<'setAnnualQuota'>,
  deciding: Deciding,
): Decided<AnnualQuotaEvent> {
  if (quota.status === 'set') return refuse(quotaRule, 'quota-already-set', { fix: 'change-quota' })
  const expected = annualQuotaIdOf(set.unit, set.year)
  return deciding.id === expected
    ? (faultOf(set, deciding) ?? [annualQuotaSet(set)])
    : refuse(quotaRule, 'not-the-id-of-the-quota', { detail: { expected } })
}

/** Changes the lines of a quota 计划调整; plans that were approved before stay as they are. */
export function changeAnnualQuota(
  quota: AnnualQuota,
  changed: AnnualQuotaInput<'changeAnnualQuota'>,
  deciding: Deciding,
): Decided<AnnualQuotaEvent> {
  if (quota.status === 'not-set') return refuse(quotaRule, 'quota-not-set')
  if (isAsBefore(quota.lines, changed.lines)) return refuse(quotaRule, 'quota-unchanged')
  return faultOf(changed, deciding) ?? [annualQuotaChanged(changed)]
}

type Said = Pick<AnnualQuotaInput<'setAnnualQuota'>, 'lines' | 'occurredOn'>

function faultOf({ lines, occurredOn }: Said, { at }: Deciding): Refusal | undefined {
  if (occurredOn > dayOf(at)) return refuse(quotaRule, 'quota-paper-lies-in-the-future')
  for (const [place, line] of lines.entries()) {
    const { occupation } = line
    const other = lines
      .slice(0, place)
      .find(one => one.occupation === occupation && clashes(one, line))
    if (other) {
      return isSameLine(other, line)
        ? refuse(quotaRule, 'quota-line-twice', { detail: { occupation } })
        : refuse(quotaRule, 'quota-by-level-and-in-all', { detail: { occupation } })
    }
  }
  return undefined
}

/** Two lines of one occupation stand beside each other only where each names a level of its own. */
const clashes = (one: QuotaLine, other: QuotaLine): boolean =>
  one.level === undefined || other.level === undefined || one.level === other.level

const isAsBefore = (before: readonly QuotaLine[], now: readonly QuotaLine[]): boolean =>
  before.length === now.length &&
  now.every(line =>
    before.some(
      one => isSameLine(one, line) && one.heads === line.heads && one.binding === line.binding,
    ),
  )
