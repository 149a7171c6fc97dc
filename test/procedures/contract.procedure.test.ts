import { addDays, day, instant, startOfDay } from '#libs/calendar'
import type { ContractTerms } from '#libs/contracts'
import {
  anyHash,
  challengeCase,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { aCounty, type County } from '../support/county/index.js'
import { awarded, challenged, lot, projectId, second, tenderId, winner } from './contracting.js'

let county: County
beforeEach(async () => {
  county = await aCounty({ lived: awarded })
})
afterEach(() => county.close())

const { paper } = tenderCase
const officer = () => county.does('procurement-officer', { id: projectCase.officer.id })
const signatory = () => county.does('signatory', { id: projectCase.signatory.id })
const [first, other] = [uuid(450), uuid(451)]

/** What became of every duty of a kind, in the order in which they were opened. */
function dutiesOf(kind: string): readonly (readonly string[])[] {
  const events = county.events(projectId)
  return events
    .filter(({ type, data }) => {
      // Only `DutyOpened` is looked into, and it has a kind.
      return type === 'DutyOpened' && (data as { readonly kind: string }).kind === kind
    })
    .map(({ stream }) =>
      events
        .filter(event => event.stream === stream && !/Reminded|Escalated/.test(event.type))
        .map(({ type }) => type),
    )
}

const happened = (type: string) =>
  county.events(projectId).flatMap(event => (event.type === type ? [event.data] : []))

/** Drafts the contract of a bid; its terms are the award's. */
async function drafts(contract: string, bid: string): Promise<ContractTerms> {
  const events = await officer().draftContract(contract, { tender: tenderId, lot, bid })
  const drafted = events.find(({ type }) => type === 'ContractDrafted')
  await county.settled()
  return (drafted?.data as { readonly terms: ContractTerms }).terms // a draft's
}

async function signs(contract: string, terms: ContractTerms): Promise<void> {
  const signedOn = day(county.now().slice(0, 10))
  const paper = { channel: { channel: 'here' as const }, number: '合同1', signedOn }
  const scan = { ...paper, document: anyHash, terms }
  await officer().recordSignedPaper(contract, { ...scan, sealedBy: ['purchaser', 'supplier'] })
  await signatory().signContract(contract, scan)
  await county.settled()
}

const passes = (contract: string) =>
  county.does('legal-reviewer').reviewContract(contract, { passed: true, opinion: paper })

test('who refuses to sign makes room for the next candidate, whose contract is signed', async () => {
  await drafts(first, winner.bid)
  expect(dutiesOf('sign-contract')).toEqual([['DutyOpened']])
  expect(dutiesOf('review-contract')).toEqual([['DutyOpened']])
  await officer().recordWinnersRefusal(tenderId, {
    ...{ lot, reason: '无力履行', document: paper, bidSecurity: 'none-asked', contract: first },
  })
  await county.settled()
  expect(dutiesOf('sign-contract')).toEqual([['DutyOpened', 'DutyWithdrawn']])
  expect(dutiesOf('review-contract')).toEqual([['DutyOpened', 'DutyWithdrawn']])
  expect(dutiesOf('decide-after-refusal')).toEqual([['DutyOpened']])
  await signatory().confirmNextCandidate(tenderId, { lot, bid: second.bid })
  await county.settled()
  expect(dutiesOf('decide-after-refusal')).toEqual([['DutyOpened', 'DutyDischarged']])
  await officer().announceAward(tenderId, {
    ...{ lot, channel: { channel: 'here' }, noticeNumber: '公告2', letterNumber: '通知2' },
  })
  const terms = await drafts(other, second.bid)
  expect(dutiesOf('announce-award')).toEqual([['DutyOpened', 'DutyDischarged']])
  await passes(other)
  await signs(other, terms)
  expect(dutiesOf('review-contract')[1]).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(dutiesOf('sign-contract')[1]).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(dutiesOf('publish-contract')).toEqual([['DutyOpened']])
  expect(dutiesOf('file-contract')).toEqual([['DutyOpened']])
})

test('a contract nobody performed is cancelled by finance, and the next candidate gets one (94§32)', async () => {
  await county.close()
  county = await aCounty({ lived: challenged, startsAt: instant('2026-11-02T10:00+08:00') })
  const terms = await drafts(first, winner.bid)
  await passes(first)
  await signs(first, terms)
  await officer().publishContract(first, { channel: { channel: 'here' } })
  await county.settled()
  const occurredOn = day(county.now().slice(0, 10))
  await officer().recordPerformanceSecurity(first, {
    ...{ form: 'transfer', amount: terms.performanceSecurity, ...paper, occurredOn },
  })
  await county.settled()
  const { challengeId, challenger, objection } = challengeCase
  const complaint = uuid(701)
  await county.does('training-institution', challenger).lodgeComplaint(complaint, {
    ...{ challenge: challengeId, objections: [objection.objection], request: '宣布中标无效' },
    evidence: [anyHash],
  })
  const finance = county.does('finance-officer')
  await finance.acceptComplaint(complaint, {})
  await finance.decideComplaint(complaint, {
    findings: [{ objection: objection.objection, upheld: true, reason: '经查明' }],
    ...{ affectsResult: true, next: 'next-candidate', decision: paper, falseMaterial: false },
    ...{ unfoundedBefore: 0, signed: { contract: first, ledger: projectCase.ledger } },
  })
  await county.settled()
  expect(happened('ContractCancelled')).toMatchObject([{ rule: '94§32' }])
  expect(dutiesOf('file-contract')).toEqual([['DutyOpened', 'DutyWithdrawn']])
  // What was given for it goes back, whatever becomes of the lot meanwhile.
  expect(dutiesOf('return-performance-security')).toEqual([['DutyOpened']])
  await officer().returnPerformanceSecurity(first, { ...paper, occurredOn })
  await county.settled()
  expect(dutiesOf('return-performance-security')).toEqual([['DutyOpened', 'DutyDischarged']])
  await signatory().confirmWinner(tenderId, { lot, bid: second.bid })
  await officer().announceAward(tenderId, {
    ...{ lot, channel: { channel: 'here' }, noticeNumber: '公告2', letterNumber: '通知2' },
  })
  const again = await drafts(other, second.bid)
  await passes(other)
  await signs(other, again)
  expect(dutiesOf('sign-contract')).toEqual([
    ...[
      ['DutyOpened', 'DutyDischarged'],
      ['DutyOpened', 'DutyDischarged'],
    ],
  ])
  expect(dutiesOf('record-performance-security').at(-1)).toEqual(['DutyOpened'])
  expect(dutiesOf('publish-contract')).toEqual([['DutyOpened', 'DutyDischarged'], ['DutyOpened']])
  expect(happened('LotContracted')).toMatchObject([{ contract: first }, { contract: other }])
  const entered = county.events(projectCase.ledger).map(({ type }) => type)
  expect(entered.slice(-5)).toEqual([
    ...['ReservationReleased', 'CommitmentReleased', 'BudgetReserved'],
    ...['ContractCommitted', 'ReservationReleased'],
  ])
})

test('or it is tendered again, and nobody is waited for meanwhile', async () => {
  await officer().recordWinnersRefusal(tenderId, {
    ...{ lot, reason: '无力履行', document: paper, bidSecurity: 'none-asked' },
  })
  await county.settled()
  await officer().takeLawfulExit(tenderId, { lot, documentUnreasonable: false, finding: paper })
  await county.settled()
  expect(dutiesOf('decide-after-refusal')).toEqual([['DutyOpened', 'DutyDischarged']])
  expect(dutiesOf('tender-again')).toEqual([['DutyOpened']])
  expect(dutiesOf('sign-contract')).toEqual([])
})

test('a version that the lawyer objects to is written anew and reviewed again', async () => {
  await drafts(first, winner.bid)
  await county.does('legal-reviewer').reviewContract(first, { passed: false, opinion: paper })
  await county.settled()
  expect(dutiesOf('redraft-contract')).toEqual([['DutyOpened']])
  await officer().redraftContract(first, { reason: '按审查意见修改', text: paper })
  await county.settled()
  expect(dutiesOf('redraft-contract')).toEqual([['DutyOpened', 'DutyDischarged']])
  expect(dutiesOf('review-contract')).toEqual([['DutyOpened', 'DutyDischarged'], ['DutyOpened']])
})

test('a suspension of the lot stops signing, and after it the performance (条例§54)', async () => {
  const terms = await drafts(first, winner.bid)
  await passes(first)
  const [before, after] = [uuid(160), uuid(161)]
  const { suspendLot, resumeLot } = officer()
  const ground = { lot, ground: 'challenge' as const, document: paper }
  await suspendLot(tenderId, { ...ground, suspension: before })
  await county.passes('3 working days')
  expect(dutiesOf('sign-contract')).toEqual([['DutyOpened', 'DutyPaused']])
  await resumeLot(tenderId, { lot, suspension: before, outcome: '质疑不成立' })
  await county.settled()
  await signs(first, terms)
  expect(dutiesOf('sign-contract')).toEqual([
    ['DutyOpened', 'DutyPaused', 'DutyResumed', 'DutyDischarged'],
  ])
  await officer().publishContract(first, { channel: { channel: 'here' } })
  await officer().fileContract(first, { ...paper, occurredOn: day(county.now().slice(0, 10)) })
  await county.settled()
  expect(happened('PerformanceSuspended')).toEqual([])
  await suspendLot(tenderId, { ...ground, suspension: after })
  await county.settled()
  expect(happened('PerformanceSuspended')).toMatchObject([{ suspension: after }])
  await resumeLot(tenderId, { lot, suspension: after, outcome: '质疑不成立' })
  await county.settled()
  expect(happened('PerformanceResumed')).toMatchObject([{ suspension: after }])
})

/** The first contract, signed, published and filed on the day of now. */
async function concluded() {
  const terms = await drafts(first, winner.bid)
  await passes(first)
  await signs(first, terms)
  await officer().publishContract(first, { channel: { channel: 'here' } })
  const occurredOn = day(county.now().slice(0, 10))
  await officer().fileContract(first, { ...paper, occurredOn })
  return { terms, occurredOn }
}

test('the security is recorded, and a supplement is signed by a second person', async () => {
  const { terms, occurredOn } = await concluded()
  await county.settled()
  expect(dutiesOf('record-performance-security')).toEqual([['DutyOpened']])
  await officer().recordPerformanceSecurity(first, {
    ...{ form: 'guarantee', amount: terms.performanceSecurity, ...paper, occurredOn },
  })
  const proposal = uuid(500)
  await officer().proposeSupplementaryContract(first, { proposal, heads: 10, need: '报名增加' })
  await county.settled()
  expect(dutiesOf('record-performance-security')).toEqual([['DutyOpened', 'DutyDischarged']])
  expect(dutiesOf('sign-contract-proposal')).toEqual([['DutyOpened']])
  await signatory().signContractProposal(first, {
    ...{ proposal, number: '补充1', signedOn: occurredOn, document: anyHash },
    sealedBy: ['purchaser', 'supplier'],
  })
  await county.settled()
  expect(dutiesOf('sign-contract-proposal')).toEqual([['DutyOpened', 'DutyDischarged']])
  expect(happened('SupplementaryContractSigned')).toMatchObject([{ heads: 10 }])
  expect(
    county.events(projectCase.ledger).flatMap(({ type }) => (/^Commit/.test(type) ? [type] : [])),
  ).toEqual(['CommitmentRaised'])
})

test('what is kept of the security is confirmed by the signatory, once the supplier was heard', async () => {
  const { terms, occurredOn } = await concluded()
  await officer().recordPerformanceSecurity(first, {
    ...{ form: 'guarantee', amount: terms.performanceSecurity, ...paper, occurredOn },
  })
  const use = { breach: 'late-delivery', reason: '开班延误', finding: paper } as const
  const proposes = (id: string, amount: number) =>
    officer().proposeSecurityUse(first, {
      ...{ ...use, use: id, amount: yuan(amount), answerBy: addDays(occurredOn, 7) },
    })
  await proposes(uuid(501), 300)
  await county.settled()
  expect(dutiesOf('confirm-security-use')).toEqual([])
  expect(dutiesOf('answer-security-use')).toEqual([['DutyOpened']])
  await officer().answerSecurityUse(first, {
    ...{ use: uuid(501), statement: '因场地检修', document: paper },
  })
  await county.settled()
  expect(dutiesOf('confirm-security-use')).toEqual([['DutyOpened']])
  await signatory().dropSecurityUse(first, { use: uuid(501), reason: '理由成立' })
  await proposes(uuid(502), 200)
  await county.passesUntil(startOfDay(addDays(occurredOn, 8)))
  expect(dutiesOf('confirm-security-use')).toEqual([
    ['DutyOpened', 'DutyDischarged'],
    ['DutyOpened'],
  ])
  expect(dutiesOf('answer-security-use')).toEqual([
    ['DutyOpened', 'DutyDischarged'],
    // Silent, it has let its days pass.
    expect.arrayContaining(['DutyOpened', 'DutyLapsed']),
  ])
  await signatory().confirmSecurityUse(first, { use: uuid(502) })
  await county.settled()
  expect(dutiesOf('confirm-security-use').at(-1)).toEqual(['DutyOpened', 'DutyDischarged'])
  expect(happened('PerformanceSecurityUsed')).toMatchObject([{ amount: yuan(200) }])
})
