import type { DutyView, ProjectPage, TimelineEntry } from '#libs/contracts/views'
import type { Tender } from '#libs/domain/procurement/tender'

/** A tender as its own page answers it; a reader outside gets what was published. */
export interface TenderView {
  readonly id: string
  readonly version: number
  readonly state: Exclude<Tender, { readonly status: 'not-drafted' }>
}

const caseOf = (id: string) => `tender-round/${id}`

/** Whether a duty is the tender's own, or of one of its lots. */
const isOf =
  ({ id }: TenderView) =>
  ({ caseId, subject }: DutyView): boolean =>
    caseId === caseOf(id) || subject === `tender-${id}` || subject === `standing-bids-${id}`

/** What of a project's record is about this tender and its lots. */
const isAbout =
  ({ id, state: { lots } }: TenderView) =>
  ({ stream, lane }: TimelineEntry): boolean =>
    stream === `tender-${id}` ||
    stream === `standing-bids-${id}` ||
    lots.some(({ document }) => lane === `lot-${document.lot}`)

/** A project's page as far as it is about one of its tenders: the same picture, nearer. */
export function nearer(page: ProjectPage, view: TenderView): ProjectPage {
  const { state } = view
  const own = new Set(state.lots.map(({ document }) => document.lot))
  const timeline = page.timeline.filter(isAbout(view))
  const duties = page.duties.filter(isOf(view))
  const began = timeline[0]?.at ?? page.now
  return {
    ...{ ...page, timeline, duties },
    lots: page.lots.filter(({ id }) => own.has(id)),
    phases: page.phases.filter(({ to }) => to === undefined || to > began),
    clockJumps: page.clockJumps.filter(({ to }) => to > began),
    waitsFor: page.waitsFor.filter(({ caseId }) => caseId === caseOf(view.id)),
  }
}
