import type { ProjectPage } from '#libs/contracts/views'
import type { LodgedChallenge } from '#libs/domain/procurement/challenge'
import type { LodgedComplaint } from '#libs/domain/procurement/complaint'

/** A challenge as its own page answers it. */
export interface ChallengeView {
  readonly id: string
  readonly version: number
  readonly state: LodgedChallenge
}

/** A complaint as its own page answers it. */
export interface ComplaintView {
  readonly id: string
  readonly version: number
  readonly state: LodgedComplaint
}

/** A project's page as far as it is about one challenge or complaint: its stream, its case. */
export function nearerRemedy(page: ProjectPage, of: string, id: string, lot: string): ProjectPage {
  const [stream, caseId] = [`${of}-${id}`, `${of}/${id}`]
  return {
    ...page,
    duties: page.duties.filter(one => one.caseId === caseId || one.subject === stream),
    timeline: page.timeline.filter(entry => entry.stream === stream),
    lots: page.lots.filter(one => one.id === lot),
    waitsFor: page.waitsFor.filter(one => one.caseId === caseId),
  }
}
