import type { Role } from '#libs/contracts'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { findKind } from '#libs/domain/supervision/duty'
import { standInRule } from './acting-for.js'
import {
  delegationEnded,
  delegationGiven,
  delegationReceived,
  deputyNamed,
  deputyReleased,
  type OfficeholderEvent,
  type OfficeholderInput,
} from './events.js'
import type { OfficeFile, Officeholder } from './state.js'

/** The holder, and who is to act. */
export interface Both {
  readonly self: Officeholder
  readonly other: Officeholder
}

export interface OnBoth {
  readonly appends: {
    readonly self: readonly OfficeholderEvent[]
    readonly other: readonly OfficeholderEvent[]
  }
}

/** 财库〔2016〕99号: who makes and who checks, who buys and who pays, are not one person 不相容岗位分离. */
const separationRule = '财库〔2016〕99号'

const incompatible: readonly (readonly [Role, Role])[] = [
  ['procurement-officer', 'signatory'],
  ['procurement-officer', 'finance-officer'],
  ['procurement-officer', 'supervisor'],
  ['signatory', 'supervisor'],
  ['finance-officer', 'supervisor'],
]

export function inOffice(holder: Officeholder): OfficeFile | Refusal {
  return holder.status === 'in-office' ? holder : refuse(standInRule, 'not-in-office')
}

/** Whether this person may hold these offices of the holder's: of the same unit, and beside their own. */
export function mayHold(
  holder: OfficeFile,
  other: Officeholder,
  offices: readonly Role[],
): OfficeFile | Refusal {
  if (other.status !== 'in-office') return refuse(standInRule, 'delegate-not-in-office')
  if (other.person === holder.person) return refuse(standInRule, 'delegate-is-the-holder')
  if (other.unit !== holder.unit) return refuse(standInRule, 'delegate-of-another-unit')
  const missing = offices.find(role => !holder.roles.includes(role))
  if (missing !== undefined) {
    return refuse(standInRule, 'office-not-held', { detail: { role: missing } })
  }
  const clash = offices.find(role => other.roles.some(own => isIncompatible(role, own)))
  return clash === undefined
    ? other
    : refuse(separationRule, 'offices-incompatible', { detail: { role: clash } })
}

const isIncompatible = (one: Role, other: Role): boolean =>
  incompatible.some(pair => one !== other && pair.includes(one) && pair.includes(other))

/** Lets another act in named offices, or for named duties of them, until an end 代理. */
export function giveDelegation(
  { self, other }: Both,
  asked: OfficeholderInput<'giveDelegation'>,
  { at }: Deciding,
): OnBoth | Refusal {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  const delegate = mayHold(holder, other, asked.roles)
  if (isRefusal(delegate)) return delegate
  const { delegation, from, until, duties = [] } = asked
  if (until <= from || until <= at) return refuse(standInRule, 'delegation-without-time')
  if (holder.delegations.some(one => one.delegation === delegation)) {
    return refuse(standInRule, 'already-so')
  }
  const unknown = duties.find(kind => !findKind(kind))
  if (unknown !== undefined) return refuse('duty', 'no-such-duty', { detail: { kind: unknown } })
  return {
    appends: {
      self: [delegationGiven(asked)],
      other: [delegationReceived({ delegation, from: holder.person, until })],
    },
  }
}

/** Ends a delegation before its time. */
export function endDelegation(
  { self }: Pick<Both, 'self'>,
  ended: OfficeholderInput<'endDelegation'>,
): OnBoth | Refusal {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  return holder.delegations.some(one => one.delegation === ended.delegation)
    ? { appends: { self: [delegationEnded(ended)], other: [delegationEnded(ended)] } }
    : refuse(standInRule, 'no-such-delegation')
}

/** Names who acts as deputy 副职 in these offices whenever their holder is away. */
export function nameDeputy(
  { self, other }: Both,
  named: OfficeholderInput<'nameDeputy'>,
): OnBoth | Refusal {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  const deputy = mayHold(holder, other, named.roles)
  return isRefusal(deputy) ? deputy : { appends: { self: [deputyNamed(named)], other: [] } }
}

export function releaseDeputy(
  self: Officeholder,
  { deputy }: OfficeholderInput<'releaseDeputy'>,
): readonly OfficeholderEvent[] | Refusal {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  return holder.deputies.some(one => one.deputy === deputy)
    ? [deputyReleased({ deputy })]
    : refuse(standInRule, 'no-such-deputy')
}
