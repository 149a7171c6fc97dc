import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { outageLog } from '#libs/domain/county/outage-log'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { intentDisclosed, project } from '#libs/domain/procurement/project'
import { anyHash, policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  bidOpeningNotHeld,
  bidsOpened,
  draftTender,
  lawfulExitTaken,
  openBids,
  otherMethodDecided,
  publishTenderNotice,
  recordMethodDecision,
  takeDocument,
  tender,
  tenderDrafted,
  tenderNoticePublished,
  type TenderEvent,
  type TenderInput,
} from './index.js'

const {
  approvedProject,
  assessmentLot,
  complete,
  officer,
  organised,
  planned,
  submitted,
  trainingLot,
} = projectCase
const { bidOf, document, drafted, end, paper, placed, projectId, published, received } = tenderCase
const { tenderId, took, trainingDocument } = tenderCase

const at = '2026-10-12T10:00+08:00'
const threshold = { openTender: yuan(4_000_000), procurementLimit: yuan(500_000) }
const policy = policyOf(at, { threshold })
const lot = trainingLot
const two = [bidOf(1), bidOf(2)]

const notHeld = (left: ReturnType<typeof bidOf>[]) =>
  bidOpeningNotHeld({
    ...{ lots: [lot], ground: 'fewer-than-three-bidders', rule: '87§41' },
    received: [{ lot, bids: left }],
  })
const asksForOther = lawfulExitTaken({
  ...{ lot, exit: 'apply-for-other-method', documentUnreasonable: false, finding: paper },
  rule: '87§43',
})
const leftWith = (left: ReturnType<typeof bidOf>[]) => [
  ...[drafted, published, notHeld(left), asksForOther],
]

const decision = {
  authority: '演示市财政局',
  ...{ paper: '财购批〔2026〕3号', evidence: anyHash, occurredOn: day('2026-10-10') },
}
const papers = {
  ...{ noticePublished: paper, challenges: paper, documentOpinion: paper },
  opinionBy: 'committee' as const,
}
const negotiated = {
  ...{ lot, method: 'competitive-negotiation' as const, approved: true, decision },
  twoLeft: papers,
}
const consulted = { lot, method: 'competitive-consultation' as const, approved: true, decision }
const expectDecision = (
  change: Partial<TenderInput<'recordMethodDecision'>>,
  left = two,
  events: readonly TenderEvent[] = leftWith(left),
) =>
  given(tender, ...events).when(recordMethodDecision, { ...negotiated, ...change }, { at, policy })

test('negotiation is approved where exactly two are left, with its three papers (74§27, §28)', () => {
  expectDecision({}).then(otherMethodDecided(negotiated))
  expectDecision({}, [bidOf(1)]).thenRefused('not-exactly-two-left', '74§27')
  expectDecision({}, [...two, bidOf(3)]).thenRefused('not-exactly-two-left')
  expectDecision({ twoLeft: undefined }).thenRefused('two-left-without-papers', '74§28')
  const by = (experts: number) => ({ twoLeft: { ...papers, opinionBy: { experts } } })
  expectDecision(by(2)).thenRefused('too-few-experts-for-opinion', '74§28')
  expectDecision(by(3)).then(otherMethodDecided({ ...negotiated, ...by(3) }))
})

test('a consultation may be approved whoever is left; a refusal is recorded as well', () => {
  expectDecision(consulted, []).then(otherMethodDecided({ ...negotiated, ...consulted }))
  const refused = { ...consulted, approved: false }
  given(tender, ...leftWith([]))
    .when(recordMethodDecision, refused, { at, policy })
    .then(otherMethodDecided(refused))
})

test('what is lawful and not offered here is named so without an article; goods have theirs', () => {
  expectDecision({ method: 'single-source' }).thenRefused('method-not-offered-here', '')
  expectDecision({ method: 'inquiry' }).thenRefused('inquiry-is-for-goods', '74§3')
})

test('a decision is recorded once, for a lot that asks for one, on a day that has been', () => {
  expectDecision({}, two, [...leftWith(two), otherMethodDecided(negotiated)]).thenRefused(
    'method-already-decided',
  )
  expectDecision({}, two, [drafted, published, notHeld(two)]).thenRefused('no-method-asked-for')
  expectDecision({ lot: assessmentLot }).thenRefused('no-method-asked-for')
  const tomorrow = { decision: { ...decision, occurredOn: day('2026-10-13') } }
  expectDecision(tomorrow).thenRefused('decision-lies-in-the-future')
})

const disclosed = intentDisclosed({
  ...{ channel: { channel: 'here' }, disclosedOn: day('2026-08-01') },
  tenderNotBefore: end('财库〔2020〕10号', '2026-08-31', '2026-09-01'),
})
const plan = folded(project, ...complete, submitted, approvedProject, planned, disclosed, organised)
const { awardRule: _, ...ofOneLot } = document
const priceOnly = {
  ...trainingDocument,
  factors: [{ factor: 'price', title: '价格', kind: 'price' as const, weight: 100 }],
}
const after = { tender: tenderId, lot }
const asked = { project: projectId, ...ofOneLot, lots: [trainingDocument] }
const byNegotiation = {
  ...{ ...asked, lots: [priceOnly], method: 'competitive-negotiation' as const },
  basis: { ground: 'two-left' as const, after },
}
const expectDraft = (
  input: Omit<TenderInput<'draftTender'>, never>,
  before: readonly TenderEvent[] = [],
  under = policy,
) =>
  given
    .states({ self: folded(tender), project: plan, previous: folded(tender, ...before) })
    .when(draftTender, input, { at, policy: under, actor: officer })
