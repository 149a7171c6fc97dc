import { catalogue } from '#libs/commands'
import { inAddress } from '#libs/identifiers'
import { uuid } from '#libs/domain/procurement/testing'
import { fieldsOf, startOf } from './act.js'
import { acts, verbs } from './acts.js'
import { actScene, lot } from './testing/act-scene.js'

const evidence = 'a'.repeat(64)
const minted = '018f0000-0000-7000-8000-000000000200'
const series = (kind: string) => ({
  id: uuid(810),
  state: { kind, codeWord: '演人社采', year: 2026, unit: '演示局', taken: ['一', '二'] },
})
const elsewhere = {
  ...{ channel: 'elsewhere', reference: '公告1', evidence, occurredOn: '2026-10-13T10:00' },
}
const finding = { 'plan-score.upheld': 'yes', 'plan-score.finding': '经查明', affectsResult: 'yes' }
const document = { documentEvidence: evidence }

interface Row {
  readonly act: string
  readonly kind: string
  readonly answers: object
  /** The act asks where it happens. */
  readonly asksWhere: boolean
  readonly typed: object
  readonly numbered: object
}

const bySeries = { series: uuid(810), evidence }
const byHand = { paper: '省厅1号', evidence }

test.each<Row>([
  {
    ...{ act: 'correct-notice', kind: 'amendment-notice', asksWhere: true },
    answers: {
      ...{ reason: '录入有误', notice: 'award-notice', awardOf: lot },
      corrected: [{ path: 'winner', from: '甲', to: '乙' }],
    },
    typed: { noticeNumber: '省厅1号' },
    numbered: { noticeSeries: uuid(810) },
  },
  {
    ...{ act: 'extend-document-offering', kind: 'amendment-notice', asksWhere: true },
    ...{ answers: { offeredUntil: '2026-10-01' }, typed: { noticeNumber: '省厅1号' } },
    numbered: { noticeSeries: uuid(810) },
  },
  {
    ...{ act: 'amend-tender', kind: 'amendment-notice', asksWhere: true },
    answers: { changes: '更正课时', affectsBids: 'yes', deadline: '', ...document },
    ...{ typed: { document: byHand }, numbered: { document: bySeries } },
  },
  {
    ...{ act: 'reply-to-challenge', kind: 'challenge-reply', asksWhere: false },
    answers: { ...finding, committeeAsked: 'yes', replyEvidence: evidence },
    ...{ typed: { reply: byHand }, numbered: { reply: bySeries } },
  },
  {
    ...{ act: 'decide-complaint', kind: 'complaint-decision', asksWhere: false },
    answers: { ...finding, falseMaterial: 'no', decisionEvidence: evidence },
    ...{ typed: { decision: byHand }, numbered: { decision: bySeries } },
  },
])('$act takes the next number of a series, and another’s where there is none of ours', row => {
  const act = acts[row.act] ?? verbs[row.act]
  if (!act) throw new Error(`${row.act} is an act`)
  const command = catalogue.find(({ name }) => inAddress(name) === act.command)
  const bare = actScene(act)
  const ours = { ...bare, series: [series(row.kind), series('tender-notice')] }
  const asked = (scene: typeof ours | typeof bare, answers: object = {}) => {
    const input = act.input({ ...startOf(act, scene), ...row.answers, ...answers }, minted, scene)
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
    return input
  }
  const number = { noticeNumber: '省厅1号', document: '省厅1号' }
  const own = { ...number, reply: '省厅1号', decision: '省厅1号' }
  const pick = fieldsOf(act, ours).find(({ name }) => name.endsWith('Series'))
  expect(pick).toMatchObject({
    ...{ kind: 'pick', options: [{ value: uuid(810), label: '演人社采〔2026〕3号 · 演示局' }] },
  })
  expect(asked(ours)).toMatchObject(row.numbered)
  expect(asked(bare, own)).toMatchObject(row.typed)
  const there = row.asksWhere ? [asked(ours, { ...own, ...elsewhere })] : []
  for (const input of there) expect(input).toMatchObject(row.typed)
})
