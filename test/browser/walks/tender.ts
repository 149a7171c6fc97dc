import { eventually } from '../../support/eventually.js'
import type { OpenedProject } from '../../support/browser/opened-project.js'
import { countyInstant } from '../../support/browser/project-to-tender.js'
import { owed } from '../../support/browser/planned-project.js'

/** A tender of a walk: what the county has on record of it, for whoever checks what the screens say. */
export interface WalkedTender {
  readonly id: string
  readonly lot: string
  readonly title: string
  readonly project: OpenedProject
}

interface Stage {
  readonly status: string
  readonly winner?: { readonly bidder: string }
  readonly contract?: string
  readonly ground?: string
}

export interface TenderState {
  readonly status: string
  readonly method: string
  readonly invited?: readonly string[]
  readonly deadline: string
  readonly document: { readonly title: string }
  readonly lots: readonly {
    readonly stage: Stage
    readonly document: {
      readonly lot: string
      readonly title: string
      readonly factors: readonly { readonly factor: string; readonly kind: string }[]
    }
  }[]
}

interface Row {
  readonly id: string
  readonly state: TenderState
}

/** The project's tender of this title, once it is on record. */
export const tenderCalled = (project: OpenedProject, title: string): Promise<WalkedTender> =>
  eventually(`${title} is on record`, async () => {
    const list = await project.officer.get(`/procurement/tenders?project=${project.id}`)
    const { items } = list as { items: readonly Row[] } // the list's own shape
    const found = items.find(({ state }) => state.document.title === title)
    const lot = found?.state.lots[0]?.document.lot
    return found && lot !== undefined && { id: found.id, lot, title, project }
  })

export async function stateOf({ id, project }: WalkedTender): Promise<TenderState> {
  const page = await project.officer.get(`/procurement/tenders/${id}`)
  return (page as { state: TenderState }).state // the object page's own shape
}

export const stageOf = async (tender: WalkedTender): Promise<Stage | undefined> =>
  (await stateOf(tender)).lots[0]?.stage

/** Waits until the tender is there, as its own record has it. */
export const comesTo = (tender: WalkedTender, status: string) =>
  eventually(`the tender is ${status}`, async () => (await stateOf(tender)).status === status)

export const lotComesTo = (tender: WalkedTender, status: string) =>
  eventually(`the lot is ${status}`, async () => (await stageOf(tender))?.status === status)

/** The page on which a duty of the project is done, once it is owed. */
export async function addressOf({ project }: WalkedTender, kind: string): Promise<string> {
  const duties = await owed(project, kind)
  const duty = duties.find(one => one.kind === kind && one.state === 'open')
  return `/projects/${project.id}/duties/${duty?.id ?? ''}`
}

/** The contract of the lot, once the list has it, and has it so. */
export const contractOf = ({ lot, project }: WalkedTender, status?: string) =>
  eventually(`the list has the contract ${status ?? ''}`, async () => {
    const list = await project.officer.get(`/procurement/contracts?project=${project.id}`)
    const { items } = list as {
      items: readonly { id: string; state: { status: string; lot?: string; number?: string } }[]
    } // the list's own shape
    const found = items.find(({ state }) => state.lot === lot)
    return (status === undefined || found?.state.status === status) && found
  })

/** The last evaluation of the lot, as its own record has it. */
export async function evaluationOf({ id, lot, project }: WalkedTender) {
  const list = await project.officer.get(`/procurement/tenders/${id}/evaluations`)
  const { items } = list as {
    items: readonly { id: string; state: EvaluationState }[]
  } // the list's own shape
  return items.findLast(({ state }) => state.lot === lot)
}

interface EvaluationState {
  readonly status: string
  readonly lot: string
  readonly quoting?: { readonly status: string }
}

export const evaluationComesTo = (tender: WalkedTender, status: string) =>
  eventually(
    `the evaluation is ${status}`,
    async () => (await evaluationOf(tender))?.state.status === status,
  )

/** Waits until the quotes are compared: the procedure closes them a moment after the last is open. */
export const quotesClose = (tender: WalkedTender) =>
  eventually('the final quotes are closed', async () => {
    const found = await evaluationOf(tender)
    return found && found.state.quoting?.status !== 'open'
  })

/** The county's time. */
export async function countyNow(project: OpenedProject): Promise<string> {
  const page = await project.officer.get(`/supervision/project-pages/${project.id}`)
  return (page as { now: string }).now // the page's own shape
}

const day = 86_400_000

/** A day of the county, so many after today. */
export const dayAfter = async (project: OpenedProject, days: number): Promise<string> =>
  countyInstant(Date.parse(await countyNow(project)) + days * day).slice(0, 10)
