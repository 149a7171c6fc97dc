import type { OwnEnquiries, ToldOfTender } from '#libs/contracts/views'
import { instant } from '#libs/calendar'
import type { Actor } from '#libs/domain/deciding'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { noticeCorrected, tenderAmended } from '#libs/domain/procurement/tender'
import { bidder, sealingCounty, type SealingCounty } from './testing/sealing-county.js'

const { officer } = projectCase
const { deadline, tenderId, trainingDocument } = tenderCase
const path = `/procurement/tenders/${tenderId}`

let county: SealingCounty
beforeEach(async () => {
  county = await sealingCounty('2026-09-21T10:00+08:00')
})
afterEach(() => county.close())

async function read<Answer>(actor: Actor, what: string): Promise<Answer> {
  const { body } = await county.get(actor, `${path}/${what}`)
  return JSON.parse(body.toString()) as Answer // the answer of that address
}

const difference = [
  { path: `lots.${trainingDocument.lot}.factors.plan.weight`, from: 60, to: 55 },
  { path: 'openingPlace', from: '二楼', to: '三楼' },
]
const amended = tenderAmended({
  ...{ amendment: uuid(601), channel: { channel: 'here' }, changes: '培训方案分值调整为55分' },
  ...{ document: { paper: '更正〔2026〕1号', evidence: anyHash }, affectsBids: true },
  ...{ difference, deadline, moved: false },
})
const corrected = noticeCorrected({
  ...{
    correction: uuid(602),
    notice: 'tender-notice',
    reason: '笔误',
    noticeNumber: '更正〔2026〕2号',
  },
  channel: { channel: 'here' },
  corrected: [{ path: 'opening-place', from: '二楼', to: '三楼' }],
  correctedAt: instant('2026-09-22T09:00+08:00'),
})

const question = '我机构在城东，实训场地能否分两处？'
const told = { question: '实训场地能否分两处？', answer: '可以，均须在本县。' }

async function ask(number: number, words = question): Promise<string> {
  const id = uuid(700 + number)
  const input = { tender: tenderId, question: words }
  const asked = await county.asks(bidder(number), 'askEnquiry', id, { input })
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body))
  return id
}

test('an amendment is read with its difference, a correction and an answer with it, the newest first', async () => {
  await county.lived(`tender-${tenderId}`, [amended])
  county.at('2026-09-22T09:00+08:00')
  await county.lived(`tender-${tenderId}`, [corrected])
  const enquiry = await ask(1)
  county.at('2026-09-23T09:00+08:00')
  await county.asks(officer, 'answerEnquiry', enquiry, { input: { answer: '可以', told } })
  const readers = [
    officer,
    bidder(1),
    bidder(2),
    person('evaluation-expert', 77),
    person('training-institution', 978, { institution: uuid(399) }),
  ]
  const answers = await Promise.all(readers.map(one => read<ToldOfTender>(one, 'told')))
  expect(answers[0]).toMatchObject({
    items: [
      { kind: 'answer', ...told, at: '2026-09-23T09:00:00.000+08:00' },
      { kind: 'correction', id: uuid(602), number: '更正〔2026〕2号', reason: '笔误', copy: false },
      {
        ...{ kind: 'amendment', id: uuid(601), number: '更正〔2026〕1号' },
        ...{ difference, deadline, moved: false, affectsBids: true },
      },
    ],
  })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  const words = JSON.stringify(answers)
  expect(words).not.toContain(enquiry)
  expect(words).not.toContain('城东')
})

test('an institution reads its own questions and what it was answered, and nobody else’s', async () => {
  expect(await read<OwnEnquiries>(bidder(1), 'own-enquiries')).toEqual({ items: [] })
  const enquiry = await ask(1)
  await ask(2)
  const askedAt = '2026-09-21T10:00:00.000+08:00'
  expect(await read<OwnEnquiries>(bidder(1), 'own-enquiries')).toEqual({
    items: [{ id: enquiry, question, askedAt }],
  })
  county.at('2026-09-23T09:00+08:00')
  await county.asks(officer, 'answerEnquiry', enquiry, { input: { answer: '可以，见答复', told } })
  const answered = { answer: '可以，见答复', at: '2026-09-23T09:00:00.000+08:00' }
  expect(await read<OwnEnquiries>(bidder(1), 'own-enquiries')).toEqual({
    items: [{ id: enquiry, question, askedAt, answered }],
  })
  expect(await read<OwnEnquiries>(bidder(3), 'own-enquiries')).toEqual({ items: [] })
  expect((await county.get(officer, `${path}/own-enquiries`)).status).toBe(404)
})

test('before its notice nothing of a tender is told to anybody outside', async () => {
  const other = `/procurement/tenders/${uuid(198)}/told`
  expect((await county.get(bidder(1), other)).status).toBe(404)
})
