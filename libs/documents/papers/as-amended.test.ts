import type { StoredEvent } from '#libs/event-store'
import { evaluationId, followedBy, lot, stored, tenderId } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { isNotYet } from './kind.js'
import { paperKindOf } from './kinds.js'

const tenderStream = stored().filter(({ stream }) => stream === `tender-${tenderId}`)
const draft = tenderStream.find(({ type }) => type === 'TenderDrafted')?.data as {
  // the event's own shape
  readonly lots: readonly {
    readonly lot: string
    readonly factors: readonly { readonly title: string }[]
  }[]
}

/** The purchase with its amendment saying more than it did. */
const amendedBy = (more: object): readonly StoredEvent[] =>
  stored().map(event =>
    event.type === 'TenderAmended'
      ? { ...event, data: { ...(event.data as object), ...more } } // its own shape
      : event,
  )

const onTender = (type: string, data: object) => followedBy(`tender-${tenderId}`, { type, data })

function textOf(kind: string, events: readonly StoredEvent[]): string {
  const found = paperKindOf(kind)
  if (!found) throw new Error(`there is no paper ${kind}`)
  const about = found.of === 'evaluation' ? evaluationId : tenderId
  const paper = write({
    kind: found,
    about,
    events,
    names: new Map(),
    ...(found.perLot && { lot }),
  })
  if (isNotYet(paper)) throw new Error(`missing ${paper.notYet}`)
  return said(paper)
}

test('what an amendment changed in the document stands on every paper after it', () => {
  const lots = draft.lots.map(one => ({
    ...one,
    factors: one.factors.map(factor => ({ ...factor, title: `修改后的${factor.title}` })),
  }))
  const events = amendedBy({ changed: { ...draft, lots, title: '修改后的招标文件' } })
  expect(textOf('evaluation-report', events)).toContain('修改后的培训方案')
  expect(textOf('score-sheets', events)).toContain('修改后的师资')
  expect(textOf('award-notice', events)).toContain('修改后的中标公告')
})

const at = '2026-10-15T09:00+08:00'
const said15 = '投标截止时间：2026年10月15日09:00'

test.each([
  ['an outage', 'OutageJudged', { effect: 'deadline-postponed', deadline: at }],
  ['open questions', 'OpenQuestionsJudged', { effect: 'deadline-postponed', deadline: at }],
])('a deadline postponed for %s stands on the notice', (_, type, data) => {
  expect(textOf('tender-notice', stored())).not.toContain(said15)
  expect(textOf('tender-notice', onTender(type, data))).toContain(said15)
})

test('an outage without effect moves no date on the notice', () =>
  expect(textOf('tender-notice', onTender('OutageJudged', { effect: 'no-effect' }))).toContain(
    '投标截止时间：2026年10月8日09:00',
  ))

test('a longer offer of the document and a longer window stand on their papers', () => {
  const longer = onTender('DocumentOfferingExtended', { offeredUntil: '2026-09-28' })
  expect(textOf('tender-notice', longer)).toContain('至2026年9月28日止，免费获取')
  const window = { effect: 'window-extended', decryptionEnds: '2026-10-08T11:30+08:00' }
  expect(textOf('opening-record', onTender('OutageJudged', window))).toContain(
    '解密截止时间｜2026年10月8日11:30',
  )
})
