import { instant, type Instant } from '#libs/calendar'
import type { CommandInputs } from '#libs/procedure'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  evaluation as evaluations,
  type EvaluationEvent,
} from '#libs/domain/procurement/evaluation'
import { folded } from '#libs/domain/deciding/testing'
import { multiply, yuan } from '#libs/money'
import { aCounty, type County } from '../support/county/index.js'
import { livedEvents, lots, tenderId } from './award.js'

let county: County
afterEach(() => county.close())

const [lot, assessment] = lots
const { bidOf, deadline, drafted, paper } = tenderCase
const officer = { id: projectCase.officer.id }
const signatory = { id: projectCase.signatory.id }
const evaluation = uuid(400)

const typesOf = (stream: string): readonly string[] =>
  county.store.all().flatMap(event => (event.stream === stream ? [event.type] : []))

/** As the outside platform did it, at an instant. */
const there = (occurredOn: Instant) => ({
  ...{ channel: 'elsewhere' as const, reference: 'JSZC-990623-2026-1', evidence: anyHash },
  occurredOn,
})

const line = (bidder: number): CommandInputs['recordOpening']['bids'][number] => {
  const unitPrice = yuan(1_800 + bidder)
  return {
    ...{ ...bidOf(bidder), lot, businessSize: 'large', related: [] },
    ...{ unitPrice, price: multiply(unitPrice, 100) },
  }
}

test('a tender is carried from notice to award with every statutory act done elsewhere', async () => {
  const publishedAt = instant('2026-09-14T10:00+08:00')
  const lived = livedEvents(`tender-${tenderId}`, instant('2026-09-11T09:00+08:00'), [drafted])
  county = await aCounty({ lived, startsAt: instant('2026-09-14T15:00+08:00'), elsewhere: true })
  const officers = county.does('procurement-officer', officer)
  const here = { channel: { channel: 'here' }, deadline }
  const asOfficer = { ...officer, role: 'procurement-officer' as const }
  expect(await county.asks(asOfficer, 'publishTenderNotice', tenderId, here)).toMatchObject({
    ...{ kind: 'refused', refusal: { reason: 'not-switched-here' } },
  })
  await officers.publishTenderNotice(tenderId, { channel: there(publishedAt), deadline })

  await county.passesUntil(instant('2026-10-08T09:30+08:00'))
  expect(typesOf(`tender-${tenderId}`).at(-1)).toBe('TenderNoticePublished')
  expect(owed()).toEqual(['record-opening'])
  const bids = [...[1, 2, 3].map(line), { lot, ...bidOf(4), decrypted: false as const }]
  await officers.recordOpening(tenderId, { channel: there(deadline), bids })
  await county.settled()
  expect(owed()).toEqual(['review-qualification', 'take-lawful-exit'])

  await officers.reviewQualification(tenderId, {
    ...{ lot, unqualified: [], searches: tenderCase.searched(tenderCase.three) },
  })
  await evaluated()
  await county.settled()
  await county.does('signatory', signatory).confirmWinner(tenderId, { lot, bid: bidOf(1).bid })
  const announced = there(county.now())
  await officers.announceAward(tenderId, {
    ...{ lot, channel: announced, noticeNumber: '公告1', letterNumber: '通知1' },
  })
  await county.settled()
  expect(typesOf(`tender-${tenderId}`)).toEqual([
    ...['TenderDrafted', 'TenderNoticePublished', 'BidsOpened', 'BidOpeningNotHeld'],
    ...['BidDecrypted', 'BidDecrypted', 'BidDecrypted', 'DecryptionClosed'],
    ...['QualificationReviewed', 'CommitteeSeatedForLot', 'EvaluationReportReceived'],
    ...['WinnerConfirmed', 'AwardAnnounced'],
  ])
  const [notice] = county.store.all().filter(({ type }) => type === 'TenderNoticePublished')
  expect(notice?.data).toMatchObject({
    ...{ publishedAt, noticeEnds: { lastDay: '2026-09-20' }, channel: { channel: 'elsewhere' } },
  })
  expect(owed()).toEqual(['take-lawful-exit'])
  expect(typesOf(`bid-box-${tenderId}`)).toEqual(['BidBoxPlaced', 'BidBoxOpened'])
  expect(assessment).not.toBe(lot)
}, 120_000)

/** Duties that stand open, by kind. */
function owed(): readonly string[] {
  const kinds = new Map<string, string>()
  for (const { type, stream, data } of county.store.all()) {
    // Only `DutyOpened` is looked into, and it has a kind.
    if (type === 'DutyOpened') kinds.set(stream, (data as { kind: string }).kind)
    if (/^Duty(Discharged|Lapsed|Withdrawn)$/.test(type)) kinds.delete(stream)
  }
  return [...kinds.values()].toSorted()
}

/** Five experts of the provincial library; the first is their chair, and all find the first bid best. */
async function evaluated(): Promise<void> {
  const experts = [1, 2, 3, 4, 5].map(last => person('evaluation-expert', 600 + last))
  await county.does('procurement-officer', officer).seatCommittee(evaluation, {
    ...{ tender: tenderId, lot, complex: false, largeSocialImpact: false, relations: [] },
    members: experts.map(({ id }) => ({ person: id, seat: 'expert' })),
    draw: {
      library: paper,
      sheet: experts.map(({ id: expert }) => ({ expert, category: 'training', recused: false })),
    },
  })
  const hands = experts.map(({ id }) => county.does('evaluation-expert', { id }))
  const [chair = county.does('evaluation-expert')] = hands
  await chair.electChair(evaluation, { person: experts[0]?.id ?? '' })
  const stood = county.store.all().flatMap(event =>
    // The stream of an evaluation holds its events alone.
    event.stream === `evaluation-${evaluation}` ? [event as unknown as EvaluationEvent] : [],
  )
  const put = folded(evaluations, ...stood)
  const markers = ('markers' in put ? put.markers : []).map(({ marker }) => ({
    ...{ marker, collusion: false, reason: '各自编制' },
  }))
  for (const hand of hands) {
    await hand.voteOnResponsiveness(evaluation, { invalid: [], tooLow: [], markers })
  }
  await chair.reviewResponsiveness(evaluation, {})
  const scores = [1, 2, 3].flatMap(last => [
    { bid: bidOf(last).bid, factor: 'plan', score: last === 1 ? 9_000 : 8_000 },
    { bid: bidOf(last).bid, factor: 'teachers', score: 9_000 },
  ])
  for (const hand of hands) await hand.submitScores(evaluation, { scores })
  await county.settled()
  for (const hand of hands) await hand.signReport(evaluation, {})
  await county.does('procurement-officer', officer).deliverReport(evaluation, { report: paper })
}
