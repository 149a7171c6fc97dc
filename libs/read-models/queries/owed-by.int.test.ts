import { randomUUID } from 'node:crypto'
import { instant, publishedCalendar } from '#libs/calendar'
import { challengeCase, complaintCase, tenderCase } from '#libs/domain/procurement/testing'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findDeadlineSheet } from './find-deadline-sheet.js'
import { findToday } from './find-today.js'
import { owerOf } from './owed-by.js'

const now = instant('2026-03-04T09:00:00+08:00')
const end = instant('2026-03-10T00:00:00+08:00')
const moment = { now, calendar: publishedCalendar, demonstration: true }

const [taught, other, examiner, idle] = [1, 2, 3, 4].map(() => randomUUID())
const [member, representative, entrusted] = [randomUUID(), randomUUID(), randomUUID()]
const mayBeOfAgency = ['deliver-report', 'replace-member', 'report-re-evaluation', 'seat-committee']

/** Anybody of an institution, who is named in no duty. */
const of = (institution: string | undefined, role = 'training-institution') => ({
  ...{ id: randomUUID(), role },
  ...(institution !== undefined && { institution }),
})

describe('whose a duty is', () => {
  let loop: TestLoop
  let db: Board
  const project = randomUUID()

  const happen = (stream: string, version: number, type: string, data: object) =>
    loop.happen(stream, version, { key: project, type, data: { project, ...data } })
  const owe = (kind: string, subject: string, more: object = {}) =>
    happen(`duty-${randomUUID()}`, 1, 'DutyOpened', {
      ...{ case: subject, key: project, kind, subject, role: 'training-institution' },
      ...{ article: '本县规定', end, provisional: false, rungs: [], calendarVersion: '2026' },
      period: { unit: 'recorded-end', from: instant('2026-03-02T09:00:00+08:00') },
      ...more,
    })
  const contracted = async (supplier: string | undefined, kind: string) => {
    const stream = `contract-${randomUUID()}`
    const terms = { kind, instalments: [{ instalment: 'whole' }] }
    const drafted = { lot: randomUUID(), supplier, terms, signBy: { end } }
    await happen(stream, 1, 'ContractDrafted', drafted)
    await happen(stream, 2, 'ContractSigned', { publishBy: { end }, fileBy: { end } })
  }
  const home = async (actor: ReturnType<typeof of>) => {
    const { due, dueCounts } = await findToday(db, actor, moment)
    const kinds = due.map(({ kind }) => kind).toSorted()
    expect(Object.values(dueCounts).reduce((sum, one) => sum + one)).toBe(kinds.length)
    return kinds
  }

  beforeAll(async () => {
    loop = await testLoop()
    await loop.pool.query(`update event_store set county = 'demonstration'`)
    db = readDatabase(loop.pool)
    await happen(`project-${project}`, 1, 'ProjectOpened', {
      ...{ title: 'Housekeeping', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
      ...{ officer: representative, signatory: randomUUID(), ledger: randomUUID() },
    })
    const [claim, challenge, complaint] = ['claim', 'challenge', 'complaint'].map(
      name => `${name}-${randomUUID()}`,
    ) as [string, string, string] // as many as names
    await happen(claim, 1, 'PaymentApplicationMade', { institution: taught, madeAt: now })
    await happen(challenge, 1, 'ChallengeLodged', { ...challengeCase.lodged, challenger: other })
    await happen(complaint, 1, 'ComplaintLodged', { ...complaintCase.lodged, complainant: other })
    const held = `training-class-${randomUUID()}`
    const filing = { institution: taught, lot: randomUUID(), filedAt: end, replyBy: { end } }
    await happen(held, 1, 'ClassFiled', filing)
    await contracted(examiner, 'skill-assessment')
    await contracted(idle, 'training')

    await owe('confirm-claim', claim)
    await owe('correct-challenge', challenge)
    await owe('correct-complaint', complaint)
    await owe('commence-class', held)
    await owe('schedule-assessment', held, { role: 'assessment-body' })
    const evaluation = `evaluation-${randomUUID()}`
    const inCommittee = { role: 'evaluation-expert' }
    await owe('submit-scores', evaluation, { ...inCommittee, by: member })
    await owe('sign-report', evaluation, { ...inCommittee, by: representative })
    await owe('announce-award', `tender-${randomUUID()}`, { role: 'procurement-officer' })
    for (const agency of [entrusted, undefined]) {
      const tender = randomUUID()
      await happen(`tender-${tender}`, 1, 'TenderDrafted', { ...tenderCase.drafted.data, agency })
      const ofOfficer = { case: `tender-round/${tender}`, role: 'procurement-officer' }
      const named = { ...ofOfficer, by: representative }
      await owe('seat-committee', `tender-${tender}`, named)
      await owe('replace-member', evaluation, named)
      await owe('deliver-report', evaluation, named)
      await owe('report-re-evaluation', evaluation, named)
      await owe('review-qualification', `tender-${tender}`, named)
    }
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test.each([
    [
      'who teaches the class and made the claim',
      () => of(taught),
      ['commence-class', 'confirm-claim'],
    ],
    ['who challenged and complained', () => of(other), ['correct-challenge', 'correct-complaint']],
    [
      'the same, acting as an assessment body',
      () => of(other, 'assessment-body'),
      ['correct-challenge', 'correct-complaint'],
    ],
    ['who has the assessment lot', () => of(examiner, 'assessment-body'), ['schedule-assessment']],
    ['who has another lot of the project', () => of(idle, 'assessment-body'), []],
    ['an institution that has nothing to do with it', () => of(randomUUID()), []],
    ['somebody of no institution', () => of(undefined), []],
    [
      'the expert who is named',
      () => ({ ...of(undefined, 'evaluation-expert'), id: member }),
      ['submit-scores'],
    ],
    ['another expert', () => of(undefined, 'evaluation-expert'), []],
    [
      'the purchaser’s representative, who is an officer',
      () => ({ ...of(undefined, 'procurement-officer'), id: representative }),
      [
        'announce-award',
        ...mayBeOfAgency.flatMap(kind => [kind, kind]),
        ...['review-qualification', 'review-qualification', 'sign-report'],
      ].toSorted(),
    ],
    ['another officer', () => of(undefined, 'procurement-officer'), ['announce-award']],
    [
      'the agency that a tender is entrusted to',
      () => of(entrusted, 'procurement-agency'),
      mayBeOfAgency,
    ],
    ['another agency', () => of(randomUUID(), 'procurement-agency'), []],
    ['somebody of no agency', () => of(undefined, 'procurement-agency'), []],
    ['who is of it and acts as a supplier', () => of(entrusted), []],
  ])('%s', async (_, actor, owed) => expect(await home(actor())).toEqual(owed))

  test('what is one’s own is not among what one waits for', async () => {
    const officer = { ...of(undefined, 'procurement-officer'), id: representative }
    const { waiting } = await findToday(db, officer, moment)
    expect(waiting.map(({ kind }) => kind).toSorted()).toEqual([
      ...['commence-class', 'confirm-claim', 'correct-challenge', 'correct-complaint'],
      ...['schedule-assessment', 'submit-scores'],
    ])
  })

  test('the sheet of a supplier’s duty is that supplier’s and no other’s', async () => {
    const { due } = await findToday(db, of(taught), moment)
    const id = due.find(({ kind }) => kind === 'confirm-claim')?.id ?? ''
    const owedBy = async (institution: string | undefined) =>
      (await findDeadlineSheet(db, { id, reader: owerOf(of(institution)) }, moment))?.owed
    expect(await owedBy(taught)).toBe(true)
    expect(await owedBy(other)).toBe(false)
    expect(await owedBy(undefined)).toBe(false)
  })
})
