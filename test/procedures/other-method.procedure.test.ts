import { day, instant } from '#libs/calendar'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { bidOpeningNotHeld } from '#libs/domain/procurement/tender'
import { aCounty, type County } from '../support/county/index.js'
import { livedEvents, lots, projectId, tenderId } from './award.js'

let county: County
afterEach(() => county.close())

const [lot, other] = lots
const officer = { id: projectCase.officer.id }
const { paper } = tenderCase
const at = tenderCase.deadline
const two = [1, 2].map(tenderCase.bidOf)

/** A project whose one round had two bidders for its first lot, and none for its second. */
const twoLeft = [
  ...livedEvents(`project-${projectId}`, projectCase.approvedAt, [
    ...[...projectCase.complete, projectCase.submitted, projectCase.approvedProject],
    projectCase.planned,
    {
      type: 'IntentDisclosed',
      data: { tenderNotBefore: tenderCase.end('', '2026-08-31', '2026-09-01') },
    },
  ]),
  ...livedEvents(`tender-${tenderId}`, at, [
    ...[tenderCase.drafted, tenderCase.published],
    bidOpeningNotHeld({
      ...{ lots: [lot, other], ground: 'fewer-than-three-bidders', rule: '87§41' },
      received: [
        { lot, bids: two },
        { lot: other, bids: [] },
      ],
    }),
  ]),
]

/** Kinds of the duties that stand open about a part of the case, in order. */
const open = (about: string): readonly string[] => {
  const events = county.events(projectId)
  const ended = events
    .filter(({ type }) => ['DutyDischarged', 'DutyWithdrawn'].includes(type))
    .map(({ stream }) => stream)
  return events.flatMap(({ type, data, stream }) => {
    const { kind, about: of } = data as { kind?: string; about?: string } // a duty that was opened
    return type === 'DutyOpened' && of === about && !ended.includes(stream) ? [kind ?? ''] : []
  })
}

test('a lot with two bidders waits for finance, and is tendered again as finance says', async () => {
  county = await aCounty({ lived: twoLeft })
  await county.passesUntil(instant('2026-10-09T09:00+08:00'))
  expect([open(lot), open(other)]).toEqual([['take-lawful-exit'], ['take-lawful-exit']])
  const { takeLawfulExit, recordMethodDecision } = county.does('procurement-officer', officer)
  await takeLawfulExit(tenderId, { lot, documentUnreasonable: false, finding: paper })
  await county.settled()
  expect(open(lot)).toEqual(['record-method-decision'])
  expect(open(tenderId)).toEqual([])
  const decision = { authority: '演示市财政局', ...paper, occurredOn: day('2026-10-09') }
  await recordMethodDecision(tenderId, {
    ...{ lot, method: 'competitive-negotiation', approved: true, decision },
    twoLeft: {
      ...{ noticePublished: paper, challenges: paper, documentOpinion: paper },
      opinionBy: 'committee',
    },
  })
  await county.settled()
  expect(open(lot)).toEqual([])
  expect(open(tenderId)).toEqual(['tender-again'])
})
