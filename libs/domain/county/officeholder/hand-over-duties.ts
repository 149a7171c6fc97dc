import type { Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { standInRule } from './acting-for.js'
import {
  delegationGiven,
  delegationPassedOn,
  delegationReceived,
  dutiesHandedOver,
  dutiesTakenOver,
  type OfficeholderEvent,
  type OfficeholderInput,
} from './events.js'
import { inOffice, mayHold, type Both } from './give-delegation.js'
import type { Delegation, OfficeFile, Officeholder } from './state.js'

interface HandingOver extends Both {
  /** `linkedTo` the holder, in that order. */
  readonly linked: readonly Officeholder[]
}

interface HandedOver {
  readonly appends: {
    readonly self: readonly OfficeholderEvent[]
    readonly other: readonly OfficeholderEvent[]
    readonly linked: readonly (readonly OfficeholderEvent[])[]
  }
}

/** For whom the holder acts and who acts for the holder, each once and without the successor. */
export function linkedTo(holder: Officeholder, successor: string): readonly string[] {
  if (holder.status === 'none') return []
  const { received, delegations } = holder
  const persons = [...received.map(({ from }) => from), ...delegations.map(({ to }) => to)]
  return [...new Set(persons)].filter(person => person !== successor)
}

/**
 * Hands everything over at once 交接: from this instant whatever names the holder (duties that are
 * owed now or later, files, drafts) is the successor's, with what the holder had taken over before,
 * the delegations given and those received. The list says what there was.
 */
export function handOverDuties(
  { self, other, linked }: HandingOver,
  asked: OfficeholderInput<'handOverDuties'>,
  { at, actor }: Deciding,
): HandedOver | Refusal {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  const successor = successorOf(holder, other)
  if (isRefusal(successor)) return successor
  const fault = linked.flatMap(one => notPassedOn(one, { holder, successor, at }))[0]
  if (fault) return fault
  const { handover, to } = asked
  const { person, tookOver } = holder
  return {
    appends: {
      self: [dutiesHandedOver({ ...asked, by: actor.id })],
      other: [
        dutiesTakenOver({ handover, from: person, withThem: [...tookOver] }),
        ...givenOn(holder, to, at).map(delegationGiven),
        ...linked.flatMap(one => receivedBySuccessor(one, holder, at)),
      ],
      linked: linked.map(one => [
        ...standing(one, person, at).map(({ delegation }) =>
          delegationPassedOn({ delegation, to }),
        ),
        ...givenOn(holder, to, at)
          .filter(given => one.status !== 'none' && given.to === one.person)
          .map(({ delegation, until }) => delegationReceived({ delegation, from: to, until })),
      ]),
    },
  }
}

/** Who takes over holds every office of the holder's by an appointment of their own. */
function successorOf(holder: OfficeFile, other: Officeholder): OfficeFile | Refusal {
  const successor = mayHold(holder, other, [])
  if (isRefusal(successor)) return successor
  const lacking = holder.roles.find(role => !successor.roles.includes(role))
  return lacking === undefined
    ? successor
    : refuse(standInRule, 'successor-lacks-office', { detail: { role: lacking } })
}

interface PassingOn {
  readonly holder: OfficeFile
  readonly successor: OfficeFile
  readonly at: Instant
}

/** Whether the successor may not act for one for whom the holder acts: said before anything is lost. */
function notPassedOn(principal: Officeholder, { holder, successor, at }: PassingOn) {
  if (principal.status !== 'in-office') return []
  return standing(principal, holder.person, at).flatMap(({ roles }) => {
    const may = mayHold(principal, { ...successor, status: 'in-office' }, roles)
    return isRefusal(may) ? [may] : []
  })
}

/** What of a principal's delegations to this person still runs, or will. */
const standing = (principal: Officeholder, person: string, at: Instant): readonly Delegation[] =>
  principal.status === 'none'
    ? []
    : principal.delegations.filter(({ to, until }) => to === person && until > at)

/** Who acts for the holder acts for the successor, until the same end; nobody acts for themselves. */
const givenOn = (holder: OfficeFile, to: string, at: Instant): readonly Delegation[] =>
  holder.delegations.filter(one => one.until > at && one.to !== to)

function receivedBySuccessor(principal: Officeholder, { person }: OfficeFile, at: Instant) {
  if (principal.status === 'none') return []
  return standing(principal, person, at).map(({ delegation, until }) =>
    delegationReceived({ delegation, from: principal.person, until }),
  )
}
