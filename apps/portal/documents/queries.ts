import { z } from 'zod'
import {
  deadlineSheet,
  preFlightRuleBook,
  projectPage,
  projectRow,
  todayPage,
} from '#libs/contracts/views'
import { jsonSchema, type JsonSchema } from './json-schema.js'

/** Queries over read models: written by hand, so named by hand. */
interface Query {
  readonly path: string
  readonly operation: JsonSchema
}

const shared = (name: string) => ({ $ref: `#/components/parameters/${name}` })

const query = (operationId: string, schema: string, parameters: readonly string[]): JsonSchema => ({
  operationId,
  tags: ['queries'],
  parameters: [...parameters, 'ActingRole'].map(shared),
  responses: {
    '200': {
      description: 'As far as the read model has come.',
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
    '401': { $ref: '#/components/responses/Unauthenticated' },
    '404': { $ref: '#/components/responses/NotFound' },
    '503': { $ref: '#/components/responses/Unavailable' },
  },
})

export const queries: readonly Query[] = [
  {
    path: '/procurement/projects',
    operation: query('findProjects', 'ProjectList', ['Cursor', 'Search', 'After']),
  },
  {
    path: '/procurement/pre-flight',
    operation: query('findPreFlightRules', 'PreFlightRuleBook', []),
  },
  { path: '/supervision/today', operation: query('findToday', 'TodayPage', []) },
  {
    path: '/supervision/project-pages/{id}',
    operation: query('findProjectPage', 'ProjectPage', ['Id', 'After']),
  },
  {
    path: '/supervision/deadline-sheets/{id}',
    operation: query('findDeadlineSheet', 'DeadlineSheet', ['Id', 'After']),
  },
]

export const querySchemas: JsonSchema = {
  ProjectList: jsonSchema(
    z.strictObject({
      items: z.array(projectRow),
      total: z.int(),
      next: z.string().optional(),
    }),
    'output',
  ),
  TodayPage: jsonSchema(todayPage, 'output'),
  ProjectPage: jsonSchema(projectPage, 'output'),
  PreFlightRuleBook: jsonSchema(preFlightRuleBook, 'output'),
  DeadlineSheet: jsonSchema(deadlineSheet, 'output'),
}
