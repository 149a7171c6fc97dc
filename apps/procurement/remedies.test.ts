import { Module } from '@nestjs/common'
import { instant } from '#libs/calendar'
import { challengeBundle, challengeWindowList, debriefView, lotCourse } from '#libs/contracts/views'
import { policySheetAdopted, policySheetId } from '#libs/domain/county/policy-sheet'
import type { Actor } from '#libs/domain/deciding'
import {
  awardAnnounced,
  awardSetAside,
  lotEvaluatedAgain,
  lotSuspended,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { projectCase, person, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  beforeAward,
  bids,
  challengeId,
  length,
  loser,
  stored,
  tenderId,
  unqualified,
  winner,
} from '#libs/documents/testing'
import { countyOverHttp, type CountyOverHttp } from '#libs/http/testing'
import { PROCUREMENT_PARTS } from './parts.js'
import { RemediesController } from './remedies.controller.js'

@Module({})
class Remedies {}

let county: CountyOverHttp
const opens = async (at: string, events: number) => {
  county = await countyOverHttp(at, {
    modules: parts => [
      {
        module: Remedies,
        controllers: [RemediesController],
        providers: [{ provide: PROCUREMENT_PARTS, useValue: parts }],
      },
    ],
  })
  await county.lived(`policy-sheet-${policySheetId}`, [policySheetAdopted({ demonstration: true })])
  const all = stored(events)
  for (const stream of new Set(all.map(one => one.stream))) {
    await county.lived(
      stream,
      all.filter(one => one.stream === stream),
    )
  }
}
afterEach(() => county.close())

const officer = person('procurement-officer', 1)
const of = (institution: string): Actor => person('training-institution', 900, { institution })
const reads = async (actor: Actor, path: string) => {
  const { status, body } = await county.page(actor, `/procurement/${path}`)
  return { status, body }
}

describe('what an institution may challenge', () => {
  const published = stored().findIndex(({ type }) => type === 'TenderNoticePublished') + 1
  const windowsOf = async (institution: string) => {
    const { body } = await reads(of(institution), `tenders/${tenderId}/challenge-windows`)
    return challengeWindowList.parse(body)
  }
  const [one, other] = [uuid(801), uuid(802)]

  beforeEach(async () => {
    await opens('2026-09-16T10:00+08:00', published)
    await county.lived(`bid-box-${tenderId}`, [tenderCase.placed])
  })

  test('it reads, before it writes, whether it may, until when, and why not', async () => {
    await county.asks(of(one), 'takeDocument', tenderId)
    const { items } = await windowsOf(one)
    const found = Object.fromEntries(
      items
        .filter(({ lot }) => lot === items[0]?.lot)
        .map(({ against, questions }) => [against, questions.map(({ words }) => words)]),
    )
    expect(found['document']?.[0]).toBe('已依法获取采购文件。')
    expect(found['document']?.[1]).toBe('在法定期限内提出。')
    expect(found['result']?.slice(0, 2)).toEqual([
      ...['该机构没有参加本采购包的采购活动。', '该采购包尚未公告中标结果。'],
    ])
    expect(items[0]?.questions[1]).toMatchObject({ admissible: true, until: '2026-09-30' })
  })

  test('before the opening another institution reads the same, whoever took the document', async () => {
    const before = await windowsOf(other)
    await county.asks(of(one), 'takeDocument', tenderId)
    await county.asks(of(uuid(803)), 'takeDocument', tenderId)
    expect(await windowsOf(other)).toEqual(before)
    expect(before.items[0]?.questions[0]).toMatchObject({ admissible: false, rule: '94§11' })
  })

  test('nobody of the bureaus asks what an institution may do', async () => {
    expect((await reads(officer, `tenders/${tenderId}/challenge-windows`)).status).toBe(404)
  })
})

test('the bundle of a challenge has drafts, the record with its papers, and who is served', async () => {
  const lodged = stored().findIndex(({ type }) => type === 'ChallengeLodged') + 1
  await opens('2026-10-21T10:00+08:00', lodged)
  const { body } = await reads(officer, `challenges/${challengeId}/bundle`)
  const { objections, record, served } = challengeBundle.parse(body)
  expect(objections[0]?.draft).toMatch(/^经核查采购活动记录：.*公告中标结果.*87号令第55条，$/)
  expect(record.map(({ type }) => type)).toContain('EvaluationCompleted')
  expect(record.flatMap(({ papers }) => papers).length).toBeGreaterThan(0)
  expect(served.to).toHaveLength(bids.length)
  for (const bidder of [loser, winner]) {
    expect((await reads(of(bidder.bidder), `challenges/${challengeId}/bundle`)).status).toBe(404)
  }
})

describe('the debrief', () => {
  const debriefOf = async (actor: Actor, bid: string) => reads(actor, `bids/${bid}/debrief`)

  test('tells a loser its own score and rank, and no figure of anybody else', async () => {
    await opens('2026-10-21T10:00+08:00', length)
    const { body } = await debriefOf(of(loser.bidder), loser.bid)
    const told = debriefView.parse(body)
    expect(told).toMatchObject({
      outcome: 'ranked',
      result: {
        rank: 2,
        scores: { total: '88.1500', priceScore: '8.1500', otherScore: '80.0000' },
      },
      award: { winner: winner.bidder },
    })
    const text = JSON.stringify(body)
    for (const figure of ['94.1000', '9.1000', '85.0000', '80.0', '170000', '941000', '850000']) {
      expect(text.replace('"otherScore":"80.0000"', '')).not.toContain(figure)
    }
    for (const { bid } of bids.filter(one => one.bid !== loser.bid)) {
      expect(text).not.toContain(bid)
    }
  })

  test('tells who was not qualified why', async () => {
    await opens('2026-10-21T10:00+08:00', length)
    const { body } = await debriefOf(of(unqualified.bidder), unqualified.bid)
    expect(debriefView.parse(body)).toMatchObject({
      ...{ outcome: 'unqualified', reason: '营业执照已过有效期' },
    })
    expect(body).not.toHaveProperty('result')
  })

  test('is nobody else’s: neither another bidder’s nor the bureaus’', async () => {
    await opens('2026-10-21T10:00+08:00', length)
    for (const reader of [of(winner.bidder), officer, person('auditor', 9)]) {
      expect((await debriefOf(reader, loser.bid)).status).toBe(404)
    }
  })

  test('is not there before the award is announced', async () => {
    await opens('2026-10-13T10:00+08:00', beforeAward)
    const { status, body } = await debriefOf(of(loser.bidder), loser.bid)
    expect(status).toBe(404)
    expect(body).toMatchObject({ type: 'urn:xinpei:problem:paper-not-yet' })
  })
})

describe('what became of the lot', () => {
  const lot = projectCase.trainingLot
  const { paper } = tenderCase
  const until = instant('2026-11-22T00:00+08:00')
  const of1 = { lot, bid: winner.bid, bidder: winner.bidder }
  const held = lotSuspended({
    ...{ lot, suspension: uuid(711), ground: 'complaint', document: paper },
    ...{ since: instant('2026-11-02T11:00+08:00'), endsAt: until },
  })
  const aside = awardSetAside({
    ...{ ...of1, setAside: uuid(701), ground: 'complaint', rule: '94§32', document: paper },
    ...{
      next: 'next-candidate',
      remaining: [loser],
      setAsideAt: instant('2026-11-03T10:00+08:00'),
    },
    confirmBy: tenderCase.end('87§68', '2026-11-10', '2026-11-11'),
  })
  const anew = awardAnnounced({
    ...{ lot, bid: loser.bid, bidder: loser.bidder, after: uuid(701) },
    ...{ channel: { channel: 'here' }, noticeNumber: '演示公告2号', letterNumber: '演示通知2号' },
    announcedAt: instant('2026-11-05T10:00+08:00'),
    noticeEnds: tenderCase.end('87§69', '2026-11-06', '2026-11-07'),
    challengeEnds: tenderCase.end('94§11', '2026-11-17', '2026-11-18'),
    signBy: tenderCase.end('法§46', '2026-12-05', '2026-12-06'),
  })
  const happens = async (...events: readonly TenderEvent[]) => {
    await opens('2026-11-06T10:00+08:00', length)
    await county.lived(`tender-${tenderId}`, events)
  }
  const courseOf = async ({ bid, bidder }: { bid: string; bidder: string }) =>
    lotCourse.parse((await reads(of(bidder), `bids/${bid}/lot-course`)).body)

  test('each bidder reads of its own lot that it stood still, was set aside and awarded anew', async () => {
    await happens(held, aside, anew)
    const { items, announced } = await courseOf(loser)
    expect(announced).toBe(true)
    expect(items).toMatchObject([
      { what: 'suspended', ground: 'complaint', until },
      { what: 'award-set-aside', rule: '94§32', paper: paper.paper, next: 'next-candidate' },
      { what: 'awarded-anew', winner: loser.bidder, notice: '演示公告2号', own: true },
    ])
    expect((await courseOf(winner)).items[1]).toMatchObject({ what: 'award-set-aside', own: true })
    expect(JSON.stringify(items)).not.toContain(winner.bidder)
  })

  test('who had won is told that it has not; who is ranked next, that it has', async () => {
    const told = async ({ bid, bidder }: { bid: string; bidder: string }) =>
      debriefView.parse((await reads(of(bidder), `bids/${bid}/debrief`)).body).outcome
    await happens(held, aside)
    expect(await told(winner)).toBe('set-aside')
    expect(await told(loser)).toBe('ranked')
    await county.lived(`tender-${tenderId}`, [anew])
    expect(await told(winner)).toBe('set-aside')
    expect(await told(loser)).toBe('won')
  })

  test('that a committee evaluates again is told with the award that comes of it', async () => {
    const again = lotEvaluatedAgain({ lot, evaluation: uuid(400), qualified: [loser] })
    await happens(aside, again)
    expect((await courseOf(loser)).items.map(({ what }) => what)).toEqual(['award-set-aside'])
    await county.lived(`tender-${tenderId}`, [anew])
    expect((await courseOf(loser)).items.map(({ what }) => what)).toEqual([
      ...['award-set-aside', 'evaluated-again', 'awarded-anew'],
    ])
  })

  test('is nobody else’s to read', async () => {
    await happens(aside)
    for (const reader of [of(winner.bidder), officer]) {
      expect((await reads(reader, `bids/${loser.bid}/lot-course`)).status).toBe(404)
    }
  })
})
