import { catalogue } from '#libs/commands'
import { inAddress } from '#libs/identifiers'
import type { Tender } from '#libs/domain/procurement/tender'
import { complaintCase, uuid } from '#libs/domain/procurement/testing'
import { fieldsOf, startOf } from './act.js'
import { acts, besides } from './acts.js'
import type { Scene } from './scene.js'
import { actScene } from './testing/act-scene.js'

const minted = '018f0000-0000-7000-8000-000000000200'
const evidence = 'a'.repeat(64)
const paperOf = (name: string) => ({ [name]: '演示1号', [`${name}Evidence`]: evidence })

const biddersOf = (tender: Tender): readonly string[] =>
  'lots' in tender
    ? tender.lots
        .filter(({ document }) => document.lot === complaintCase.lodged.lot)
        .flatMap(({ bids }) => bids.map(({ bidder }) => bidder))
    : []

/** Commands by their addresses. */
const commands = new Map(
  catalogue.map(one => [`/${one.of.context}/${one.of.collection} ${inAddress(one.name)}`, one]),
)

test.each([
  ['reply-to-challenge', 'matters', { reason: '可能影响排名', ...paperOf('finding') }],
  ['reply-to-challenge', 'complete', { what: '请补充事实依据', ...paperOf('notice') }],
  ['reply-to-challenge', 'dismiss', { question: 'window', reason: '逾期', ...paperOf('notice') }],
  [
    ...(['review-complaint', 'complete'] as const),
    { what: '请补充证据', correctBy: '2026-11-10T17:00', ...paperOf('notice') },
  ],
  ['review-complaint', 'refuse', { ground: 'scope', reason: '超出质疑范围' }],
  ['review-corrected-complaint', 'refuse', { ground: 'not-corrected', reason: '逾期未补正' }],
  ['decide-complaint', 'suspend', paperOf('notice')],
  ['decide-complaint', 'lift', { reason: '不再需要' }],
  ['decide-complaint', 'examine', { what: 'testing', ...paperOf('notice') }],
  ['decide-complaint', 'conclude', paperOf('report')],
] as const)('while %s is owed, %s asks for what it takes', (kind, word, answers) => {
  const act = besides(kind)[word]
  if (!act) throw new Error(`nothing beside ${kind} is called ${word}`)
  const scene = actScene(act)
  const input = act.input({ ...startOf(act, scene), ...answers }, minted, scene)
  const command = commands.get(`${act.at} ${act.command}`)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
})

test('copies go to all other bidders of the lot unless one is left out, never to who complains', () => {
  const act = acts['send-complaint-copies']
  if (!act) throw new Error('copies are sent by an act')
  const scene = actScene(act)
  const { complainant } = complaintCase.lodged
  expect(startOf(act, scene)).toEqual({
    parties: scene.tender && biddersOf(scene.tender.state).filter(one => one !== complainant),
  })
  const input = act.input({ ...startOf(act, scene), parties: [] }, minted, scene)
  expect(input).toMatchObject({ parties: [] })
})

test.each([
  ['remedy-challenge', 'how', ['clarified', 'redo', 'left-to-finance']],
  ['decide-complaint', 'next', ['redo']],
] as const)(
  'once the document was wrong, %s has no next candidate to offer',
  (kind, name, left) => {
    const act = acts[kind]
    if (!act) throw new Error(`${kind} is an act`)
    const scene = actScene(act)
    const optionsIn = (of: Scene) => fieldsOf(act, of).find(field => field.name === name)
    expect(optionsIn(scene)).toHaveProperty('options', expect.arrayContaining(['next-candidate']))
    const { ofDocument: state } = complaintCase
    const about = { ...scene, challenge: { id: uuid(601), state } }
    expect(optionsIn(about)).toMatchObject({ options: left })
  },
)

test('a decision names the contract that binds the lot, and the ledger of its money', () => {
  const act = acts['decide-complaint']
  const input = act?.input({}, minted, actScene(act))
  expect(input).toMatchObject({ signed: { contract: uuid(500), ledger: uuid(3) } })
})
