import type { AnyAggregate, CommandDefinition } from '#libs/commands'
import * as contracts from '#libs/contracts'
import type { EventShapes } from '#libs/contracts'
import { jsonSchema, type JsonSchema } from './json-schema.js'

/** The shapes of an aggregate's events: `tenderEvents` for `tender`. */
function eventsOf({ name }: AnyAggregate): EventShapes {
  const camel = name.replaceAll(/-[a-z]/g, letter => letter.slice(1).toUpperCase())
  const found = Object.entries(contracts).find(([exported]) => exported === `${camel}Events`)
  if (!found) throw new Error(`no shapes of events for ${name}`)
  return found[1] as EventShapes // every export of that name is one
}

/** AsyncAPI 3 of the one topic: every event that is published, as CloudEvents in binary mode. */
export function asyncApiOf(catalogue: readonly CommandDefinition[]): JsonSchema {
  const aggregates = [...new Set(catalogue.map(({ of }) => of))]
  const messages = Object.fromEntries(
    aggregates.flatMap(of =>
      Object.entries(eventsOf(of)).map(([type, shape]) => [
        `${of.name}.${type}`,
        {
          name: type,
          title: `${of.name}: ${type}`,
          contentType: 'application/json',
          headers: headersOf(`xinpei.${of.context}.${type}.v1`, of),
          payload: { schemaFormat: schemaDialect, schema: jsonSchema(shape, 'output') },
        },
      ]),
    ),
  )
  const names = Object.keys(messages)
  return {
    asyncapi: '3.0.0',
    info: {
      title: '信培 Xinpei: events',
      version: '1',
      description:
        'Every event of the store, in the final order of its key: a project, or the subject of a stream.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      events: {
        address: 'xinpei.events.v1',
        messages: Object.fromEntries(
          names.map(name => [name, { $ref: `#/components/messages/${name}` }]),
        ),
        bindings: { kafka: { topic: 'xinpei.events.v1', partitions: 12 } },
      },
    },
    operations: { publish: { action: 'send', channel: { $ref: '#/channels/events' } } },
    components: { messages },
  }
}

const schemaDialect = 'application/schema+json;version=draft-2020-12'

const headersOf = (type: string, { name }: AnyAggregate): JsonSchema => ({
  type: 'object',
  required: ['ce_id', 'ce_type', 'ce_subject', 'ce_time', 'ce_sequence'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', format: 'uuid' },
    ce_type: { const: type },
    ce_subject: { type: 'string', description: `${name}-<uuid>` },
    ce_time: { type: 'string', description: 'County time of the act.' },
    ce_sequence: { type: 'string', description: "The stream's version." },
    ce_partitionkey: { type: 'string' },
  },
})
