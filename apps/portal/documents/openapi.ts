import type { AnyAggregate, CommandDefinition } from '#libs/commands'
import { roles } from '#libs/contracts'
import { forPeople } from '#libs/http'
import { inAddress } from '#libs/identifiers'
import { objectLists } from '#libs/read-models'
import { jsonSchema, type JsonSchema } from './json-schema.js'
import { querySchemas, queries } from './queries.js'
import { components } from './openapi-components.js'

const shared = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const answered = (name: string) => ({ $ref: `#/components/responses/${name}` })

/** Every way of saying no, with the status under which it is said. */
const problems = {
  '400': answered('Invalid'),
  '401': answered('Unauthenticated'),
  '403': answered('Forbidden'),
  '404': answered('NotFound'),
  '409': answered('Contended'),
  '412': answered('Stale'),
  '413': answered('TooLarge'),
  '415': answered('NotJson'),
  '422': answered('Refused'),
  '503': answered('Unavailable'),
}

/** OpenAPI 3.1 of everything under the county's one address, derived from the catalogue. */
export function openApiOf(catalogue: readonly CommandDefinition[]): JsonSchema {
  const aggregates = [...new Set(catalogue.map(({ of }) => of))]
  return {
    openapi: '3.1.0',
    info: {
      title: '信培 Xinpei',
      version: '1',
      description:
        'Commands change one aggregate; object pages are always current; lists follow within seconds. ' +
        'Problems are RFC 9457, in Chinese or, by Accept-Language, in English.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ oidc: [] }],
    tags: aggregates.map(({ name, context }) => ({ name, description: `${context}: ${name}` })),
    paths: Object.fromEntries([
      ...catalogue
        .filter(forPeople)
        .map(definition => [
          `${addressOf(definition.of)}/{id}/${inAddress(definition.name)}`,
          { post: commandOperation(definition) },
        ]),
      ...aggregates.map(of => [`${addressOf(of)}/{id}`, { get: pageOperation(of) }]),
      ...aggregates
        .filter(({ name }) => name in objectLists)
        .map(of => [addressOf(of), { get: listOperation(of) }]),
      ...queries.map(({ path, operation }) => [path, { get: operation }]),
    ]),
    components: { ...components, schemas: { ...components.schemas, ...querySchemas } },
  }
}

const addressOf = ({ context, collection }: AnyAggregate): string => `/${context}/${collection}`

function commandOperation({ name, of, kind, input, by, creates }: CommandDefinition): JsonSchema {
  return {
    operationId: name,
    tags: [of.name],
    'x-kind': kind,
    'x-creates': creates ?? false,
    // The order of the roles themselves, not of the entry.
    'x-roles': [...roles, 'procedure'].filter(role => by.some(one => one === role)),
    parameters: ['Id', 'IdempotencyKey', 'IfMatch', 'ActingRole', 'ActingFor', 'DryRun'].map(
      shared,
    ),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(input) } },
    },
    responses: { '200': answered('Accepted'), '201': answered('Accepted'), ...problems },
  }
}

const pageOperation = (of: AnyAggregate): JsonSchema => ({
  operationId: `read-${of.name}`,
  tags: [of.name],
  parameters: ['Id', 'ActingRole', 'ActingFor'].map(shared),
  responses: {
    '200': answered('ObjectPage'),
    '304': { description: 'Not changed since the version of If-None-Match.' },
    '401': problems['401'],
    '404': problems['404'],
    '503': problems['503'],
  },
})

const listOperation = (of: AnyAggregate): JsonSchema => ({
  operationId: `find-${of.collection}`,
  tags: [of.name],
  parameters: ['Cursor', 'Project', 'Status', 'After', 'ActingRole', 'ActingFor'].map(shared),
  responses: {
    '200': answered('ObjectList'),
    '400': problems['400'],
    '401': problems['401'],
    '503': problems['503'],
  },
})
