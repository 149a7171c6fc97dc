import { randomUUID } from 'node:crypto'
import { instant } from '#libs/calendar'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { duties } from '../models/duties.js'
import { rebuild } from '../rebuild.js'
import { findEvaluations } from './find-evaluations.js'

let loop: TestLoop
const [tender, other] = [randomUUID(), randomUUID()]
const [first, second] = [randomUUID(), randomUUID()].toSorted()

const owe = (round: string, subject: string, kind: string) =>
  loop.happen(`duty-${randomUUID()}`, 1, {
    ...{ key: randomUUID(), type: 'DutyOpened' },
    data: {
      ...{ case: `tender-round/${round}`, kind, subject, role: 'evaluation-expert' },
      ...{ key: randomUUID(), article: '本县规定', calendarVersion: '2026', provisional: false },
      period: {
        ...{ unit: 'working-days', length: 1, roll: 'none' },
        from: instant('2026-03-02T09:00:00+08:00'),
      },
      ...{ end: instant('2026-03-04T00:00:00+08:00'), rungs: [] },
    },
  })

beforeAll(async () => {
  loop = await testLoop()
  await owe(tender, `evaluation-${second ?? ''}`, 'elect-chair')
  await owe(tender, `evaluation-${first ?? ''}`, 'submit-scores')
  await owe(tender, `evaluation-${first ?? ''}`, 'sign-report')
  await owe(tender, `tender-${tender}`, 'confirm-winner')
  await owe(other, `evaluation-${randomUUID()}`, 'sign-report')
  await numberAll(loop.pool)
  await rebuild(duties, loop)
})
afterAll(() => loop.end())

test('the evaluations of a round are those that something was owed for, each once', async () =>
  expect(await findEvaluations(readDatabase(loop.pool), tender)).toEqual([first, second]))
