import { randomUUID } from 'node:crypto'
import { Client, Connection, defaultPayloadConverter } from '@temporalio/client'
import { v7 } from 'uuid'
import { classCase } from '#libs/domain/delivery/testing'
import { anyHash, projectCase } from '#libs/domain/procurement/testing'
import { heard, searchAttributes } from '#libs/procedure'
import { procedureQueue, renewEdition } from '#libs/temporal'
import { acting, person } from '../support/county/index.js'
import { eventually } from '../support/eventually.js'
import { testTemporal } from '../support/servers.js'
import { countyOnServers, type CountyOnServers } from './county-on-servers.js'
import type { Worker } from './working-procedures.js'

let county: CountyOnServers
let connection: Connection
let client: Client
let worker: Worker

beforeAll(async () => {
  const temporal = testTemporal()
  county = await countyOnServers(temporal)
  connection = await Connection.connect({ address: temporal.address })
  client = new Client({ connection, namespace: temporal.namespace })
  worker = await county.startWorker()
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await connection.close()
  await county.end()
})

/** A project is opened, and its procedure asks for the three papers of its plan. */
async function openProject(): Promise<string> {
  const id = v7()
  await acts(id, 'openProject', opening())
  await owed(id, 3)
  return id
}

const opening = () => ({
  ...{ title: '养老护理员培训', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
  ...{ officer: person('procurement-officer'), signatory: person('signatory') },
  ledger: randomUUID(),
})

/** The procurement officer acts. */
async function acts(id: string, command: string, input: unknown): Promise<void> {
  const actor = acting('procurement-officer', {})
  const answer = await county.gate.handle({ command, id, input, actor, key: v7() })
  expect(answer).toMatchObject({ kind: 'accepted' })
}

const owed = (id: string, count: number) =>
  eventually(
    `${String(count)} duties are open`,
    async () => (await county.loop.store.readKey(id, ['DutyOpened'])).length === count,
    60_000,
  )

test('Temporal’s screens show phase, next deadline and what is waited for', async () => {
  const id = await openProject()
  const handle = client.workflow.getHandle(`project/${id}`)
  const [rung] = (await county.loop.store.readKey(id, ['DutyOpened']))
    // `DutyOpened` has rungs.
    .flatMap(({ data }) => (data as { rungs: { at: string }[] }).rungs.map(({ at }) => at))
    .toSorted()
  const shown = await eventually('the board is shown', async () => {
    const { typedSearchAttributes: board } = await handle.describe()
    return board.get(searchAttributes.nextDeadline) && board
  })
  expect(shown.get(searchAttributes.phase)).toBe('planning')
  expect(shown.get(searchAttributes.nextDeadline)?.toISOString()).toBe(
    new Date(rung ?? '').toISOString(),
  )
  const { events } = await handle.fetchHistory()
  const summaries = (events ?? []).flatMap(({ userMetadata, timerStartedEventAttributes }) =>
    userMetadata?.summary && timerStartedEventAttributes
      ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)]
      : [],
  )
  const half = rung?.slice(0, 16).replace('T', ' ') ?? ''
  expect(summaries.toSorted()).toEqual([
    `duty record-requirement · ${half}`,
    `duty record-training-demand-survey · ${half}`,
    `duty set-performance-targets · ${half}`,
  ])
})

test('cases are found by the institution they are about', async () => {
  const id = randomUUID()
  await county.loop.happen(`training-class-${id}`, 1, classCase.filed)
  const query = `institution = '${classCase.institution}' AND phase = 'delivery'`
  const found = await eventually(
    'the class is listed',
    async () => {
      for await (const one of client.workflow.list({ query })) return one
      return undefined
    },
    60_000,
  )
  expect(found.workflowId).toBe(`training-class/${id}`)
})

