import type { StoredEvent } from '#libs/event-store'
import { uuid } from '#libs/domain/procurement/testing'
import { evaluationId, followedBy, lot, stored, tenderId } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { entriesOf, write } from '../write.js'
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

test('an amendment published elsewhere is dated by the day it appeared there', () => {
  const channel = {
    ...{ channel: 'elsewhere', reference: '更正1号', evidence: 'a'.repeat(64) },
    occurredOn: '2026-09-17T16:00:00.000+08:00',
  }
  expect(textOf('amendment-notice', stored())).toContain('更正日期｜2026年9月18日10:00')
  expect(textOf('amendment-notice', amendedBy({ channel }))).toContain(
    '更正日期｜2026年9月17日16:00',
  )
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

describe('of several notices each is written as it was', () => {
  const [amendment, correction] = [uuid(700), uuid(702)]
  const [later, another] = [uuid(710), uuid(712)]
  const first = tenderStream.find(({ type }) => type === 'TenderAmended')?.data as object // its own shape
  const corrected = tenderStream.find(({ type }) => type === 'NoticeCorrected')?.data as object // as above
  const again = followedBy(
    `tender-${tenderId}`,
    {
      type: 'TenderAmended',
      data: { ...first, amendment: later, changes: '增加答疑', changed: { ...draft, title: '新' } },
    },
    onTender('NoticeCorrected', { ...corrected, correction: another, reason: '数字有误' }),
  )

  const written = (kind: string, events: readonly StoredEvent[], entry?: string) => {
    const found = paperKindOf(kind)
    if (!found) throw new Error(`there is no paper ${kind}`)
    const paper = write({ kind: found, about: tenderId, events, names: new Map(), entry })
    if (isNotYet(paper)) throw new Error(`missing ${paper.notYet}`)
    return paper
  }

  test.each([
    ['amendment-notice', [amendment, later], ['第4节培训方案的评分标准', '增加答疑']],
    ['correction-notice', [correction, another], ['笔误', '数字有误']],
  ] as const)('%s', (kind, [one, other], [before, after]) => {
    expect(written(kind, again, one)).toEqual(written(kind, stored()))
    expect(said(written(kind, again, one))).toContain(before)
    expect(written(kind, again, other)).toEqual(written(kind, again))
    expect(said(written(kind, again, other))).toContain(after)
    const found = paperKindOf(kind)
    expect(found && entriesOf({ kind: found, events: again }).map(({ id }) => id)).toEqual([
      one,
      other,
    ])
  })
})
