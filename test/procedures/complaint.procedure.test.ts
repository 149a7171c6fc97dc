import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import {
  anyHash,
  challengeCase,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import { answeredChallenge, awarded, lot } from './challenge.js'
import { dutiesTold } from './duties-told.js'

let county: County
afterEach(() => county.close())

const { challengeId, challenger, objection } = challengeCase
const { bidOf, paper, projectId, tenderId } = tenderCase
const officer = { id: projectCase.officer.id }
const complaintId = uuid(701)

const answered: readonly StoredEvent[] = [...awarded, ...answeredChallenge]

const [winner, third] = [bidOf(1).bidder, bidOf(3).bidder]
const ofParty = (party: string) => `answer-complaint-copy ${party}`

const tells = (kinds: RegExp) => dutiesTold(county.events(projectId), kinds)
const dataOf = (type: string): readonly unknown[] =>
  county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))

async function complained() {
  county = await aCounty({ lived: answered, startsAt: instant('2026-11-02T10:00+08:00') })
  const asked = { objections: [objection.objection], request: '宣布中标无效', evidence: [anyHash] }
  await county
    .does('training-institution', challenger)
    .lodgeComplaint(complaintId, { challenge: challengeId, ...asked })
  await county.settled()
  return county.does('finance-officer')
}

const decision = (upheld: boolean) => ({
  findings: [{ objection: objection.objection, upheld, reason: '经查明' }],
  ...{ affectsResult: upheld, next: 'next-candidate' as const, decision: paper },
  ...{ falseMaterial: false, unfoundedBefore: 0 },
})

test('challenged, complained, upheld: the award is void and the next candidate gets it (94§32)', async () => {
  const asFinance = await complained()
  await asFinance.acceptComplaint(complaintId, {})
  await asFinance.sendComplaintCopies(complaintId, {
    ...{ copies: paper, parties: [winner, third] },
  })
  await county.settled()
  await county.does('procurement-officer', officer).answerComplaint(complaintId, { answer: paper })
  await county
    .does('training-institution', { institution: third })
    .answerComplaint(complaintId, { answer: paper })
  await county.settled()
  // Nobody speaks for another party.
  expect(tells(/answer-complaint-copy/)).toEqual({
    ...{ [ofParty(winner)]: ['DutyOpened'] },
    ...{ [ofParty(third)]: ['DutyOpened', 'DutyDischarged'] },
  })
  await asFinance.orderComplaintSuspension(complaintId, {
    ...{ suspension: uuid(711), notice: paper, days: 30 },
  })
  await county.passes('3 working days')
  await asFinance.decideComplaint(complaintId, decision(true))
  await county.settled()
  await county
    .does('signatory', { id: projectCase.signatory.id })
    .confirmWinner(tenderId, { lot, bid: bidOf(2).bid })
  await county.settled()
  await county.does('procurement-officer', officer).announceAward(tenderId, {
    ...{ lot, channel: { channel: 'here' }, noticeNumber: '公告2', letterNumber: '通知2' },
  })
  await asFinance.publishComplaintDecision(complaintId, { channel: { channel: 'here' } })
  await county.settled()
  expect(dataOf('LotResumed')).toMatchObject([{ suspension: uuid(711) }])
  expect(dataOf('AwardAnnounced')).toMatchObject([
    { bid: bidOf(1).bid },
    { bid: bidOf(2).bid, after: complaintId },
  ])
  const done = ['DutyOpened', 'DutyDischarged']
  expect(tells(/complaint/)).toEqual({
    ...{ 'review-complaint': done, 'send-complaint-copies': done, 'answer-complaint': done },
    ...{ [ofParty(winner)]: done, [ofParty(third)]: done },
    ...{ 'decide-complaint': done, 'publish-complaint-decision': done },
  })
  expect(county.cases.open()).not.toContain(`complaint/${complaintId}`)
  expect(county.cases.open()).not.toContain(`tender-round/${tenderId}`)
})

test('nobody acts: the suspension ends by law on its thirtieth day, the duties climb (法§57)', async () => {
  const asFinance = await complained()
  await asFinance.acceptComplaint(complaintId, {})
  await asFinance.orderComplaintSuspension(complaintId, {
    ...{ suspension: uuid(711), notice: paper, days: 30 },
  })
  await county.passesUntil(instant('2026-12-03T10:00+08:00'))
  const until: unknown = expect.stringContaining('2026-12-02T10:00')
  expect(dataOf('ComplaintSuspensionEnded')).toMatchObject([
    { suspension: uuid(711), by: 'law', until },
  ])
  expect(dataOf('LotResumed')).toMatchObject([{ lot, until }])
  expect(tells(/send-complaint-copies/)['send-complaint-copies']).toEqual(
    expect.arrayContaining(['DutyEscalated 100', 'DutyEscalated 150']),
  )
  expect(county.cases.open()).toContain(`complaint/${complaintId}`)
})

test('the time of an examination does not count towards the decision, whatever else stands still (94§27)', async () => {
  const asFinance = await complained()
  await asFinance.acceptComplaint(complaintId, {})
  await county.passes('2 working days')
  const examination = uuid(721)
  await asFinance.orderExamination(complaintId, { examination, what: 'testing', notice: paper })
  await county.passes('10 working days')
  await asFinance.concludeExamination(complaintId, { examination, report: paper })
  await county.settled()
  expect(tells(/decide-complaint|send-complaint/)).toMatchObject({
    'decide-complaint': ['DutyOpened', 'DutyPaused', 'DutyResumed'],
    'send-complaint-copies': [
      'DutyOpened',
      'DutyEscalated 50',
      'DutyEscalated 80',
      expect.anything(),
    ],
  })
  await county.does('training-institution', challenger).withdrawComplaint(complaintId, {})
  await county.settled()
  expect(tells(/decide-complaint/)['decide-complaint']?.at(-1)).toBe('DutyDischarged')
  expect(county.cases.open()).not.toContain(`complaint/${complaintId}`)
})

test('a complaint out of jurisdiction is refused, and the refusal served in three days (94§21)', async () => {
  const asFinance = await complained()
  await asFinance.refuseComplaint(complaintId, {
    ...{ ground: 'no-jurisdiction', reason: '应向上级财政部门投诉' },
  })
  await county.settled()
  await asFinance.serveComplaintRefusal(complaintId, { notice: paper })
  await county.settled()
  const done = ['DutyOpened', 'DutyDischarged']
  expect(tells(/complaint/)).toEqual({ 'review-complaint': done, 'serve-complaint-refusal': done })
  expect(county.cases.open()).not.toContain(`complaint/${complaintId}`)
})
