import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { day, instant, publishedCalendar } from '#libs/calendar'
import {
  biddersBound,
  bidSecurityForfeited,
  standingBids,
} from '#libs/domain/procurement/standing-bids'
import { anyHash, tenderCase } from '#libs/domain/procurement/testing'
import { heldUp } from '#libs/contracts/views'
import { folded } from '#libs/domain/deciding/testing'
import { fen, yuan } from '#libs/money'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findDatesIfHeld, findMoneyHeld, findTendersOf } from './find-held-up.js'

const now = instant('2026-10-22T10:00:00+08:00')
const until = instant('2026-11-11T10:00:00+08:00')
const moment = { now, calendar: publishedCalendar }

describe('what a lot holds while it stands still', () => {
  let loop: TestLoop
  let db: Board
  const [project, tender, ledger] = [v7(), v7(), v7()]
  const [confirming, replying, elsewhere] = [v7(), v7(), v7()]
  const { trainingDocument, drafted, published } = tenderCase
  const { lot } = trainingDocument
  const [first, second] = [tenderCase.bidOf(1).bidder, tenderCase.bidOf(2).bidder]

  const happen = (
    stream: string,
    version: number,
    { type, data }: { type: string; data: object },
  ) => loop.happen(stream, version, { key: project, type, data })
  const owe = (id: string, kind: string, key: string) =>
    loop.happen(`duty-${id}`, 1, {
      ...{ key, type: 'DutyOpened' },
      data: {
        ...{ case: 'tender-round/1', key, kind, subject: `tender-${tender}`, role: 'signatory' },
        ...{ article: '87§68', end: instant('2026-10-28T00:00+08:00'), provisional: false },
        ...{ rungs: [], calendarVersion: '2026-1' },
        period: {
          ...{ unit: 'working-days', from: instant('2026-10-20T10:00+08:00') },
          ...{ length: 5, roll: 'none' },
        },
      },
    })

  beforeAll(async () => {
    loop = await testLoop()
    db = readDatabase(loop.pool)
    await happen(`tender-${tender}`, 1, drafted)
    await happen(`tender-${tender}`, 2, published)
    await happen(`earmarked-ledger-${ledger}`, 1, {
      type: 'LedgerOpened',
      data: {
        ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(1_000_000) },
        ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
      },
    })
    await happen(`earmarked-ledger-${ledger}`, 2, {
      ...{ type: 'BudgetReserved', data: { project, lots: [{ lot, amount: yuan(200_000) }] } },
    })
    await owe(confirming, 'confirm-winner', project)
    await owe(replying, 'reply-to-challenge', project)
    await owe(elsewhere, 'confirm-winner', v7())
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test('its duties have the date that the suspension leaves them, and no other duty has one', async () => {
    expect(await findDatesIfHeld(db, { project, lot, until }, moment)).toEqual([
      { duty: confirming, dueAt: instant('2026-11-17T00:00+08:00'), provisional: false },
    ])
    expect(await findDatesIfHeld(db, { project, lot }, moment)).toEqual([])
  })

  test('its money is what the ledger has set aside, and what bidders gave and nobody freed or kept', async () => {
    const holding = { project, lot }
    expect(await findTendersOf(db, holding)).toEqual([tender])
    expect(await findTendersOf(db, { project, lot: randomUUID() })).toEqual([])
    const given = [first, second].map(institution => ({
      ...{ institution, amount: fen(100), form: 'transfer' as const, lots: [lot] },
      givenAt: instant('2026-10-07T10:00+08:00'),
    }))
    const bound = folded(
      standingBids,
      biddersBound({
        ...{ project, officer: randomUUID(), securityAsked: fen(100), securities: given },
        lots: [{ lot, opened: true, bidders: [first, second] }],
        ...{ validThrough: day('2027-01-06'), until, askFrom: until },
      }),
      bidSecurityForfeited({
        ...{ institution: second, amount: fen(100), ground: 'winner-refused' },
        ...{ rule: '条例§72', document: tenderCase.paper },
      }),
    )
    const [duties, money] = [[], await findMoneyHeld(db, holding, [bound])]
    expect(heldUp.parse({ duties, money }).money).toEqual({
      ...{ reserved: yuan(200_000), bidSecurities: 100 },
    })
    expect(await findMoneyHeld(db, { project, lot: randomUUID() }, [bound])).toEqual({})
  })
})
