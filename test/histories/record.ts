import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '#libs/calendar'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { lots, reported, tenderId } from '../procedures/award.js'
import { carryOut, openLedger, planning, project } from '../procedures/planning.js'
import { aCounty, type County } from '../support/county/index.js'

/** Records the histories that the replay test replays; run by hand when the edition is raised. */
async function record(county: County, workflowId: string): Promise<void> {
  const file = join(import.meta.dirname, `${workflowId.split('/')[0] ?? ''}.json`)
  const history = await county.cases.historyOf(workflowId)
  await writeFile(file, `${JSON.stringify({ workflowId, history })}\n`)
  expect(workflowId).toContain('/')
}

test('record a project with a deadline that was missed and explained', async () => {
  const county = await aCounty()
  await openLedger(county)
  await carryOut(county, planning)
  const missed = county.events(project).find(({ type }) => type === 'DeadlineMissed')
  const late = missed?.stream.slice(-36) ?? ''
  await county.does('section-chief').explainDeadline(late, { explanation: '参加全省会议' })
  await county.settled()
  await record(county, `project/${project}`)
  await record(county, `deadline-explanation/${late}`)
  await county.close()
}, 120_000)

test('record a tender round with a winner confirmed and one by lapse', async () => {
  const county = await aCounty({ lived: reported })
  await county.passesUntil(instant('2026-10-14T10:00+08:00'))
  const bid = tenderCase.three[0]?.bid ?? ''
  const { confirmWinner } = county.does('signatory', { id: projectCase.signatory.id })
  await confirmWinner(tenderId, { lot: lots[0], bid })
  await county.passes('6 working days')
  await record(county, `tender-round/${tenderId}`)
  await county.close()
}, 120_000)
