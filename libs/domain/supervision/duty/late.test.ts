import { addMinutes, instant, publishedCalendar } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { policyOf } from '#libs/domain/procurement/testing'
import {
  deadlineMissed,
  dischargeDuty,
  duty,
  dutyDischarged,
  findKind,
  isOpen,
  openDuty,
} from './index.js'
import { dutyKinds, type DutyKind } from './facts.js'

/** Every duty with an end, whether of a statute or the county's own. */
const kinds = Object.entries<DutyKind>(dutyKinds)
const id = '0193f3a0-0000-7000-8000-000000000001'
const caseId = `tender-round/${id}`
const from = instant('2026-04-13T10:00+08:00')
const recordedEnd = instant('2026-04-20T00:00+08:00')
const policy = policyOf(from)

/** The duty as it is opened; its own refusal where a figure waits for an officer. */
function opening(kind: string) {
  const clock = findKind(kind)?.clock
  const end = clock === 'recorded-end' ? { end: recordedEnd } : {}
  const asked = { case: caseId, key: id, subject: `tender-${id}`, kind, from, ...end }
  const decided = openDuty(folded(duty), asked, {
    id,
    at: from,
    actor: { id: caseId, role: 'procedure' },
    policy,
    calendar: publishedCalendar,
  })
  return 'refused' in decided ? [] : decided
}

const opened = kinds.map(([kind, row]) => ({ kind, row, events: opening(kind) }))

test('what is not opened waits for a figure that an officer has to confirm, and nothing of the law does', () => {
  const unset = opened.filter(({ events }) => events.length === 0)
  expect(unset.filter(({ row }) => typeof row.clock === 'object' && 'length' in row.clock)).toEqual(
    [],
  )
  expect(unset.length).toBeLessThan(opened.length / 10)
})

const withEnd = opened.filter(({ events }) => events.length > 0)

test.each(withEnd)('$kind, done one minute late: done, missed, to be explained', one => {
  const stood = folded(duty, ...one.events)
  if (!isOpen(stood)) throw new Error('a duty that was opened is open')
  const { end, role, article } = stood
  const late = addMinutes(end, 1)
  given(duty, ...one.events)
    .when(dischargeDuty, { at: late }, { at: late })
    .then(
      deadlineMissed({ kind: one.kind, article, end, role }),
      dutyDischarged({ case: caseId, at: late, late: true }),
    )
  const inTime = addMinutes(end, -1)
  given(duty, ...one.events)
    .when(dischargeDuty, { at: inTime }, { at: late })
    .then(dutyDischarged({ case: caseId, at: inTime, late: false }))
})
