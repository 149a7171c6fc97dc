import { z } from 'zod'
import {
  annualPlan,
  contractHistory,
  contractList,
  countyFigures,
  deadlineSheet,
  lotRelations,
  objectPapers,
  paperList,
  preFlightRuleBook,
  projectPage,
  projectRow,
  todayPage,
} from '#libs/contracts/views'
import { paperKinds } from '#libs/documents'
import { jsonSchema, type JsonSchema } from './json-schema.js'

/** Queries over read models: written by hand, so named by hand. */
interface Query {
  readonly path: string
  readonly operation: JsonSchema
}

const shared = (name: string) => ({ $ref: `#/components/parameters/${name}` })

const query = (
  operationId: string,
  schema: string,
  parameters: readonly (string | JsonSchema)[],
): JsonSchema => ({
  operationId,
  tags: ['queries'],
  parameters: [...parameters, 'ActingRole', 'ActingFor'].map(one =>
    typeof one === 'string' ? shared(one) : one,
  ),
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

const pathParameters = [
  {
    ...{ name: 'kind', in: 'path', required: true },
    schema: { type: 'string', enum: paperKinds.map(({ kind }) => kind) },
  },
  shared('Id'),
  {
    ...{ name: 'lot', in: 'query', schema: { type: 'string', format: 'uuid' } },
    description: `Of a paper that there is for each lot: ${paperKinds
      .filter(({ perLot }) => perLot)
      .map(({ kind }) => kind)
      .join(', ')}.`,
  },
  {
    ...{ name: 'entry', in: 'query', schema: { type: 'string', format: 'uuid' } },
    description: `Of a notice that comes again and again, the id of the amendment or the correction: ${paperKinds
      .filter(({ entries }) => entries !== undefined)
      .map(({ kind }) => kind)
      .join(', ')}. The last where absent.`,
  },
]
const bytes = { schema: { type: 'string', format: 'binary' } }

const findPaper: JsonSchema = {
  operationId: 'findPaper',
  tags: ['queries'],
  parameters: [
    ...pathParameters,
    {
      ...{ name: 'paper', in: 'query', schema: { type: 'string', format: 'uuid' } },
      description:
        'A numbered paper of this object: with its number, and without the draft mark once sealed.',
    },
    { name: 'format', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
    shared('ActingRole'),
    shared('ActingFor'),
  ],
  responses: {
    '200': {
      description:
        'The paper as its events now have it; X-Check-Code is printed on each page, X-Document is the SHA-256 of the bytes.',
      content: {
        'application/pdf': bytes,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': bytes,
      },
    },
    '401': { $ref: '#/components/responses/Unauthenticated' },
    '404': { $ref: '#/components/responses/NotFound' },
    '503': { $ref: '#/components/responses/Unavailable' },
  },
}

const checkPaper: JsonSchema = {
  operationId: 'checkPaper',
  tags: ['queries'],
  security: [],
  parameters: [
    ...pathParameters,
    { name: 'code', in: 'query', required: true, schema: { type: 'string' } },
  ],
  responses: {
    '200': {
      description: 'Whether the record still says what the paper with this code says.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/PaperCheck' } } },
    },
  },
}

const findPersons: JsonSchema = {
  ...query('findPersons', 'Persons', []),
  parameters: [
    { name: 'name', in: 'query', schema: { type: 'string', minLength: 2, maxLength: 120 } },
    { name: 'id', in: 'query', schema: { type: 'string', format: 'uuid' } },
  ],
}
const ofObject: JsonSchema[] = [
  {
    ...{ name: 'of', in: 'query', required: true },
    schema: { type: 'string', enum: [...new Set(paperKinds.map(({ of }) => of))] },
  },
  {
    ...{ name: 'about', in: 'query', required: true },
    schema: { type: 'string', format: 'uuid' },
  },
]

const byUuid = (name: string): JsonSchema => ({
  ...{ name, in: 'query', schema: { type: 'string', format: 'uuid' } },
})

export const queries: readonly Query[] = [
  {
    path: '/procurement/papers',
    operation: query('findPapersOfObject', 'ObjectPapers', ofObject),
  },
  { path: '/procurement/papers/{kind}/{id}', operation: findPaper },
  { path: '/procurement/papers/{kind}/{id}/check', operation: checkPaper },
  {
    path: '/procurement/projects',
    operation: query('findProjects', 'ProjectList', ['Cursor', 'Search', 'After']),
  },
  {
    path: '/procurement/pre-flight',
    operation: query('findPreFlightRules', 'PreFlightRuleBook', []),
  },
  {
    path: '/procurement/tenders/{id}/evaluations',
    operation: query('findEvaluations', 'Evaluations', ['Id', 'After']),
  },
  {
    path: '/procurement/tenders/{id}/relations/{lot}',
    operation: query('findRelations', 'LotRelations', [
      'Id',
      { name: 'lot', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ]),
  },
  { path: '/county/persons', operation: findPersons },
  { path: '/county/figures', operation: query('findCountyFigures', 'CountyFigures', []) },
  {
    path: '/procurement/contracts/{id}/history',
    operation: query('findContractHistory', 'ContractHistory', ['Id']),
  },
  {
    path: '/supervision/contracts',
    operation: query('findContracts', 'ContractList', ['Cursor', 'Status', 'After']),
  },
  {
    path: '/supervision/annual-plans',
    operation: query('findAnnualPlan', 'AnnualPlan', [
      {
        ...{ name: 'year', in: 'query', required: false },
        schema: { type: 'string', pattern: '^20\\d\\d$' },
      },
      'After',
    ]),
  },
  {
    path: '/supervision/papers',
    operation: query('findPapers', 'PaperList', [
      ...[byUuid('series'), byUuid('project')],
      ...['Cursor', 'After'],
    ]),
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
  ...['tenders', 'standing-bids', 'contracts', 'challenges', 'complaints'].map(collection => ({
    path: `/supervision/date-sheets/${collection}/{id}`,
    operation: query(`findDateSheet-${collection}`, 'DeadlineSheet', ['Id']),
  })),
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
  Evaluations: jsonSchema(
    z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.uuid(),
          version: z.int(),
          // What an evaluation shows depends on who reads it.
          state: z.looseObject({ status: z.string() }),
        }),
      ),
    }),
    'output',
  ),
  Persons: jsonSchema(
    z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) }),
    'output',
  ),
  PaperCheck: jsonSchema(z.strictObject({ valid: z.boolean() }), 'output'),
  ContractHistory: jsonSchema(contractHistory, 'output'),
  AnnualPlan: jsonSchema(annualPlan, 'output'),
  ContractList: jsonSchema(contractList, 'output'),
  CountyFigures: jsonSchema(countyFigures, 'output'),
  LotRelations: jsonSchema(lotRelations, 'output'),
  ObjectPapers: jsonSchema(objectPapers, 'output'),
  PaperList: jsonSchema(paperList, 'output'),
  TodayPage: jsonSchema(todayPage, 'output'),
  ProjectPage: jsonSchema(projectPage, 'output'),
  PreFlightRuleBook: jsonSchema(preFlightRuleBook, 'output'),
  DeadlineSheet: jsonSchema(deadlineSheet, 'output'),
}
