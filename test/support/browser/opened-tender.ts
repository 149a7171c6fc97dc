import { v7 } from 'uuid'
import { asTendered } from '#libs/domain/procurement/project'
import { channelId } from '#libs/domain/county/channel'
import { eventually } from '../eventually.js'
import { countyChanges } from './county-clock.js'
import type { OpenedProject } from './opened-project.js'
import { acting, type Acting } from './product.js'
import { countyInstant, projectToTender } from './project-to-tender.js'

const evidence = 'e'.repeat(64)
const paper = { paper: '演示5号', evidence }
const [hour, day] = [3_600_000, 86_400_000]

export const creditLists = ['judgment-defaulters', 'tax-offenders', 'procurement-offenders']

/** A tender of a test's own, opened on the outside platform: its qualification is to be reviewed. */
export interface OpenedTender {
  readonly tender: string
  readonly project: string
  readonly lot: string
  /** Bids in the order of their prices, the highest first. */
  readonly bids: readonly { readonly bid: string; readonly bidder: string; readonly name: string }[]
  readonly officer: Acting
}

interface PlannedLot {
  readonly lot: string
  readonly lessonHours: number
  readonly heads: number
  readonly deviation?: string
}

/** One lot by price, plan and people, of a demonstration. */
const documentFor = (planned: PlannedLot, about: string) => ({
  ...{ title: `演示招标：${about}`, openingPlace: '演示开标室' },
  ...{ bidValidityDays: 90, decryptionMinutes: 60, undecryptedBid: 'invalid' },
  ...{ smallBusinessDeduction: 1_000, scoreDecimals: 2, amongParallel: 'lower-price' },
  creditScreening: '资格审查当日在信用中国查询（演示）',
  screening: {
    lists: creditLists,
    ...{ asOf: 'qualification-review', evidenceKept: true, use: 'kept-out' },
  },
  ...{ consortium: 'refused', subcontracting: { allowed: false, parts: [] } },
  awardRule: { lotsPerBidder: 'all', order: [planned.lot] },
  lots: [
    {
      ...planned,
      ...{ reservedForSmallBusinesses: true, industry: '其他未列明行业' },
      agreement: {
        ...{ months: 12, paymentWaitsFor: [] },
        acceptance: { standards: ['课时', '出勤', '考核'], traineesHeard: true, published: true },
      },
      factors: [
        { factor: 'price', title: '投标报价', kind: 'price', weight: 30 },
        { factor: 'plan', title: '实施方案', kind: 'judged', weight: 40 },
        { factor: 'people', title: '师资配备', kind: 'judged', weight: 30 },
      ],
      conditions: [
        { condition: 'legal-person', title: '独立承担民事责任的能力', rule: '法§22' },
        { condition: 'licence', title: '办学许可', rule: '民办教育促进法§12' },
      ],
      terms: {
        ...{ minimumLessonHours: planned.lessonHours, minimumAttendance: 8_000, payWithinDays: 30 },
        advanceByGrade: { A: 5_000, B: 3_000, C: 3_000, D: 3_000 },
        performanceSecurity: 0,
      },
      instalments: [
        { instalment: 'acceptance', share: 8_000, due: 'acceptance-passed' },
        { instalment: 'outcome', share: 2_000, due: 'performance-evaluated' },
      ],
    },
  ],
})

async function planned(officer: Acting, project: string): Promise<PlannedLot> {
  const page = await officer.get(`/procurement/projects/${project}`)
  const { state } = page as { state: { requirement: { lots: readonly PlannedLot[] } } } // the object page's own shape
  const [lot] = state.requirement.lots
  if (!lot) throw new Error('the plan has a lot')
  return asTendered(lot)
}

/** Where the bids of this county are opened; whatever is not here is entered from a paper. */
async function openWhere(channel: 'here' | 'elsewhere'): Promise<void> {
  const administrator = await acting('administrator-1', 'administrator')
  await administrator.act(`/county/channels/${channelId}/switch-channel`, {
    ...{ acts: ['bid-opening'], channel, basis: '演示依据', evidence, demonstration: true },
  })
}

