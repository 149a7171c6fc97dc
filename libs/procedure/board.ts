import { upsertSearchAttributes } from '@temporalio/workflow'
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import type { Board } from '#libs/domain/deciding'
import { memory } from './memory.js'

/** Typed search attributes by which Temporal's own screens become a board of the county's cases. */
export const searchAttributes = {
  phase: defineSearchAttributeKey('phase', SearchAttributeType.KEYWORD),
  institution: defineSearchAttributeKey('institution', SearchAttributeType.KEYWORD),
  nextDeadline: defineSearchAttributeKey('nextDeadline', SearchAttributeType.DATETIME),
}

interface Shown extends Board {
  readonly nextDeadline?: string
}

let board: () => Board = () => ({})
let shown: Shown = {}

/** Names the view that the board is read from. */
export function boardOf(read: () => Board): void {
  board = read
}

/** Tells Temporal what changed since last time, and nothing when nothing did. */
export function showBoard(): void {
  const nextDeadline = earliestDeadline()
  const now: Shown = { ...board(), ...(nextDeadline === undefined ? {} : { nextDeadline }) }
  const changed = [
    ...(now.phase === shown.phase
      ? []
      : [{ key: searchAttributes.phase, value: now.phase ?? null }]),
    ...(now.institution === shown.institution
      ? []
      : [{ key: searchAttributes.institution, value: now.institution ?? null }]),
    ...(now.nextDeadline === shown.nextDeadline
      ? []
      : [{ key: searchAttributes.nextDeadline, value: dateOf(now.nextDeadline) }]),
  ]
  shown = now
  if (changed.length > 0) upsertSearchAttributes(changed)
}

const dateOf = (text: string | undefined): Date | null =>
  text === undefined ? null : new Date(text)

function earliestDeadline(): string | undefined {
  const instants = [...memory.waiting].flatMap(({ until }) => (until === undefined ? [] : [until]))
  return instants.toSorted()[0]
}
