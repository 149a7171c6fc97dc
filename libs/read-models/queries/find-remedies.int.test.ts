import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { instant, publishedCalendar } from '#libs/calendar'
import { remedyList } from '#libs/contracts/views'
import { challengeCorrectionRequested } from '#libs/domain/procurement/challenge'
import {
  complaintCopiesSent,
  complaintDecided,
  complaintDecisionPublished,
} from '#libs/domain/procurement/complaint'
import { challengeCase, complaintCase, tenderCase } from '#libs/domain/procurement/testing'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findChallenges, findComplaints, type RemedyFilter } from './find-remedies.js'

const now = instant('2026-10-22T09:00:00+08:00')
const moment = { now, calendar: publishedCalendar }
const [sooner, later] = ['2026-10-30T00:00:00+08:00', '2026-11-04T00:00:00+08:00'].map(instant)

describe('the lists of challenges and complaints', () => {
  let loop: TestLoop
  let db: Board
  const [project, lot] = [randomUUID(), randomUUID()]
  const [older, newer, complained] = [v7(), v7(), v7()]
  const [challenger, partner, winner, other] = [1, 2, 3, 4].map(() => randomUUID())
  const { paper } = tenderCase

  const happen = (stream: string, version: number, type: string, data: object) =>
    loop.happen(stream, version, { key: project, type, data: { ...data, project } })
  const owe = (kind: string, subject: string, end: string | undefined) =>
    happen(`duty-${randomUUID()}`, 1, 'DutyOpened', {
      ...{ case: subject, key: project, kind, subject, role: 'procurement-officer' },
      ...{ article: '94§13', end, provisional: false, rungs: [], calendarVersion: '2026' },
      period: {
        ...{ unit: 'working-days', from: instant('2026-10-20T10:00+08:00') },
        ...{ length: 7, roll: 'none' },
      },
    })
  const ids = async (filter: RemedyFilter) =>
    remedyList.parse(await findChallenges(db, filter, moment)).items.map(({ id }) => id)

  beforeAll(async () => {
    loop = await testLoop()
    db = readDatabase(loop.pool)
    await happen(`project-${project}`, 1, 'ProjectOpened', {
      ...{ title: 'Housekeeping', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
      ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
    })
    await happen(`project-${project}`, 2, 'RequirementRecorded', {
      budget: 5_000_00,
      lots: [{ lot, kind: 'training', title: 'Train', budget: 5_000_00 }],
    })
    const lodged = { ...challengeCase.lodged, lot, jointly: [partner] }
    await happen(`challenge-${older}`, 1, 'ChallengeLodged', { ...lodged, challenger })
    await happen(`challenge-${older}`, 2, 'ChallengeReplied', {
      ...complaintCase.reply.data,
      parties: [winner],
    })
    await happen(`challenge-${newer}`, 1, 'ChallengeLodged', {
      ...{ ...lodged, jointly: [], challenger: other },
    })
    const asked = { notice: paper, what: '补充事实', requestedAt: now }
    await happen(`challenge-${newer}`, 2, ...told(challengeCorrectionRequested(asked)))
    await happen(`complaint-${complained}`, 1, 'ComplaintLodged', {
      ...{ ...complaintCase.lodged, lot, challenge: older, complainant: challenger },
    })
    await owe('correct-challenge', `challenge-${newer}`, later)
    await owe('reply-to-challenge', `challenge-${newer}`, sooner)
    await readAll()
  })
  afterAll(() => loop.end())

  const readAll = async () => {
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  }

  test('have the newest first, each by its lot, with what is due on it first and what is left', async () => {
    const { items, next } = remedyList.parse(await findChallenges(db, {}, moment))
    expect(next).toBeUndefined()
    expect(items[0]?.next).toMatchObject({
      ...{ kind: 'reply-to-challenge', dueAt: sooner, daysLeft: 6 },
    })
    expect(items.map(({ next: _, ...row }) => row)).toEqual([
      {
        ...{ id: newer, project, projectTitle: 'Housekeeping', tender: tenderCase.tenderId, lot },
        ...{ lotNumber: 1, lotTitle: 'Train', by: other, standing: 'to-be-corrected' },
        lodgedOn: challengeCase.lodged.lodgedOn,
      },
      expect.objectContaining({
        ...{ id: older, standing: 'replied', complaintEnds: complaintCase.complaintEnds.end },
      }),
    ])
    expect(await ids({ status: 'replied' })).toEqual([older])
    expect(await ids({ cursor: newer })).toEqual([older])
  })

  test.each([
    ['who challenged', () => challenger, () => [older]],
    ['who challenged with it', () => partner, () => [older]],
    ['whom the reply went to', () => winner, () => [older]],
    ['another challenger', () => other, () => [newer]],
    ['a bidder who has no part in it', () => randomUUID(), () => []],
  ])('%s finds its own, and nothing of what the bureaus owe', async (_, who, found) => {
    const institution = who() ?? ''
    const { items } = await findChallenges(db, { institution }, moment)
    expect(items.map(({ id }) => id)).toEqual(found())
    expect(items.flatMap(({ next }) => next ?? [])).toEqual([])
  })

  test('a complaint is its complainant’s, finance’s and whose copy was sent, until it is published', async () => {
    const foundBy = async (institution: string | undefined) => {
      const filter = institution === undefined ? {} : { institution }
      const { items } = remedyList.parse(await findComplaints(db, filter, moment))
      return items.map(({ standing }) => standing)
    }
    expect(await foundBy(undefined)).toEqual(['lodged'])
    expect(await foundBy(challenger)).toEqual(['lodged'])
    expect(await foundBy(winner)).toEqual([])
    const copies = complaintCopiesSent({ copies: paper, sentAt: now, parties: [winner ?? ''] })
    await happen(`complaint-${complained}`, 2, ...told(copies))
    await readAll()
    expect(await foundBy(winner)).toEqual(['lodged'])
    expect(await foundBy(partner)).toEqual([])
    const findings = [{ objection: 'plan-score', upheld: false, reason: '不成立' }]
    const decided = complaintDecided({
      ...{ findings, upheld: false, affectsResult: false, consequence: 'none', decision: paper },
      ...{ falseMaterial: false, unfoundedBefore: 0, abusive: false, decidedAt: now },
    })
    const published = complaintDecisionPublished({
      ...{ channel: { channel: 'here' }, publishedAt: now },
    })
    await happen(`complaint-${complained}`, 3, ...told(decided))
    await happen(`complaint-${complained}`, 4, ...told(published))
    await readAll()
    expect(await foundBy(partner)).toEqual(['published'])
  })
})

const told = ({ type, data }: { readonly type: string; readonly data: object }) =>
  [type, data] as const
