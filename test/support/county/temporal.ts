import { jest } from '@jest/globals'
import { join } from 'node:path'
import { registerSearchAttributes, sharedBundle } from '#libs/temporal'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { timeSkippingServerPath } from '../servers.js'

// A county starts a server and a worker, and the first one bundles the workflows.
jest.setTimeout(60_000)

const root = join(import.meta.dirname, '../../..')

let environment: Promise<TestWorkflowEnvironment> | undefined

/** The time-skipping server of this jest worker; it ends with the test file. */
export function timeSkipping(): Promise<TestWorkflowEnvironment> {
  environment ??= start()
  return environment
}

async function start(): Promise<TestWorkflowEnvironment> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR' } },
  })
  const started = await patiently(() =>
    TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: timeSkippingServerPath() } },
    }),
  )
  await registerSearchAttributes(started.connection, started.namespace ?? 'default')
  return started
}

/** The SDK gives the server five seconds, which a busy machine may not have for it. */
async function patiently<T>(start: () => Promise<T>, triesLeft = 5): Promise<T> {
  try {
    return await start()
  } catch (error) {
    if (triesLeft === 0) throw error
    return patiently(start, triesLeft - 1)
  }
}

afterAll(async () => {
  const started = await environment
  await started?.teardown()
})

/** The workflows as one script, built once for all test files. */
export const workflows = (): Promise<string> =>
  sharedBundle({ root, extension: 'ts', into: join(root, 'node_modules', '.cache', 'xinpei') })
