import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { challengeCase, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import { awarded, awardedBesideAnother, lot } from './challenge.js'
import { dutiesTold } from './duties-told.js'

let county: County
afterEach(() => county.close())

const { challengeId, challenger, lodged, objection } = challengeCase
const { bidOf, paper, projectId, tenderId } = tenderCase
const officer = { id: projectCase.officer.id }
const signatory = { id: projectCase.signatory.id }

const tells = (kinds: RegExp) => dutiesTold(county.events(projectId), kinds)
const happened = (type: string): readonly StoredEvent[] =>
  county.events(projectId).filter(event => event.type === type)
const dataOf = (type: string): readonly unknown[] => happened(type).map(({ data }) => data)

async function lodge(): Promise<void> {
  const { tender, subject, jointly, objections } = lodged
  await county
    .does('training-institution', challenger)
    .lodgeChallenge(challengeId, { tender, lot, subject, jointly, objections })
  await county.settled()
}

const reply = (upheld: boolean) => ({
  findings: [{ objection: objection.objection, upheld, reason: '经核查' }],
  ...{ affectsResult: upheld, committeeAsked: true, reply: paper },
})

/** The challenge is upheld, and who is ranked next is confirmed and announced. */
async function nextCandidateAwarded(): Promise<void> {
  await lodge()
  const asOfficer = county.does('procurement-officer', officer)
  await asOfficer.findChallengeToMatter(challengeId, { finding: paper, reason: '可能影响排名' })
  await county.passes('2 working days')
  await asOfficer.replyToChallenge(challengeId, reply(true))
  await county.settled()
  await asOfficer.remedyChallenge(challengeId, {
    ...{ how: 'next-candidate', document: paper, reason: '质疑成立' },
  })
  await asOfficer.reportChallengeToFinance(challengeId, { report: paper })
  await county.settled()
  const asSignatory = county.does('signatory', signatory)
  await asSignatory.confirmWinner(tenderId, { lot, bid: bidOf(2).bid })
  await county.settled()
  await asOfficer.announceAward(tenderId, {
    ...{ lot, channel: { channel: 'here' }, noticeNumber: '公告2', letterNumber: '通知2' },
  })
  await county.settled()
}

const done = ['DutyOpened', 'DutyDischarged']
const awardedOnceMore = {
  [`confirm-after-set-aside ${lot}/${challengeId}`]: done,
  [`announce-award ${lot}/${challengeId}`]: done,
}

test('upheld, the award is void and the next candidate is confirmed and announced (94§16)', async () => {
  county = await aCounty({ lived: awarded, startsAt: instant('2026-10-20T10:00+08:00') })
  expect(county.cases.open()).not.toContain(`tender-round/${tenderId}`)
  await nextCandidateAwarded()
  expect(dataOf('AwardSetAside')).toMatchObject([{ bid: bidOf(1).bid, next: 'next-candidate' }])
  expect(dataOf('AwardAnnounced')).toMatchObject([
    { bid: bidOf(1).bid },
    { bid: bidOf(2).bid, after: challengeId },
  ])
  expect(tells(/challenge|set-aside|announce-award/)).toEqual({
    ...{ 'reply-to-challenge': done, 'remedy-challenge': done },
    ...{ 'report-challenge-to-finance': done, ...awardedOnceMore },
  })
  expect(county.cases.open()).toContain(`challenge/${challengeId}`)
  expect(county.cases.open()).not.toContain(`tender-round/${tenderId}`)
})

test('an award is set aside and found anew while another lot of the round is still at work', async () => {
  county = await aCounty({
    lived: awardedBesideAnother,
    startsAt: instant('2026-10-20T10:00+08:00'),
  })
  expect(Object.keys(tells(/review-qualification/))).toHaveLength(1)
  await nextCandidateAwarded()
  expect(tells(/set-aside|announce-award/)).toEqual(awardedOnceMore)
  expect(county.cases.open()).toContain(`tender-round/${tenderId}`)
})

test('the reply is owed in seven working days, suspended or not, and climbs the ladder (94§13)', async () => {
  county = await aCounty({ lived: awarded, startsAt: instant('2026-10-20T10:00+08:00') })
  await lodge()
  const asOfficer = county.does('procurement-officer', officer)
  await asOfficer.findChallengeToMatter(challengeId, { finding: paper, reason: '可能影响排名' })
  await county.passesUntil(instant('2026-10-30T09:00+08:00'))
  await asOfficer.replyToChallenge(challengeId, reply(false))
  await county.settled()
  expect(tells(/reply-to-challenge/)).toEqual({
    'reply-to-challenge': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      ...['DeadlineMissed', 'DutyDischarged'],
    ],
  })
  expect(dataOf('LotResumed')).toMatchObject([{ lot, suspension: challengeId }])
  await county.passesUntil(instant('2026-11-21T00:00+08:00'))
  expect(county.cases.open()).not.toContain(`challenge/${challengeId}`)
})

test('a correction that never comes is owed until the challenge is dismissed for it', async () => {
  county = await aCounty({ lived: awarded, startsAt: instant('2026-10-20T10:00+08:00') })
  await lodge()
  const asOfficer = county.does('procurement-officer', officer)
  await asOfficer.requestChallengeCorrection(challengeId, { notice: paper, what: '缺少事实依据' })
  await county.passes('4 working days')
  await asOfficer.dismissChallenge(challengeId, {
    ...{ question: 'content', reason: '逾期未补正', notice: paper },
  })
  await county.settled()
  const told = tells(/challenge/)
  expect(told['correct-challenge']?.slice(-2)).toEqual(['DeadlineMissed', 'DutyDischarged'])
  expect(told['reply-to-challenge']?.at(-1)).toBe('DutyDischarged')
  expect(happened('ChallengeDismissed')).toHaveLength(1)
})
