import { instant } from '#libs/calendar'
import protocol from '@temporalio/proto'
import { Worker } from '@temporalio/worker'
import { aCounty, type County } from '../support/county/index.js'
import { workflows } from '../support/county/temporal.js'
import { eventually } from '../support/eventually.js'
import { openLedger, planning, project } from './planning.js'

const hurried = instant('2026-03-02T10:00+08:00')

let county: County
afterEach(() => county.close())

/** Steps answer after these milliseconds, one after the other, so that some overtake others. */
function answeringAfter(delays: readonly number[]) {
  let steps = 0
  return async () => {
    const until = performance.now() + (delays[steps % delays.length] ?? 0)
    steps += 1
    await eventually('the step may answer', () => performance.now() >= until)
  }
}

/** What a worker does with a case that another one left: it goes through its history once more. */
async function replayed(workflowId: string): Promise<void> {
  const history = await county.cases.historyOf(workflowId)
  await Worker.runReplayHistory(
    { workflowBundle: { codePath: await workflows() } },
    protocol.temporal.api.history.v1.History.decode(Buffer.from(history, 'base64')),
    workflowId,
  )
}

test.each([[[60, 0]], [[0, 80, 20]]])(
  'a case replays whose steps answered after %j milliseconds',
  async delays => {
    county = await aCounty({ startsAt: hurried, lingering: answeringAfter(delays) })
    await openLedger(county)
    for (const { does } of planning) await does(county)
    await county.settled()
    await county.passes('5 working days')
    await expect(replayed(`project/${project}`)).resolves.toBeUndefined()
  },
)
