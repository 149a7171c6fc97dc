import { instant, later, type Instant } from '#libs/calendar'
import type { DutyView, ProjectPage } from '#libs/contracts/views'
import type { BegunPhase } from '../models/projects.js'
import type { Board } from './database.js'
import { restDaysBetween } from './days.js'
import type { Moment } from './duty-views.js'
import { findClockJumps } from './find-clock-jumps.js'
import { findDuties } from './find-duties.js'
import { findLots } from './find-lots.js'
import { findTimeline } from './find-timeline.js'

/** One project with its six answers' material, life-line and duties; undefined where there is none. */
export async function findProjectPage(
  db: Board,
  id: string,
  moment: Moment & { readonly demonstration: boolean },
): Promise<ProjectPage | undefined> {
  const project = await db
    .selectFrom('projects')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!project) return undefined
  const [timeline, duties, clockJumps] = await Promise.all([
    findTimeline(db, id),
    findDuties(db, { key: id }, moment),
    findClockJumps(db, { from: instant(project.opened_at), to: moment.now }),
  ])
  const open = duties.filter(({ state }) => state === 'open' || state === 'paused')
  return {
    id,
    title: project.title,
    year: project.year,
    phase: project.phase,
    version: project.version,
    now: moment.now,
    demonstration: moment.demonstration,
    phases: spans(project.phases),
    lots: await findLots(db, project, duties),
    timeline: [...timeline],
    duties: [...duties],
    restDays: restDaysBetween(...seen(project.phases, duties, moment), moment.calendar),
    clockJumps,
    waitsFor: open.map(({ caseId, kind, dueAt }) => ({ caseId, duty: kind, until: dueAt })),
  }
}

/** From the first phase to the last deadline, or to now. */
function seen(
  phases: readonly BegunPhase[],
  duties: readonly DutyView[],
  { now }: Moment,
): [from: Instant, to: Instant] {
  const from = phases[0] === undefined ? now : instant(phases[0].from)
  return [from, duties.reduce<Instant>((last, { dueAt }) => later(last, instant(dueAt)), now)]
}

/** A phase lasts until the next one begins: lots and classes may still be in it. */
function spans(begun: readonly BegunPhase[]): ProjectPage['phases'] {
  return begun.map(({ phase, from }, index) => {
    const next = begun[index + 1]
    return { phase, from, ...(next ? { to: next.from } : {}) }
  })
}
