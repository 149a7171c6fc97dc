import { instant } from '#libs/calendar'
import { outageLog } from '#libs/domain/county/outage-log'
import { bidBox, bidBoxOpened } from '#libs/domain/procurement/bid-box'
import { folded, given } from '#libs/domain/deciding/testing'
import { project, projectDatesReckonedAgain } from '#libs/domain/procurement/project'
import {
  anyHash,
  person,
  policyOf,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import {
  amendTender,
  bidOpeningNotHeld,
  bidsOpened,
  closeDecryption,
  decryptionClosed,
  lotFailed,
  openBids,
  publishTenderNotice,
  takeDocument,
  tender,
  tenderAmended,
  terminateTender,
  tenderTerminated,
} from './index.js'

const { assessmentLot, trainingLot } = projectCase
const {
  bidOf,
  closed,
  deadline,
  decrypted,
  decryptionEnds,
  drafted,
  end,
  openedBoth,
  paper,
  placed,
  published,
  publishedAt,
  received,
  tenderId,
  three,
  threeOthers,
  took,
} = tenderCase

const policy = policyOf(publishedAt)
const here = { channel: 'here' as const }
const institution = (bidder: number) =>
  person('training-institution', 500 + bidder, { institution: bidOf(bidder).bidder })

const expectNotice = (input: { deadline: typeof deadline }, at: string = publishedAt) =>
  given
    .states({ self: folded(tender, drafted), box: folded(bidBox), project: undefined })
    .when(publishTenderNotice, { channel: here, ...input }, { at, policy, id: tenderId })

test('twenty days from the issue roll over the National Day holiday (法§35, 87§85)', () => {
  expectNotice({ deadline }).thenAppends({ self: [published], box: [placed] })
  expectNotice({ deadline: instant('2026-10-08T00:00+08:00') }).thenAppends({
    self: [
      { ...published, data: { ...published.data, deadline: instant('2026-10-08T00:00+08:00') } },
    ],
    box: [placed],
  })
  expectNotice({ deadline: instant('2026-10-07T23:59+08:00') }).thenRefused(
    'deadline-too-early',
    '法§35',
  )
})

test('no notice before the disclosed intent has had its time', () => {
  expectNotice({ deadline }, '2026-08-31T23:59+08:00').thenRefused('intent-too-recent')
})

test('no notice before the intent’s end as it stands now, where a published year has moved it', () => {
  const { approvedProject, complete, planned, submitted } = projectCase
  const tenderNotBefore = end('财库〔2020〕10号', '2026-09-16', '2026-09-17')
  const chain = [...complete, submitted, approvedProject, planned]
  const moved = projectDatesReckonedAgain({ tenderNotBefore })
  given
    .states({
      ...{ self: folded(tender, drafted), box: folded(bidBox) },
      project: folded(project, ...chain, moved),
    })
    .when(publishTenderNotice, { channel: here, deadline }, { at: publishedAt, policy })
    .thenRefused('intent-too-recent', '财库〔2020〕10号')
})

test('a notice published elsewhere counts from the moment it appeared there', () => {
  const elsewhere = {
    ...{ channel: 'elsewhere' as const, reference: 'JSZC-320623', evidence: anyHash },
    occurredOn: instant('2026-09-15T00:00+08:00'),
  }
  given
    .states({ self: folded(tender, drafted), box: folded(bidBox), project: undefined })
    .when(publishTenderNotice, { channel: elsewhere, deadline }, { at: publishedAt, policy })
    .thenRefused('publication-lies-in-the-future')
})

test('who takes the document is known to the box alone, and until the deadline', () => {
  const states = { self: folded(tender, drafted, published), box: folded(bidBox, placed) }
  given
    .states(states)
    .when(takeDocument, {}, { at: publishedAt, actor: institution(1) })
    .thenAppends({ box: [took(1)] })
  given
    .states({ ...states, box: folded(bidBox, placed, took(1)) })
    .when(takeDocument, {}, { at: publishedAt, actor: institution(1) })
    .thenAppends({})
  given
    .states(states)
    .when(takeDocument, {}, { at: deadline, actor: institution(1) })
    .thenRefused('deadline-passed')
})

const amendment = {
  ...{ amendment: uuid(150), channel: here, changes: '修正培训地点', document: paper },
}

test('an amendment fifteen days before the deadline leaves it, one later moves it (87§27)', () => {
  const expectAmendment = (affectsBids: boolean, at: string, asked?: typeof deadline) =>
    given(tender, drafted, published).when(
      amendTender,
      { ...amendment, affectsBids, ...(asked && { deadline: asked }) },
      { at, policy },
    )
  expectAmendment(true, '2026-09-23T17:00+08:00').then(
    tenderAmended({
      ...{ ...amendment, affectsBids: true, deadline, moved: false },
      earliestDeadline: end('87§27', '2026-10-08', '2026-10-09'),
    }),
  )
  expectAmendment(true, '2026-09-24T09:00+08:00').then(
    tenderAmended({
      ...{ ...amendment, affectsBids: true, moved: true },
      deadline: instant('2026-10-09T09:00+08:00'),
      earliestDeadline: end('87§27', '2026-10-09', '2026-10-10'),
    }),
  )
  expectAmendment(false, '2026-10-07T09:00+08:00').then(
    tenderAmended({ ...amendment, affectsBids: false, deadline, moved: false }),
  )
  expectAmendment(true, '2026-09-24T09:00+08:00', instant('2026-10-07T09:00+08:00')).thenRefused(
    'deadline-moves-later-only',
  )
  expectAmendment(true, deadline).thenRefused('deadline-passed')
})

const box = (training: number[], assessment: number[]) =>
  folded(
    bidBox,
    placed,
    ...training.map(bidder => received(bidder, trainingLot)),
    ...assessment.map(bidder => received(bidder, assessmentLot)),
  )
const expectOpening = (training: number[], assessment: number[], at: string = deadline) =>
  given
    .states({
      ...{ self: folded(tender, drafted, published), box: box(training, assessment) },
      log: folded(outageLog),
    })
    .when(openBids, {}, { at, policy })
const boxOpened = [bidBoxOpened({ openedAt: deadline })]
const notHeld = (received: Readonly<Record<string, ReturnType<typeof bidOf>[]>>) =>
  bidOpeningNotHeld({
    ...{ lots: Object.keys(received), ground: 'fewer-than-three-bidders', rule: '87§41' },
    received: Object.entries(received).map(([lot, bids]) => ({ lot, bids })),
  })

test('an amendment published elsewhere counts from the moment it appeared there (87§27)', () => {
  const expectEntered = (occurredOn: string, at: string) => {
    const channel = {
      ...{ channel: 'elsewhere' as const, reference: '更正1号', evidence: anyHash },
      occurredOn: instant(occurredOn),
    }
    const entered = { ...amendment, channel, affectsBids: true }
    return {
      entered,
      expected: given(tender, drafted, published).when(amendTender, entered, { at, policy }),
    }
  }
  for (const at of ['2026-09-24T09:00+08:00', '2026-10-08T10:00+08:00']) {
    const { entered, expected } = expectEntered('2026-09-23T17:00+08:00', at)
    expected.then(
      tenderAmended({
        ...{ ...entered, deadline, moved: false },
        earliestDeadline: end('87§27', '2026-10-08', '2026-10-09'),
      }),
    )
  }
  const late = '2026-10-08T10:00+08:00'
  expectEntered(deadline, late).expected.thenRefused('deadline-passed')
  const ahead = expectEntered('2026-09-23T17:00+08:00', '2026-09-23T16:59+08:00')
  ahead.expected.thenRefused('publication-lies-in-the-future', '87§27')
})

test('opened at the very instant of the deadline, not a moment before (87§39)', () => {
  expectOpening([1, 2, 3], [11, 12, 13]).thenAppends({ self: [openedBoth], box: boxOpened })
  expectOpening([1, 2, 3], [11, 12, 13], '2026-10-08T08:59:59.999+08:00').thenRefused(
    'deadline-not-reached',
    '87§39',
  )
})

test('two bidders for a lot: that lot is not opened, the other is (87§41)', () => {
  expectOpening([1, 2, 3], [11, 12]).thenAppends({
    self: [
      bidsOpened({ lots: [{ lot: trainingLot, bids: three }], decryptionEnds }),
      notHeld({ [assessmentLot]: threeOthers.slice(0, 2) }),
    ],
    box: boxOpened,
  })
  expectOpening([1, 2], []).thenAppends({
    self: [notHeld({ [trainingLot]: three.slice(0, 2), [assessmentLot]: [] })],
    box: boxOpened,
  })
})

test('opened late, the window to decrypt has its full length', () => {
  expectOpening([1, 2, 3], [], '2026-10-08T11:30+08:00').thenAppends({
    self: [
      bidsOpened({
        lots: [{ lot: trainingLot, bids: three }],
        decryptionEnds: instant('2026-10-08T12:30+08:00'),
      }),
      notHeld({ [assessmentLot]: [] }),
    ],
    box: [bidBoxOpened({ openedAt: instant('2026-10-08T11:30+08:00') })],
  })
})

test('decryption ends with its window, or when nothing is left to decrypt', () => {
  const allButOne = [
    ...[drafted, published, openedBoth],
    ...decrypted(trainingLot, three),
    ...decrypted(assessmentLot, threeOthers.slice(1)),
  ]
  const [last = bidOf(11)] = threeOthers
  const decrypting = (...more: ReturnType<typeof decrypted>) =>
    given.states({ self: folded(tender, ...allButOne, ...more), log: folded(outageLog) })
  const early = '2026-10-08T09:30+08:00'
  decrypting().when(closeDecryption, {}, { at: early }).thenRefused('decryption-window-open')
  decrypting()
    .when(closeDecryption, {}, { at: '2026-10-08T10:07+08:00' })
    .then(
      decryptionClosed({
        ...{ effectiveAt: decryptionEnds, consequence: 'revoked' },
        undecrypted: [{ lot: assessmentLot, ...last }],
      }),
    )
  decrypting(...decrypted(assessmentLot, [last]))
    .when(closeDecryption, {}, { at: early })
    .then({ ...closed, data: { ...closed.data, effectiveAt: instant(early) } })
})

test('a tender is terminated before its deadline only (87§29)', () => {
  const why = { ground: 'need-ceased' as const, reason: '任务取消', reportToFinance: paper }
  given(tender, drafted, published)
    .when(terminateTender, why, { at: publishedAt })
    .then(
      tenderTerminated(why),
      ...[trainingLot, assessmentLot].map(lot =>
        lotFailed({ lot, ground: 'task-cancelled', rule: '87§29', reason: why.reason }),
      ),
    )
  given(tender, drafted, published)
    .when(terminateTender, why, { at: deadline })
    .thenRefused('deadline-passed', '87§29')
  given(tender, drafted)
    .when(terminateTender, why, { at: publishedAt })
    .thenRefused('not-receiving-bids')
})
