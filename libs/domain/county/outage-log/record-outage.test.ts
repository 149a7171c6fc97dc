import { instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, person, uuid } from '#libs/domain/procurement/testing'
import { noteOutage, outageLog, outageRecorded, outagesOver, recordOutage } from './index.js'

const at = '2026-10-08T10:00+08:00'
const outage = {
  ...{ outage: uuid(1), cause: '机房断电' },
  from: instant('2026-10-08T08:40+08:00'),
  until: instant('2026-10-08T09:20+08:00'),
}
const actor = person('administrator', 1)
const recorded = outageRecorded({ ...outage, found: 'recorded', evidence: anyHash })

test('an outage is entered with what proves it, once, after it is over', () => {
  const entered = { ...outage, evidence: anyHash }
  given(outageLog).when(recordOutage, entered, { at, actor }).then(recorded)
  given(outageLog, recorded)
    .when(recordOutage, entered, { at, actor })
    .thenRefused('outage-already-recorded')
  given(outageLog)
    .when(recordOutage, entered, { at: '2026-10-08T09:19+08:00', actor })
    .thenRefused('outage-lies-ahead')
  given(outageLog)
    .when(recordOutage, { ...entered, until: outage.from }, { at, actor })
    .thenRefused('outage-ends-before-it-begins')
})

test('what the system finds on coming back is told apart from what people enter', () => {
  given(outageLog)
    .when(noteOutage, outage, { at })
    .then(outageRecorded({ ...outage, found: 'heart-beat' }))
})

test.each([
  ['2026-10-08T08:40+08:00', '2026-10-08T08:40+08:00', 1],
  ['2026-10-08T09:00+08:00', '2026-10-08T09:00+08:00', 1],
  ['2026-10-08T09:20+08:00', '2026-10-08T09:20+08:00', 0],
  ['2026-10-08T08:00+08:00', '2026-10-08T08:39+08:00', 0],
  ['2026-10-08T08:00+08:00', '2026-10-08T12:00+08:00', 1],
])('from %s to %s it lay over %s', (from, until, many) => {
  const over = outagesOver(folded(outageLog, recorded), instant(from), instant(until))
  expect(over).toHaveLength(many)
})
