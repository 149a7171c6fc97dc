import { eventShapesOf, type AnyAggregate, type CommandDefinition } from '#libs/commands'
import { schemaVersionOf } from '#libs/contracts'
import { eventsTopic, partitions } from '#libs/kafka'
import { jsonSchema, type JsonSchema } from './json-schema.js'

/** AsyncAPI 3 of the one topic: every event that is published, as CloudEvents in binary mode. */
export function asyncApiOf(catalogue: readonly CommandDefinition[]): JsonSchema {
  const aggregates = [...new Set(catalogue.map(({ of }) => of))]
  const messages = Object.fromEntries(
    aggregates.flatMap(of =>
      Object.entries(eventShapesOf(of)).map(([type, shape]) => [
        `${of.name}.${type}`,
        {
          name: type,
          title: `${of.name}: ${type}`,
          contentType: 'application/json',
          headers: headersOf(`xinpei.${of.context}.${type}.v${schemaVersionOf(type)}`, of),
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
        address: eventsTopic,
        messages: Object.fromEntries(
          names.map(name => [name, { $ref: `#/components/messages/${name}` }]),
        ),
        bindings: { kafka: { topic: eventsTopic, partitions } },
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
