import { roles } from '#libs/contracts'
import { whatHappens } from '#libs/contracts/views'
import { jsonSchema } from './json-schema.js'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const answer = (description: string, schema: string) => ({
  description,
  headers: {
    ETag: {
      description: 'The version, in quotes; absent where versions are sealed.',
      schema: text,
    },
    'X-County-Time': { description: 'County time of the answer.', schema: text },
  },
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
})

const header = (name: string, description: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: text,
})

/** What all operations share. */
export const components = {
  securitySchemes: {
    oidc: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: "An access token of the county's OpenID Connect issuer.",
    },
  },
  parameters: {
    Id: { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    IdempotencyKey: header(
      'Idempotency-Key',
      'Minted by the client with the form, 8 to 200 visible characters. The same key with the same ' +
        'body is answered as the first time. Required unless dryRun.',
    ),
    IfMatch: header('If-Match', 'The version the sender saw, in quotes.'),
    ActingRole: {
      ...header('X-Acting-Role', 'Which of their roles the sender acts in; needed with several.'),
      schema: { type: 'string', enum: roles },
    },
    ActingFor: header(
      'X-Acting-For',
      'Whom the sender acts for, by delegation or as deputy: the id of that person.',
    ),
    DryRun: {
      name: 'dryRun',
      in: 'query',
      description: 'Answers the events and what they would start; nothing is written.',
      schema: { type: 'boolean' },
    },
    Cursor: {
      name: 'cursor',
      in: 'query',
      schema: text,
      description: '`next` of the page before.',
    },
    Search: {
      name: 'search',
      in: 'query',
      schema: { type: 'string', maxLength: 200 },
      description: 'Words of which each stands in the title or in the number of the filed plan.',
    },
    Project: {
      name: 'project',
      in: 'query',
      description: 'Of one project, or of whatever the stream belongs to.',
      schema: { type: 'string', format: 'uuid' },
    },
    Status: { name: 'status', in: 'query', schema: text },
    After: {
      name: 'after',
      in: 'query',
      schema: text,
      description: '`<stream>@<version>`: waits up to 2 s until the list has come that far.',
    },
  },
  responses: {
    Accepted: answer('Done: its events are committed.', 'CommandAnswer'),
    ObjectPage: answer('The object as its stream tells it.', 'ObjectPage'),
    ObjectList: answer(
      'Objects in the order of their making, those that the reader may know of.',
      'ObjectList',
    ),
    Invalid: problem('The body or a header is out of form; every fault is named.'),
    Unauthenticated: problem('No token, or one that is not good here.'),
    Forbidden: problem('The role may not do this.'),
    NotFound: problem('It never was, or the sender may not know of it.'),
    Contended: problem('Others were faster three times.'),
    Stale: problem('If-Match failed.'),
    TooLarge: problem('The body is too large.'),
    NotJson: problem('The body is not application/json.'),
    Refused: problem('A rule says no; or the key was used with another body.'),
    Unavailable: problem('The database or the issuer does not answer.'),
  },
  schemas: {
    CommandAnswer: {
      type: 'object',
      required: ['stream', 'events', 'repeated', 'dryRun'],
      properties: {
        stream: text,
        version: count,
        events: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type'],
            properties: { id: text, type: text, data: {} },
          },
        },
        repeated: { type: 'boolean' },
        dryRun: { type: 'boolean' },
        leadsTo: { $ref: '#/components/schemas/WhatHappens' },
      },
    },
    WhatHappens: jsonSchema(whatHappens, 'output'),
    ObjectPage: {
      type: 'object',
      required: ['id', 'stream', 'state'],
      properties: { id: text, stream: text, version: count, state: {} },
    },
    ObjectList: {
      type: 'object',
      required: ['items'],
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'key', 'version', 'status', 'beganAt', 'changedAt', 'state'],
            properties: {
              ...{ id: text, key: text, version: count, status: text },
              ...{ beganAt: text, changedAt: text, state: {} },
            },
          },
        },
        next: text,
      },
    },
    Problem: {
      type: 'object',
      required: ['type', 'status', 'title', 'detail', 'instance'],
      properties: {
        type: { type: 'string', examples: ['urn:xinpei:problem:refused'] },
        status: count,
        title: text,
        detail: text,
        instance: text,
        reason: { ...text, description: "Of a refusal: the machine's word for it." },
        rule: { ...text, description: "The article, or the county's or the product's own rule." },
        fix: text,
        who: { ...text, description: 'The role that can take the way out.' },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: {
              path: text,
              message: text,
              reason: { ...text, description: 'Of a refusal, as its own.' },
              rule: text,
              repair: {
                type: 'array',
                description: 'Fields and the values that would mend it; null takes a field away.',
                items: {
                  type: 'object',
                  required: ['path', 'value'],
                  properties: { path: text, value: {} },
                },
              },
            },
          },
        },
      },
    },
  },
}
