import type { OfferedMethod } from '#libs/contracts'
import { paperKindNames } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import { uuid } from '#libs/domain/procurement/testing'
import { paperKinds } from '#libs/documents'
import {
  beforeAward,
  bids,
  contractId,
  evaluationId,
  followedBy,
  loser,
  lot,
  members,
  projectId,
  stored,
  storedBy,
  tenderId,
  winner,
} from '#libs/documents/testing'
import type { StoredEvent } from '#libs/event-store'
import { papersOf } from './paper-list.js'

const officer: Actor = { id: 'o', role: 'procurement-officer' }
const bidder = (institution: string): Actor => ({
  id: 'b',
  role: 'training-institution',
  institution,
})
const kindsOf = (...asked: Parameters<typeof papersOf>) =>
  papersOf(...asked).map(({ kind }) => kind)

test('before the award the papers that it will bring are told as still to come', () => {
  const papers = papersOf(officer, 'tender', tenderId, stored(beforeAward))
  const notice = papers.find(({ kind }) => kind === 'award-notice')
  expect(notice).toMatchObject({ lot, missing: 'AwardAnnounced', open: true })
  expect(notice).not.toHaveProperty('checkCode')
  const report = papers.find(({ kind }) => kind === 'evaluation-report')
  expect(report?.checkCode).toMatch(/^[0-9A-F-]{23}$/)
})

test('nobody is told to wait for what is not planned', () => {
  const unplanned = [
    'amendment-notice',
    'correction-notice',
    'termination-notice',
    'failure-notice',
  ]
  const amended = stored().findIndex(({ type }) => type === 'TenderAmended')
  const before = kindsOf(officer, 'tender', tenderId, stored(amended))
  expect(before.filter(kind => unplanned.includes(kind))).toEqual([])
  expect(kindsOf(officer, 'tender', tenderId, stored())).toContain('amendment-notice')
})

test('nobody waits for score sheets where the lowest price decides (法§38)', () => {
  const unscored = (method: OfferedMethod, document: string) =>
    storedBy(method, document).filter(({ type }) => type !== 'ScoresSubmitted')
  const of = (events: readonly StoredEvent[]) =>
    kindsOf(officer, 'evaluation', evaluationId, events)
  expect(of(unscored('competitive-negotiation', '谈判文件'))).not.toContain('score-sheets')
  expect(of(unscored('competitive-consultation', '磋商文件'))).toContain('score-sheets')
})

test('who joins a committee after its sum reads no paper that ranks, and the officer does', () => {
  const [gone = '', successor] = [members[0], uuid(67)]
  const [stream, ofLot] = [`evaluation-${evaluationId}`, { tender: tenderId, lot }]
  const left = { ...ofLot, person: gone, cause: 'unable', reason: '突发疾病' }
  const document = { paper: '补抽表8号', evidence: 'a'.repeat(64) }
  const replaced = { ...ofLot, person: successor, instead: gone, document }
  const without = followedBy(stream, { type: 'MemberLeft', data: left }, stored(beforeAward))
  const events = followedBy(stream, { type: 'MemberReplaced', data: replaced }, without)
  const of = (actor: Actor, known: readonly StoredEvent[] = events) =>
    kindsOf(actor, 'evaluation', evaluationId, known)
  const expert = (id: string): Actor => ({ id, role: 'evaluation-expert' })
  expect(of(expert(successor))).toEqual(['responsiveness-review'])
  expect(of(expert(members[1] ?? ''))).toEqual(['responsiveness-review'])
  expect(of(officer)).toEqual(expect.arrayContaining(['score-summary', 'evaluation-report']))
  expect(of(expert(gone), stored(beforeAward))).toContain('score-sheets')
})

test('on the page of a tender stand its own, its evaluations’ and its bids’', () => {
  const kinds = kindsOf(officer, 'tender', tenderId, stored())
  expect(kinds).toEqual(
    expect.arrayContaining(['tender-notice', 'score-summary', 'award-letter', 'debrief']),
  )
  expect(kinds.filter(kind => kind === 'tender-notice')).toHaveLength(1)
  expect(kinds.filter(kind => kind === 'award-notice').length).toBeGreaterThan(1)
  expect(kinds).not.toContain('contract')
})

test('a bidder finds what it may have, and its own debrief alone', () => {
  const papers = papersOf(bidder(loser.bidder), 'tender', tenderId, stored())
  const kinds = papers.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['tender-notice', 'opening-record', 'award-notice']))
  expect(kinds).not.toContain('evaluation-report')
  expect(kinds).not.toContain('award-letter')
  expect(papers.filter(({ kind }) => kind === 'debrief').map(({ about }) => about)).toEqual([
    loser.bid,
  ])
})

test.each<['project' | 'contract', string, Actor, readonly string[]]>([
  ['project', projectId, officer, ['requirement-survey', 'plan-filing']],
  ['contract', contractId, bidder(winner.bidder), ['contract']],
])('of a %s its own', (of, about, actor, some) =>
  expect(kindsOf(actor, of, about, stored())).toEqual(expect.arrayContaining([...some])),
)

test('who may know nothing of an object finds no paper of it', () => {
  expect(kindsOf(bidder(loser.bidder), 'contract', contractId, stored())).toEqual([])
  expect(kindsOf(officer, 'tender', bids[0]?.bid ?? '', [])).toEqual([])
})

test('the kinds that screens name are those that are written', () =>
  expect(paperKindNames).toEqual(paperKinds.map(({ kind }) => kind)))

test('of several amendments each has a row of its own, under its own number', () => {
  const first = stored().find(({ type }) => type === 'TenderAmended')?.data as object // its own shape
  const again = { ...first, amendment: uuid(710), document: { paper: '更正2号', evidence: '0' } }
  const events = followedBy(`tender-${tenderId}`, { type: 'TenderAmended', data: again })
  const rows = papersOf(officer, 'tender', tenderId, events).filter(
    ({ kind }) => kind === 'amendment-notice',
  )
  expect(rows).toMatchObject([
    { entry: uuid(700), number: '公文〔2026〕9号' },
    { entry: uuid(710), number: '更正2号' },
  ])
  const [before] = papersOf(officer, 'tender', tenderId, stored()).filter(
    ({ kind }) => kind === 'amendment-notice',
  )
  expect(rows[0]).toEqual(before)
})
