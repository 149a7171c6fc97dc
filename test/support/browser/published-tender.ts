import { asTendered } from '#libs/domain/procurement/project'
import { v7 } from 'uuid'
import { eventually } from '../eventually.js'
import { clockMovesTo } from './county-clock.js'
import type { OpenedProject } from './opened-project.js'
import type { Acting } from './product.js'
import { countyInstant, projectToTender } from './project-to-tender.js'

/** A tender of a test's own that takes bids. */
export interface PublishedTender {
  readonly id: string
  readonly lot: string
  readonly title: string
  readonly deadline: string
  readonly officer: Acting
  readonly project: OpenedProject
}

interface PlannedLot {
  readonly lot: string
  readonly lessonHours: number
  readonly deviation?: string
}

const day = 86_400_000
/** More than the law's twenty days. */
const daysToDeadline = 25

const terms = {
  ...{ minimumLessonHours: 48, minimumAttendance: 8_000, payWithinDays: 30 },
  ...{ advanceByGrade: { A: 5_000, B: 3_000, C: 3_000, D: 3_000 }, performanceSecurity: 0 },
}

const lotOf = (planned: PlannedLot) => ({
  ...planned,
  ...{ reservedForSmallBusinesses: true, industry: '其他未列明行业', terms },
  agreement: {
    ...{ months: 12, paymentWaitsFor: [] },
    acceptance: { standards: ['课时', '出勤'], traineesHeard: true, published: true },
  },
  factors: [
    { factor: 'price', title: '投标报价', kind: 'price', weight: 30 },
    { factor: 'plan', title: '实施方案', kind: 'judged', weight: 70 },
  ],
  conditions: [{ condition: 'capacity', title: '法定条件', rule: '法§22' }],
  instalments: [{ instalment: 'acceptance', share: 10_000, due: 'acceptance-passed' }],
})

/** For whom a tender is: one that small businesses alone may answer is tendered anew for all (46§10). */
type Whom = 'small-businesses' | 'all'

/** A lot as small as these is reserved, or it is said why not (46§7). */
const openToAll = [
  { warning: 'not-reserved-for-small-businesses', reason: '演示：预留后不足三家，竞争不充分' },
]

const documentOf = (title: string, lots: readonly PlannedLot[], whom: Whom) => ({
  ...(whom === 'all' && { justified: openToAll }),
  lots: lots.map(lotOf).map(lot => ({ ...lot, reservedForSmallBusinesses: whom !== 'all' })),
  ...{ title, openingPlace: '演示县公共资源交易室' },
  awardRule: { lotsPerBidder: 'one', order: lots.map(({ lot }) => lot) },
  ...{ bidValidityDays: 90, decryptionMinutes: 60, undecryptedBid: 'invalid' },
  ...{ smallBusinessDeduction: 1_000, scoreDecimals: 2, amongParallel: 'lower-price' },
  creditScreening: '资格审查当日在信用中国查询（演示）',
  screening: {
    lists: ['judgment-defaulters', 'tax-offenders', 'procurement-offenders'],
    ...{ asOf: 'qualification-review', evidenceKept: true, use: 'kept-out' },
  },
  ...{ consortium: 'refused', subcontracting: { allowed: false, parts: [] } },
})

/** Carries a project of its own to a published notice, with bids that come in and are opened here. */
export async function publishedTender(
  about: string,
  whom: Whom = 'small-businesses',
): Promise<PublishedTender> {
  const opened = await projectToTender(about)
  const { id: project, officer } = opened
  const page = await officer.get(`/procurement/projects/${project}`)
  const { state } = page as { state: { requirement: { lots: readonly PlannedLot[] } } } // the object page's own shape
  const lots = state.requirement.lots.map(asTendered)
  const id = v7()
  const title = `演示项目：${about} 招标文件`
  const give = (command: string, input: unknown) =>
    officer.act(`/procurement/tenders/${id}/${command}`, input)
  await give('draft-tender', { project, ...documentOf(title, lots, whom) })
  const deadline = await lawfulDeadline(officer, project)
  await give('publish-tender-notice', { channel: { channel: 'here' }, deadline })
  return { id, lot: lots[0]?.lot ?? '', title, deadline, officer, project: opened }
}

/** Half past nine of a day that is far enough away. */
async function lawfulDeadline(officer: Acting, project: string): Promise<string> {
  const { now } = (await officer.get(`/supervision/project-pages/${project}`)) as { now: string } // the page's own shape
  const there = countyInstant(Date.parse(now) + daysToDeadline * day)
  return `${there.slice(0, 10)}T09:30:00.000+08:00`
}

/** Moves the county's clock to the deadline and waits until the bids are opened. */
export async function deadlinePasses(tender: PublishedTender): Promise<void> {
  await clockMovesTo(tender.deadline)
  await stands(tender, 'decrypting')
}

/** Moves it to the end of the window in which bids are decrypted. */
export async function windowEnds(tender: PublishedTender): Promise<void> {
  const { decryptionEnds } = await stateOf(tender)
  await clockMovesTo(decryptionEnds)
  await stands(tender, 'after-opening')
}

interface State {
  readonly status: string
  readonly decryptionEnds: string
}

async function stateOf({ id, officer }: PublishedTender): Promise<State> {
  const page = await officer.get(`/procurement/tenders/${id}`)
  return (page as { state: State }).state // the object page's own shape
}

const stands = (tender: PublishedTender, status: string) =>
  eventually(`the tender is ${status}`, async () => (await stateOf(tender)).status === status)
