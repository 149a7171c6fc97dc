import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import protocol from '@temporalio/proto'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { sharedBundle } from '#libs/temporal'

const root = join(import.meta.dirname, '../..')
const recorded = readdirSync(import.meta.dirname).filter(name => name.endsWith('.json'))

interface Recorded {
  readonly workflowId: string
  /** The protocol's `History`, in base 64. */
  readonly history: string
}

beforeAll(() => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR' } },
  })
})

/**
 * Histories of this edition replay under this code: whoever changes what a procedure does with the
 * facts it has raises the edition and records new ones.
 */
test.each(recorded)('%s replays', async name => {
  const into = join(root, 'node_modules', '.cache', 'xinpei')
  const codePath = await sharedBundle({ root, extension: 'ts', into })
  const text = await readFile(join(import.meta.dirname, name), 'utf8')
  // As `record.ts` wrote it.
  const { workflowId, history } = JSON.parse(text) as Recorded
  await expect(
    Worker.runReplayHistory(
      { workflowBundle: { codePath } },
      protocol.temporal.api.history.v1.History.decode(Buffer.from(history, 'base64')),
      workflowId,
    ),
  ).resolves.toBeUndefined()
}, 60_000)

test('every kind of case that was recorded is there', () => {
  expect(recorded).toEqual(['deadline-explanation.json', 'project.json', 'tender-round.json'])
})
