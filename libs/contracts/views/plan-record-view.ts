/** One thing that was recorded of a plan, as its event has it. */
export interface PlanEntry {
  /** The event's own id. */
  readonly id: string
  readonly type: string
  readonly at: string
  /** In which it was done. */
  readonly role: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What was written for a plan and what those who read it have said, in the order of time. */
export interface PlanRecord {
  readonly entries: readonly PlanEntry[]
  /** The runs of approval, the newest last, each from its request on. */
  readonly approvals: readonly (readonly PlanEntry[])[]
}
