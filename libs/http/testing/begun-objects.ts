import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { eventShapesOf, type AnyAggregate, type CommandDefinition } from '#libs/commands'
import { sampleId, sampleOf, schemaOf } from '#libs/commands/testing'
import type { AppendRequest, NewEvent } from '#libs/event-store'

/**
 * One object of every aggregate, begun with a sample of its first event, under the sample's id. A
 * tender has its notice out, so that it is known to those who may bid.
 */
export function begunWith(catalogue: readonly CommandDefinition[]): readonly AppendRequest[] {
  const aggregates = [...new Set(catalogue.map(({ of }) => of))]
  return aggregates.map(of => ({ writes: [begun(of)], unchanged: [] }))
}

function begun(of: AnyAggregate): AppendRequest['writes'][number] {
  const first = Object.keys(eventShapesOf(of)).slice(0, 1)
  const types = of.name === 'tender' ? [...first, 'TenderNoticePublished'] : first
  return {
    stream: `${of.name}-${sampleId}`,
    expectedVersion: 0,
    key: sampleId,
    events: types.map(type => sampleEvent(of, type)),
  }
}

function sampleEvent(of: AnyAggregate, type: string): NewEvent {
  const shape = eventShapesOf(of)[type]
  if (!shape) throw new Error(`${of.name} has no ${type}`)
  return {
    eventId: v7(),
    type,
    schemaVersion: 1,
    // The days of a calendar would have to lie in its year.
    data: sampleOf(schemaOf(shape, 'output'), of.name === 'calendar' ? 0 : 1),
    meta: {
      actor: sampleId,
      role: 'administrator',
      at: instant('2026-03-02T08:30+08:00'),
      command: 'sample',
      correlation: sampleId,
    },
  }
}