test('a history that grows long is left for a run that recalls: nothing is carried', async () => {
  const id = await openProject()
  const workflowId = `project/${id}`
  const first = await client.workflow.getHandle(workflowId).describe()
  // Four megabytes are enough for Temporal to suggest it; who listens takes the first part alone.
  const ballast = 'x'.repeat(1_000_000)
  for (let sent = 0; sent < 5; sent += 1) {
    await client.workflow.getHandle(workflowId).signal(heard.name, [], ballast)
  }
  const second = await eventually(
    'another run goes on',
    async () => {
      // Only a task that begins after the size was reached carries the suggestion.
      await client.workflow.getHandle(workflowId).signal(heard.name, [])
      const now = await client.workflow.getHandle(workflowId).describe()
      return now.runId !== first.runId && now
    },
    60_000,
  )
  expect(second.status.name).toBe('RUNNING')
  const left = await client.workflow.getHandle(workflowId, first.runId).describe()
  expect(left.status.name).toBe('CONTINUED_AS_NEW')
  const { events } = await client.workflow.getHandle(workflowId, second.runId).fetchHistory()
  const started = events?.[0]?.workflowExecutionStartedEventAttributes
  expect(started?.input?.payloads?.map(one => defaultPayloadConverter.fromPayload(one))).toEqual([
    id,
  ])
  await goesOn(id)
})

test('a worker that is stopped at work leaves the case to the next one, which does nothing twice', async () => {
  const id = v7()
  const workflowId = `project/${id}`
  await acts(id, 'openProject', opening())
  await eventually('the case is begun', () => client.workflow.getHandle(workflowId).describe())
  await worker.stop()
  const left = await client.workflow.getHandle(workflowId).describe()
  expect(left.status.name).toBe('RUNNING')
  // People go on while nobody works on procedures.
  await acts(id, 'recordTrainingDemandSurvey', projectCase.surveyed)
  await acts(id, 'recordRequirementSurvey', {
    ...{ survey: v7(), occurredOn: '2026-01-05', paper: '演示〔2026〕1号', evidence: anyHash },
    respondents: [v7(), v7(), v7()],
  })
  await acts(id, 'setPerformanceTargets', { targets: projectCase.targets })
  await acts(id, 'recordRequirement', { ...projectCase.requirement, lots: listedLots })
  worker = await county.startWorker()
  const preparing = await eventually(
    'the next one waits for what the requirement needs beside it',
    async () => (await kindsOwed(id)).includes('set-acceptance-plan') && kindsOwed(id),
    60_000,
  )
  expect(new Set(preparing).size).toBe(preparing.length)
  const taken = await client.workflow.getHandle(workflowId).describe()
  expect(taken.runId).toBe(left.runId)
})

/** The seeds' catalogue names occupations by their codes, and asks less for them. */
const listedLots = projectCase.lots.map(lot => ({
  ...{ ...lot, occupation: '4-10-01-05', deviation: '实训耗材单价高' },
}))

const kindsOwed = async (id: string): Promise<readonly string[]> =>
  (await county.loop.store.readKey(id, ['DutyOpened'])).map(
    ({ data }) => (data as { kind: string }).kind, // an opened duty has one
  )

test('a release with a new edition ends the open cases and starts them again under its own code', async () => {
  const id = await openProject()
  const workflowId = `project/${id}`
  await worker.stop()
  await client.workflow.start('project', {
    ...{ workflowId, taskQueue: 'procedures-0', args: [id] },
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  })
  const earlier = await client.workflow.getHandle(workflowId).describe()
  expect(earlier.taskQueue).toBe('procedures-0')
  const renewed = await eventually('the list shows it', async () => {
    const cases = await renewEdition(client)
    return cases.length > 0 && cases
  })
  expect(renewed).toEqual([workflowId])
  const left = await client.workflow.getHandle(workflowId, earlier.runId).describe()
  expect(left.status.name).toBe('TERMINATED')
  expect(await client.workflow.getHandle(workflowId).describe()).toMatchObject({
    ...{ taskQueue: procedureQueue, status: { name: 'RUNNING' } },
  })
  worker = await county.startWorker()
  await goesOn(id)
  expect(await renewEdition(client)).toEqual([])
})

/** Somebody does what is owed, and the procedure hears of it. */
async function goesOn(id: string): Promise<void> {
  await acts(id, 'recordTrainingDemandSurvey', projectCase.surveyed)
  await eventually(
    'the duty is done',
    async () => (await county.loop.store.readKey(id, ['DutyDischarged'])).length === 1,
  )
}
