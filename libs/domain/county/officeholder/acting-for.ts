import type { Instant } from '#libs/calendar'
import { isRefusal, refuse, type Actor, type Refusal } from '#libs/domain/deciding'
import { commandOf } from '#libs/domain/supervision/duty'
import type { Delegation, Officeholder } from './state.js'

export const standInRule = '本县规定 代理与副职'

/** What somebody wants to do in another's place. */
export interface Acting {
  readonly person: string
  readonly role: string
  /** The act, as in addresses; absent, whatever the office may look at. */
  readonly act?: string
  /** What a person says of themselves or disposes of as their own: nobody does it for another. */
  readonly personal?: boolean
}

/** By what somebody may act for the holder of an office: a delegation, or as deputy of who is away. */
export type Ground = 'delegation' | 'deputy'

/**
 * Whether this person may act in this office for its holder at an instant. A delegation runs from its
 * first instant to just before its end, whether anybody has noticed or not; a deputy 副职 acts while
 * the holder is away, and no longer.
 */
export function mayActFor(
  holder: Officeholder,
  { person, role, act, personal }: Acting,
  at: Instant,
): Ground | Refusal {
  if (personal === true) return refuse(standInRule, 'personal-act')
  if (holder.status !== 'in-office' || !holder.roles.some(held => held === role)) {
    return refuse(standInRule, 'office-not-held', { detail: { role } })
  }
  const given = holder.delegations.filter(
    one => one.to === person && one.roles.some(office => office === role) && covers(one, act),
  )
  if (given.some(one => runsAt(one, at))) return 'delegation'
  const deputises = holder.deputies.some(
    ({ deputy, roles }) => deputy === person && roles.some(office => office === role),
  )
  if (deputises && isAway(holder, at)) return 'deputy'
  return refusal(given, { deputises, at })
}

/** The actor with everybody whose duties the holder of their office took over. */
export const withTakenOver = (actor: Actor, holder: Officeholder): Actor =>
  holder.status === 'in-office' && holder.tookOver.length > 0
    ? { ...actor, tookOver: holder.tookOver }
    : actor

/** Which of a holder's offices this person may act in at an instant, by what and until when. */
export function actsIn(holder: Officeholder, person: string, at: Instant) {
  if (holder.status !== 'in-office') return []
  return holder.roles.flatMap(role => {
    const ground = mayActFor(holder, { person, role }, at)
    if (isRefusal(ground)) return []
    const ends = (ground === 'deputy' ? holder.absences : holder.delegations).filter(
      one => !('to' in one && one.to !== person) && runsAt(one, at),
    )
    return ends
      .map(({ until }) => ({ role, ground, until }))
      .toSorted((one, other) => (one.until < other.until ? 1 : -1))
      .slice(0, 1)
  })
}

/** Who may act in this office for its holder at an instant. */
export function standInsOf(holder: Officeholder, role: string, at: Instant) {
  if (holder.status !== 'in-office') return []
  const persons = [
    ...holder.delegations.map(({ to }) => to),
    ...holder.deputies.map(({ deputy }) => deputy),
  ]
  return [...new Set(persons)].flatMap(person =>
    actsIn(holder, person, at)
      .filter(one => one.role === role)
      .map(({ ground, until }) => ({ person, ground, until })),
  )
}

const covers = ({ duties }: Delegation, act: string | undefined): boolean =>
  duties === undefined || act === undefined || duties.some(kind => commandOf(kind) === act)

const runsAt = ({ from, until }: Pick<Delegation, 'from' | 'until'>, at: Instant): boolean =>
  from <= at && at < until

/** Whether the holder is not at their post 不在岗 at an instant. */
export const isAway = (holder: Officeholder, at: Instant): boolean =>
  holder.status !== 'none' && holder.absences.some(absence => runsAt(absence, at))

interface Standing {
  readonly deputises: boolean
  readonly at: Instant
}

/** Why not: one that is to come or is over says so with its instant. */
function refusal(given: readonly Delegation[], { deputises, at }: Standing): Refusal {
  const coming = given.find(({ from }) => at < from)
  if (coming) {
    return refuse(standInRule, 'delegation-not-begun', { detail: { from: coming.from } })
  }
  const over = given.findLast(({ until }) => until <= at)
  if (over) return refuse(standInRule, 'delegation-over', { detail: { until: over.until } })
  return deputises
    ? refuse(standInRule, 'holder-is-at-their-post')
    : refuse(standInRule, 'not-acting-for')
}