const { lots: __, awardRule: ___, ...file } = drafted.data

test('the two that are left are invited, on the decision over the round that failed', () => {
  const approved = [...leftWith(two), otherMethodDecided(negotiated)]
  const { method, basis } = byNegotiation
  expectDraft(byNegotiation, approved).then(
    tenderDrafted({
      ...{ ...file, method, basis, lots: [priceOnly] },
      invited: two.map(({ bidder }) => bidder),
    }),
  )
  expectDraft(byNegotiation, leftWith(two)).thenRefused('method-not-decided', '87§43')
  const refused = otherMethodDecided({ ...negotiated, approved: false })
  expectDraft(byNegotiation, [...leftWith(two), refused]).thenRefused('method-not-approved')
  const other = otherMethodDecided({ ...negotiated, ...consulted })
  expectDraft(byNegotiation, [...leftWith(two), other]).thenRefused('method-not-approved')
  const both = { ...byNegotiation, lots: document.lots }
  expectDraft(both, approved).thenRefused('only-the-lot-that-failed')
  const { after: _after, ...alone } = basis
  expectDraft({ ...byNegotiation, basis: alone }).thenRefused('negotiation-without-failed-round')
})

test('a consultation of its own has a ground, and finance above the threshold (法§27)', () => {
  const method = 'competitive-consultation' as const
  const basis = { ground: 'purchased-service' as const }
  expectDraft({ ...asked, method }).thenRefused('method-without-ground', '法§26')
  expectDraft({ ...asked, method, basis }).then(
    tenderDrafted({ ...file, method, basis, lots: [trainingDocument] }),
  )
  const low = policyOf(at, { threshold: { ...threshold, openTender: yuan(200_000) } })
  expectDraft({ ...asked, method, basis }, [], low).thenRefused('method-needs-approval', '法§27')
  const approved = { ...basis, approval: decision }
  expectDraft({ ...asked, method, basis: approved }, [], low).then(
    tenderDrafted({ ...file, method, basis: approved, lots: [trainingDocument] }),
  )
  expectDraft({ ...asked, method, basis }, [], policyOf(at)).thenRefused('figure-not-confirmed')
  expectDraft({ ...asked, method: 'framework-agreement' }).thenRefused(
    'method-not-offered-here',
    '',
  )
})

/** A round of one lot by another method, published on 14 September. */
const roundBy = (method: 'competitive-consultation' | 'competitive-negotiation') =>
  tenderDrafted({
    ...file,
    method,
    lots: [method.endsWith('negotiation') ? priceOnly : trainingDocument],
  })
const expectNotice = (of: TenderEvent, deadline: string) =>
  given
    .states({ self: folded(tender, of), box: folded(bidBox), project: undefined })
    .when(
      publishTenderNotice,
      { channel: { channel: 'here' }, deadline: instant(deadline) },
      { at: '2026-09-14T10:00+08:00', policy, id: tenderId },
    )

test('dates run by the method: ten days in a consultation, three working days to negotiate', () => {
  const consultation = roundBy('competitive-consultation')
  expectNotice(consultation, '2026-09-23T09:00+08:00').thenRefused('deadline-too-early', '214号')
  const notice = {
    ...published.data,
    deadline: instant('2026-09-24T09:00+08:00'),
    earliestDeadline: end('214号', '2026-09-24', '2026-09-25'),
    noticeEnds: end('214号', '2026-09-17', '2026-09-18'),
    documentOfferEnds: end('214号', '2026-09-20', '2026-09-21'),
    splitting: {
      threshold: yuan(4_000_000),
      kinds: [{ kind: 'training' as const, sum: yuan(200_000), others: [] }],
    },
  }
  expectNotice(consultation, '2026-09-24T09:00+08:00').thenAppends({
    self: [tenderNoticePublished(notice)],
    box: [placed],
  })
  expectNotice(roundBy('competitive-negotiation'), '2026-09-16T17:00+08:00').thenRefused(
    'deadline-too-early',
    '74§29',
  )
})

test('two suffice to negotiate; three have to answer a consultation', () => {
  const opening = (of: TenderEvent) =>
    given
      .states({
        self: folded(tender, of, published),
        box: folded(bidBox, placed, received(1, lot), received(2, lot)),
        log: folded(outageLog),
      })
      .when(openBids, {}, { at: published.data.deadline, policy })
  const opened = { openedAt: published.data.deadline }
  opening(roundBy('competitive-negotiation')).thenAppends({
    self: [bidsOpened({ lots: [{ lot, bids: two }], decryptionEnds: tenderCase.decryptionEnds })],
    box: [{ type: 'BidBoxOpened', data: opened }],
  })
  opening(roundBy('competitive-consultation')).thenAppends({
    self: [bidOpeningNotHeld({ ...notHeld(two).data, rule: '214号' })],
    box: [{ type: 'BidBoxOpened', data: opened }],
  })
})

test('only who was invited takes the document of a negotiation', () => {
  const invited = tenderDrafted({
    ...roundBy('competitive-negotiation').data,
    invited: two.map(({ bidder }) => bidder),
  })
  const taking = (bidder: number) =>
    given.states({ self: folded(tender, invited, published), box: folded(bidBox, placed) }).when(
      takeDocument,
      {},
      {
        at: tenderCase.publishedAt,
        actor: { id: projectId, role: 'training-institution', institution: bidOf(bidder).bidder },
      },
    )
  taking(1).thenAppends({ box: [took(1)] })
  taking(3).thenRefused('not-invited', '74§27')
})
