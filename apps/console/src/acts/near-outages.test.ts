import { instant } from '#libs/calendar'
import { outageLog, outageRecorded, type OutageLog } from '#libs/domain/county/outage-log'
import { figuresOf, policySheet } from '#libs/domain/county/policy-sheet'
import { judgeOutage, outageJudged, tender, type Tender } from '#libs/domain/procurement/tender'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, policyOf, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { startOf } from './act.js'
import { verbs } from './acts.js'
import { judgeable, nearIn } from './near-outages.js'
import { bareScene } from './scene.js'

const { drafted, published, openedBoth, publishedAt, paper } = tenderCase
const receiving = folded(tender, drafted, published)
const recorded = (nth: number, from: string, until: string) =>
  outageRecorded({
    ...{ outage: uuid(nth), cause: '机房断电', evidence: anyHash, found: 'recorded' },
    ...{ from: instant(from), until: instant(until) },
  })
const far = recorded(60, '2026-10-06T08:00+08:00', '2026-10-07T09:00+08:00')
/** Near to the deadline of 09:00, and over before it. */
const before = recorded(61, '2026-10-08T07:40+08:00', '2026-10-08T08:50+08:00')
const inWindow = recorded(62, '2026-10-08T09:30+08:00', '2026-10-08T09:50+08:00')
const log = folded(outageLog, far, before, inWindow)
const near = nearIn({ figures: figuresOf(policySheet.initial, publishedAt) })
const found = (self: Tender, of: OutageLog = log) =>
  judgeable(self, of, near).map(({ outage }) => outage)

const judged = outageJudged({
  ...{ outage: uuid(61), effect: 'no-effect', number: 1, reason: '无人受影响', document: paper },
  ...{ from: before.data.from, until: before.data.until },
})

test.each([
  ['near to the deadline and over before it', receiving, [61]],
  ['in the window for decrypting', folded(tender, drafted, published, openedBoth), [62]],
  ['judged already', folded(tender, drafted, published, judged), []],
  ['before the notice', folded(tender, drafted), []],
])('%s: what can be judged', (_, self, outages) => expect(found(self)).toEqual(outages.map(uuid)))

test('without a figure of the county only what lay over the deadline is near', () =>
  expect(nearIn({ figures: [] })).toBe(0))

test('what was over before the deadline is judged by its name, with what was recorded of it', () => {
  const act = verbs['judge-outage']
  const scene = { ...bareScene({}), outages: judgeable(receiving, log, near) }
  const answers = {
    ...(act && startOf(act, scene)),
    ...{ effect: 'deadline-postponed', movedTo: '2026-10-09T09:00', reason: '机房断电' },
    ...{ paper: paper.paper, evidence: paper.evidence },
  }
  const input = act?.input(answers, '', scene)
  const later = instant('2026-10-09T09:00+08:00')
  const asked = {
    ...{ outage: uuid(61), effect: 'deadline-postponed' as const, movedTo: later },
    ...{ reason: '机房断电', document: paper },
  }
  expect(input).toEqual(asked)
  const at = '2026-10-08T08:55+08:00'
  const { movedTo: deadline, ...rest } = asked
  given
    .states({ self: receiving, log })
    .when(judgeOutage, asked, { at, policy: policyOf(publishedAt) })
    .then(
      outageJudged({
        ...{ ...rest, number: 1, deadline },
        ...{ from: before.data.from, until: before.data.until },
      }),
    )
})

test('of several the officer picks, and leaves none unsaid', () => {
  const act = verbs['judge-outage']
  const scene = { ...bareScene({}), outages: log.outages }
  expect(act && startOf(act, scene)).toEqual({})
  expect(act?.input({}, '', scene)).toMatchObject({ outage: '' })
})
