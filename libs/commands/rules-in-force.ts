import type { Calendar, Instant } from '#libs/calendar'
import type { Policy, PolicyAnchor } from '#libs/policy'
import type { Subject } from './recent-states.js'

/** A policy as of a subject's anchors, and what of it a decider then read. */
export interface PolicyInForce {
  readonly policy: Policy
  /** Version of the sheet. */
  readonly version: string
  /** By key the values read since it was resolved, for the events' meta. */
  decided(this: void): Readonly<Record<string, unknown>>
}

/**
 * Calendar and policy sheet are streams like any other: they are loaded with the command's own, so a
 * sheet published by one process holds for the next command of all.
 */
export interface RulesInForce {
  readonly calendar: Subject
  readonly policy: Subject
  calendarOf(this: void, state: unknown): Calendar
  policyOf(
    this: void,
    state: unknown,
    anchors: Partial<Record<PolicyAnchor, Instant>>,
    at: Instant,
  ): PolicyInForce
}