/** While this runs, bids are opened elsewhere, and no other test moves the county's clock or channels. */
export const openedElsewhere = <T>(during: () => Promise<T>): Promise<T> =>
  countyChanges(async () => {
    await openWhere('elsewhere')
    try {
      return await during()
    } finally {
      await openWhere('here')
    }
  })

/** A tender of a test's own whose document is drafted, for the one lot of its project. */
export interface DraftedTender {
  readonly tender: string
  readonly title: string
  readonly project: OpenedProject
  readonly lot: PlannedLot
}

export async function draftedTender(about: string): Promise<DraftedTender> {
  const project = await projectToTender(about)
  const { id, officer } = project
  const lot = await planned(officer, id)
  const tender = v7()
  const document = documentFor(lot, about)
  await officer.act(`/procurement/tenders/${tender}/draft-tender`, { project: id, ...document })
  return { tender, title: document.title, project, lot }
}

/**
 * A tender whose notice was published and whose bids were opened on the outside platform, in time that
 * is past: three bids at prices of equal distance, which the committee is asked about.
 */
export async function openedTender(about: string): Promise<OpenedTender> {
  const { tender, project: opened, lot } = await draftedTender(about)
  const { id: project, officer } = opened
  const page = await officer.get(`/supervision/project-pages/${project}`)
  const now = Date.parse((page as { now: string }).now) // the page's own shape
  const give = (command: string, input: unknown) =>
    officer.act(`/procurement/tenders/${tender}/${command}`, input)
  const there = (at: number) => ({
    ...{ channel: 'elsewhere', reference: 'JS-2026-9', evidence },
    occurredOn: countyInstant(at),
  })
  const listed = await officer.get('/county/institutions')
  const { items } = listed as { items: readonly { id: string; state: { name: string } }[] } // the list's own shape
  const bids = items
    .filter(({ state }) => /培训机构[甲乙丙]/.test(state.name))
    .map(({ id: bidder, state: { name } }) => ({ bid: v7(), bidder, name }))
  await openedElsewhere(async () => {
    await give('publish-tender-notice', {
      ...{ channel: there(now - 28 * day), deadline: countyInstant(now - 2 * hour) },
    })
    await give('record-opening', {
      channel: there(now - hour),
      bids: bids.map(({ bid, bidder }, place) => {
        const unitPrice = 4_800 - place * 100
        return {
          ...{ bid, bidder, lot: lot.lot, unitPrice, price: unitPrice * lot.heads },
          ...{ businessSize: 'small', related: [] },
        }
      }),
    })
  })
  return { tender, project, lot: lot.lot, bids, officer }
}

/** Every bidder looked up in every credit list, and found in none. */
export const searched = (bids: OpenedTender['bids']) =>
  bids.flatMap(({ bid }) =>
    creditLists.map(list => ({ bid, list, listed: false, searchedOn: '2026-01-05', ...paper })),
  )

/** A committee of these experts, drawn on the outside platform and seated by the officer. */
export async function seated(
  { tender, lot, officer }: OpenedTender,
  experts: readonly Acting[],
): Promise<string> {
  const evaluation = v7()
  await officer.act(`/procurement/evaluations/${evaluation}/seat-committee`, {
    ...{ tender, lot, complex: false, largeSocialImpact: false, relations: [] },
    members: experts.map(({ id: person }) => ({ person, seat: 'expert' })),
    draw: {
      library: paper,
      sheet: experts.map(({ id: expert }) => ({ expert, category: 'training', recused: false })),
    },
  })
  return evaluation
}

/** What the evaluation is at, once it is there. */
export const comesTo = (officer: Acting, evaluation: string, status: string) =>
  eventually(`the evaluation is ${status}`, async () => {
    const page = await officer.get(`/procurement/evaluations/${evaluation}`)
    return (page as { state: { status: string } }).state.status === status // the object page's own shape
  })
