import { day, instant, type Instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County } from '../support/county/index.js'
import { anyHash, projectCase, uuid } from '#libs/domain/procurement/testing'
import { person } from '../support/county/index.js'
import {
  approval,
  carryOut,
  openLedger,
  planning,
  project,
  untilSubmission,
  type Act,
} from './planning.js'

/** A county that ends with what is done in it. */
async function inCounty<T>(
  lived: readonly StoredEvent[],
  work: (county: County) => Promise<T>,
): Promise<T> {
  const county = await aCounty(lived.length > 0 ? { lived } : {})
  try {
    return await work(county)
  } finally {
    await county.close()
  }
}

/** What a case did, without what differs between two runs of it: ids, seconds, order in a minute. */
const summary = (events: readonly StoredEvent[]): readonly string[] =>
  events
    .map(({ type, meta, data, stream }) => {
      // Only events of duties have these fields; the others show none.
      const { kind = '', share = '', end = '' } = data as Record<string, string>
      const of = stream.slice(0, -37)
      return `${meta.at.slice(0, 16)} ${of} ${type} ${kind}${share} ${end.slice(0, 16)}`
    })
    .toSorted()

const officerActor = { id: person('procurement-officer'), role: 'procurement-officer' } as const

/** The roles that a kind of duty was opened for. */
const owing = (county: County, kind: string): readonly string[] =>
  county
    .events(project)
    .filter(({ type }) => type === 'DutyOpened')
    // Every `DutyOpened` has both.
    .map(({ data }) => data as { readonly kind: string; readonly role: string })
    .filter(opened => opened.kind === kind)
    .map(({ role }) => role)
    .toSorted()

/** The kinds of duty that are open. */
function stillOwed(county: County): readonly string[] {
  const events = county.events(project)
  const ended = events.filter(({ type }) => type === 'DutyDischarged').map(({ stream }) => stream)
  return events
    .filter(({ type, stream }) => type === 'DutyOpened' && !ended.includes(stream))
    .map(({ data }) => (data as { readonly kind: string }).kind) // every `DutyOpened` has one
}

test(
  'papers from the idea to the filed plan: what is late is told, done and explained',
  () =>
    inCounty([], async county => {
      await openLedger(county)
      await carryOut(county, planning)
      expect(owing(county, 'countersign-project')).toEqual([
        ...['finance-officer', 'legal-reviewer', 'supervisor'],
      ])
      const missed = county.events(project).filter(({ type }) => type === 'DeadlineMissed')
      expect(missed.map(({ data }) => data)).toMatchObject([{ kind: 'verify-project' }])
      const late = missed[0]?.stream.slice(-36) ?? ''
      expect(county.cases.open()).toContain(`deadline-explanation/${late}`)
      await county.does('section-chief').explainDeadline(late, { explanation: '参加全省会议' })
      await county.settled()
      expect(county.cases.open()).not.toContain(`deadline-explanation/${late}`)
    }),
  120_000,
)

test(
  'what was taken back before anybody else had it is owed anew',
  () =>
    inCounty([], async county => {
      const [opened, surveyed, ...others] = planning.slice(0, untilSubmission)
      if (!opened || !surveyed) throw new Error('the planning of the tests has its first acts')
      await carryOut(county, [opened, surveyed])
      const officer = county.does('procurement-officer')
      const { survey } = projectCase.surveyed
      const reason = '学员人数填错'
      await officer.withdrawTrainingDemandSurvey(project, { survey, reason })
      await county.settled()
      expect(owing(county, 'record-training-demand-survey-again')).toEqual(['procurement-officer'])
      await officer.recordTrainingDemandSurvey(project, projectCase.surveyed)
      await county.settled()
      await carryOut(county, others)
      await officer.withdrawPerformanceTargets(project, { reason })
      await county.settled()
      expect(owing(county, 'set-performance-targets-again')).toEqual(['procurement-officer'])
      expect(
        await county.asks(officerActor, 'submitForApproval', project, { approval }),
      ).toMatchObject({ kind: 'refused', refusal: { reason: 'targets-missing' } })
      await officer.setPerformanceTargets(project, { targets: projectCase.targets })
      await county.settled()
      expect(stillOwed(county)).toEqual(['submit-for-approval'])
    }),
  120_000,
)

