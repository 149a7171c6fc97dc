import type { Instant } from '#libs/calendar'
import type { Role } from '#libs/contracts'
import { assertNever, bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { OfficeholderEvent } from './events.js'

export type Delegation = DataOf<OfficeholderEvent, 'DelegationGiven'>
export type Absence = DataOf<OfficeholderEvent, 'AbsenceRecorded'>
export type Deputy = DataOf<OfficeholderEvent, 'DeputyNamed'>
export type Handover = DataOf<OfficeholderEvent, 'DutiesHandedOver'>

export interface OfficeFile {
  readonly person: string
  readonly unit: string
  readonly roles: readonly Role[]
  /** Given to others and not ended; each ends by itself at its own instant. */
  readonly delegations: readonly Delegation[]
  /** Given to this person by others. */
  readonly received: readonly { delegation: string; from: string; until: Instant }[]
  readonly deputies: readonly Deputy[]
  readonly absences: readonly Absence[]
  /** People whose duties are this person's now, the latest last. */
  readonly tookOver: readonly string[]
}

/** A person of a unit with the offices held 任职, who acts for them and when they are away. */
export type Officeholder =
  | { readonly status: 'none' }
  | ({ readonly status: 'in-office' } & OfficeFile)
  /** Everything of theirs is another's now. */
  | ({ readonly status: 'handed-over'; readonly handover: Handover } & OfficeFile)

function evolve(holder: Officeholder, event: OfficeholderEvent): Officeholder {
  if (event.type === 'OfficesGiven') {
    const { person, unit, roles } = event.data
    return holder.status === 'in-office'
      ? { ...holder, unit, roles }
      : { ...empty, status: 'in-office', person, unit, roles }
  }
  if (holder.status === 'none') return holder
  if (event.type === 'DutiesHandedOver') {
    return { ...holder, ...nothingGiven, status: 'handed-over', handover: event.data }
  }
  return event.type === 'ReturnedToOffice'
    ? backInOffice(event.data)
    : { ...holder, ...changed(holder, event) }
}

const nothingGiven = { delegations: [], received: [] }

const empty = { ...nothingGiven, deputies: [], absences: [], tookOver: [] }

const backInOffice = ({
  person,
  unit,
  roles,
  withThem,
}: DataOf<OfficeholderEvent, 'ReturnedToOffice'>): Officeholder => ({
  ...{ ...empty, status: 'in-office', person, unit, roles, tookOver: withThem },
})

type Later = Exclude<
  OfficeholderEvent,
  { readonly type: 'OfficesGiven' | 'DutiesHandedOver' | 'ReturnedToOffice' }
>

function changed(holder: OfficeFile, event: Later): Partial<OfficeFile> {
  if (isOfHandover(event)) return { tookOver: takenOverAfter(holder, event) }
  switch (event.type) {
    case 'DelegationGiven':
    case 'DelegationReceived':
    case 'DelegationEnded':
    case 'DelegationPassedOn':
      return delegating(holder, event)
    case 'DeputyNamed':
    case 'DeputyReleased':
      return { deputies: deputiesAfter(holder, event) }
    case 'AbsenceRecorded':
    case 'AbsenceEnded':
      return { absences: away(holder, event) }
    default:
      return assertNever(event)
  }
}

type OfHandover = Extract<Later, { readonly type: 'DutiesTakenOver' | 'DutiesGivenBack' }>

const isOfHandover = (event: Later): event is OfHandover =>
  event.type === 'DutiesTakenOver' || event.type === 'DutiesGivenBack'

function takenOverAfter({ tookOver }: OfficeFile, { data }: OfHandover): readonly string[] {
  return 'from' in data
    ? [...new Set([...tookOver, ...data.withThem, data.from])]
    : tookOver.filter(one => one !== data.to && !data.withThem.includes(one))
}

type OfDeputy = Extract<Later, { readonly type: `Deputy${string}` }>

function deputiesAfter({ deputies }: OfficeFile, { data }: OfDeputy): OfficeFile['deputies'] {
  const others = deputies.filter(({ deputy }) => deputy !== data.deputy)
  return 'roles' in data ? [...others, data] : others
}

type Away = Extract<Later, { readonly type: `Absence${string}` }>

const away = ({ absences }: OfficeFile, { data }: Away): readonly Absence[] =>
  'ground' in data
    ? [...absences, data]
    : absences.map(one => (one.absence === data.absence ? { ...one, until: data.at } : one))

type Delegating = Extract<Later, { readonly type: `Delegation${string}` }>

function delegating(
  { delegations, received }: OfficeFile,
  event: Delegating,
): Pick<OfficeFile, 'delegations' | 'received'> {
  const { delegation } = event.data
  const left = received.filter(one => one.delegation !== delegation)
  switch (event.type) {
    case 'DelegationGiven':
      return { delegations: [...delegations, event.data], received }
    case 'DelegationReceived':
      return { delegations, received: [...left, event.data] }
    case 'DelegationEnded':
      return {
        delegations: delegations.filter(one => one.delegation !== delegation),
        received: left,
      }
    case 'DelegationPassedOn':
      return {
        delegations: delegations.map(one =>
          one.delegation === delegation ? { ...one, to: event.data.to } : one,
        ),
        received: left,
      }
    default:
      return assertNever(event)
  }
}

export const officeholder: Aggregate<Officeholder, OfficeholderEvent> = {
  context: 'county',
  name: 'officeholder',
  collection: 'officeholders',
  initial: { status: 'none' },
  evolve,
  keyOf: id => id,
  visibleTo: bureauOnly,
}
