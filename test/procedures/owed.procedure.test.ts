import { dutyIdOf } from '#libs/commands'
import { folded } from '#libs/domain/deciding/testing'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { duty, isOpen } from '#libs/domain/supervision/duty'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County } from '../support/county/index.js'
import { lots, projectId, receivingBids, reported, tenderId } from './award.js'

let county: County
afterEach(() => county.close())

const caseId = `tender-round/${tenderId}`

/** The duties of the project's cases: how each has ended, or that it stands. */
function duties(): ReadonlyMap<string, string> {
  const streams = Map.groupBy(
    county.events(projectId).filter(({ stream }) => stream.startsWith('duty-')),
    ({ stream }) => stream,
  )
  return new Map(
    [...streams].map(([stream, events]) => {
      const state = folded(duty, ...events.map(asDutyEvent))
      return [stream, isOpen(state) ? 'open' : state.status]
    }),
  )
}

type DutyEvent = Parameters<typeof duty.evolve>[1]
// The stream's name says whose events these are.
const asDutyEvent = ({ type, data }: StoredEvent) => ({ type, data }) as DutyEvent

test('a duty that a lost run left behind is discharged by the act that stands', async () => {
  county = await aCounty({ lived: receivingBids })
  const kind = 'publish-tender-notice'
  const id = dutyIdOf({ caseId, duty: kind })
  const asked = { case: caseId, key: projectId, kind, subject: `tender-${tenderId}` }
  const answer = await county.asks({ id: caseId, role: 'procedure' }, 'openDuty', id, {
    ...{ ...asked, from: tenderCase.publishedAt },
  })
  expect(answer.kind).toBe('accepted')
  await county.settled()
  expect(duties().get(`duty-${id}`)).toBe('discharged')
})

/** Both lots while their committees of two score. */
const scoring: readonly StoredEvent[] = reported
  .filter(({ type }) => !/^Evaluation|^ReportDelivered/.test(type))
  .map(event => (event.type === 'CommitteeSeated' ? seated(event) : event))
  .map((event, _, events) => {
    const own = events.filter(({ stream }) => stream === event.stream)
    return { ...event, version: own.indexOf(event) + 1 }
  })

function seated(event: StoredEvent): StoredEvent {
  // Only `CommitteeSeated` comes here, and names lot and tender.
  const data = event.data as object
  return { ...event, data: { ...data, members: [{ person: uuid(81) }, { person: uuid(82) }] } }
}

test('nobody owes anything for a lot that has failed, and the others go on', async () => {
  county = await aCounty({ lived: scoring })
  expect([...duties().values()]).toEqual(['open', 'open', 'open', 'open'])
  const [failed, other] = lots
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  const task = { ground: 'task-cancelled', reason: '任务取消' } as const
  await officer.failLot(tenderId, { lot: failed, ...task })
  await county.settled()
  expect([...duties().values()].toSorted()).toEqual(['open', 'open', 'withdrawn', 'withdrawn'])
  await officer.failLot(tenderId, { lot: other, ...task })
  await county.settled()
  expect(new Set(duties().values())).toEqual(new Set(['withdrawn']))
  expect(county.cases.open()).not.toContain(caseId)
})
