export { amending, type Amending, type Amendment, type Entered, type Proposal } from './amending.js'
export { assertNever } from './assert-never.js'
export type { Aggregate, Context, Reader } from './aggregate.js'
export type { Actor, Deciding } from './deciding.js'
export { happened, type DataOf, type DomainEvent } from './event.js'
export * from './facts.js'
export { isBehind, seatsOf, standsFor } from './persons.js'
export { secondPersonNeeded } from './second-person.js'
export { bureauOnly, everybody, isEntrusted, ownOrBureau, supplierRoles } from './visibility.js'
export {
  isRefusal,
  refuse,
  type Decided,
  type Fault,
  type Refusal,
  type RefusalDetail,
  type Repair,
} from './refusal.js'
