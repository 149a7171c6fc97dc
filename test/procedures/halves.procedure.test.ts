import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County, type Post } from '../support/county/index.js'
import { openLedger, planning, project, untilSubmission } from './planning.js'

const hurried = instant('2026-03-02T10:00+08:00')
const caseOf = `project/${project}`

/** A post that holds back what it is given once it is told to. */
function holdingPost() {
  const held: StoredEvent[] = []
  let isHolding = false
  let deliver: (events: readonly StoredEvent[]) => Promise<void> = () => Promise.resolve()
  const post: Post = async (events, hand) => {
    deliver = hand
    if (isHolding) held.push(...events)
    else await hand(events)
  }
  return {
    post,
    hold: () => {
      isHolding = true
    },
    /** Hands over what is held up to the first event of a type, and keeps the rest. */
    deliverThrough: (type: string) =>
      deliver(held.splice(0, held.findIndex(event => event.type === type) + 1)),
    deliverRest: async () => {
      isHolding = false
      await deliver(held.splice(0))
    },
  }
}

let county: County
afterEach(() => county.close())

test('a case that heard a signature, and not yet what it led to, waits for the rest', async () => {
  const { post, hold, deliverThrough, deliverRest } = holdingPost()
  county = await aCounty({ startsAt: hurried, post })
  await openLedger(county)
  const [submitted, verified] = planning.slice(untilSubmission)
  for (const { does } of planning.slice(0, untilSubmission)) await does(county)
  await county.settled()

  hold()
  await submitted?.does(county)
  await verified?.does(county)
  await deliverThrough('ApprovalStepSigned')
  const waits = await county.cases.waitsOf(caseOf)
  expect(waits?.waiting.map(wait => wait.for).join()).toMatch(/what became of verify-project/)

  await deliverRest()
  await county.settled()
  const opened = county.events(project).filter(({ type }) => type === 'DutyOpened')
  expect(opened.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ kind: 'countersign-project' }),
  )
}, 120_000)
