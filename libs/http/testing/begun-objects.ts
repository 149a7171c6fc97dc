import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { eventShapesOf, type AnyAggregate, type CommandDefinition } from '#libs/commands'
import { sampleId, sampleOf, schemaOf } from '#libs/commands/testing'
import type { AppendRequest } from '#libs/event-store'

/** One object of every aggregate, begun with a sample of its first event, under the sample's id. */
export function begunWith(catalogue: readonly CommandDefinition[]): readonly AppendRequest[] {
  const aggregates = [...new Set(catalogue.map(({ of }) => of))]
  return aggregates.map(of => ({ writes: [firstWrite(of)], unchanged: [] }))
}

function firstWrite(of: AnyAggregate): AppendRequest['writes'][number] {
  const [first] = Object.entries(eventShapesOf(of))
  if (!first) throw new Error(`${of.name} has no events`)
  const [type, shape] = first
  return {
    stream: `${of.name}-${sampleId}`,
    expectedVersion: 0,
    key: sampleId,
    events: [
      {
        eventId: v7(),
        type,
        schemaVersion: 1,
        data: sampleOf(schemaOf(shape, 'output')),
        meta: {
          actor: sampleId,
          role: 'administrator',
          at: instant('2026-03-02T08:30+08:00'),
          command: 'sample',
          correlation: sampleId,
        },
      },
    ],
  }
}