test(
  'papers that nobody has taken up are taken back and owed again; once they are taken up they stay',
  () =>
    inCounty([], async county => {
      await openLedger(county)
      await carryOut(county, planning.slice(0, untilSubmission))
      const officer = county.does('procurement-officer')
      const withdrawal = { reason: '漏了一项附件' }
      await officer.submitForApproval(project, { approval })
      await county.settled()
      expect(owing(county, 'verify-project')).toEqual(['section-chief'])
      await officer.withdrawSubmission(approval, withdrawal)
      await county.settled()
      expect(owing(county, 'submit-for-approval')).toHaveLength(2)
      const again = uuid(9003)
      await officer.submitForApproval(project, { approval: again })
      await county.settled()
      expect(owing(county, 'verify-project')).toHaveLength(2)
      await county.does('section-chief').openApproval(again, {})
      expect(
        await county.asks(officerActor, 'withdrawSubmission', again, withdrawal),
      ).toMatchObject({ kind: 'refused', refusal: { reason: 'record-already-seen' } })
      await county.does('section-chief').verifyProject(again, {})
      await county.settled()
      expect(owing(county, 'countersign-project')).toHaveLength(3)
    }),
  120_000,
)

test(
  'a plan that a meeting decides: its minutes are owed, and who returned it gets it straight back',
  () =>
    inCounty([], async county => {
      await openLedger(county)
      await carryOut(county, planning.slice(0, untilSubmission))
      const officer = county.does('procurement-officer')
      const chief = county.does('section-chief')
      const leader = county.does('unit-leader')
      await officer.submitForApproval(project, { approval, collective: true })
      await chief.verifyProject(approval, {})
      await county.settled()
      for (const role of ['finance-officer', 'legal-reviewer', 'supervisor'] as const)
        await county.does(role).countersignProject(approval, {})
      await county.settled()
      expect(owing(county, 'decide-collectively')).toEqual(['section-chief'])
      const early = { id: person('unit-leader'), role: 'unit-leader' } as const
      expect(await county.asks(early, 'approveProject', approval, {})).toMatchObject({
        ...{ kind: 'refused', refusal: { reason: 'not-this-step' } },
      })
      await chief.recordCollectiveDecision(approval, {
        ...{ heldOn: day('2026-01-28'), meeting: '局长办公会', members: 3 },
        attendees: [
          { person: person('unit-leader'), role: 'unit-leader' },
          { person: uuid(61), role: 'deputy' },
        ],
        minutes: { paper: '纪要〔2026〕3号', evidence: anyHash },
      })
      await county.settled()
      const back = { to: 'verify', reason: '附件不全', afterwards: 'straight-back' } as const
      await leader.returnProject(approval, back)
      await county.settled()
      await chief.verifyProject(approval, {})
      await county.settled()
      expect(owing(county, 'approve-project')).toHaveLength(2)
      expect(owing(county, 'countersign-project')).toHaveLength(3)
      await leader.approveProject(approval, {})
      await county.settled()
      expect(owing(county, 'file-plan')).toHaveLength(1)
    }),
  120_000,
)

test('started anew from every prefix of its events, a case goes on just the same', async () => {
  const acts = planning.slice(0, 4)
  const end = instant('2026-01-27T12:00+08:00')
  const lived = await inCounty([], county => until(county, acts, end))
  const commits = [...new Set(lived.map(commitOf))]
  expect(commits.length).toBeGreaterThan(8)
  for (const last of commits.slice(0, -1)) {
    const prefix = lived.filter(event => commitOf(event) <= last)
    const again = await inCounty(prefix, county => until(county, actsAfter(prefix, acts), end))
    expect(summary(again)).toEqual(summary(lived))
  }
}, 240_000)

async function until(county: County, acts: readonly Act[], end: Instant) {
  await carryOut(county, acts)
  await county.passesUntil(end)
  return county.events(project)
}

/** Events of one append have one transaction number. */
const commitOf = ({ order }: StoredEvent): string => order.split('/')[0] ?? ''

/** What people have not done yet: every act of theirs is one append. */
function actsAfter(prefix: readonly StoredEvent[], acts: readonly Act[]): readonly Act[] {
  const byPeople = prefix.filter(({ meta }) => meta.role !== 'procedure')
  return acts.slice(new Set(byPeople.map(commitOf)).size)
}
