import { paperKindNames } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import { paperKinds } from '#libs/documents'
import {
  beforeAward,
  bids,
  contractId,
  loser,
  lot,
  projectId,
  stored,
  tenderId,
  winner,
} from '#libs/documents/testing'
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
