import { day, instant } from '#libs/calendar'
import { bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import { intentDisclosed } from '#libs/domain/procurement/project'
import { awardAnnounced, lotFailed } from '#libs/domain/procurement/tender'
import { anyHash, challengeCase, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { budgetReserved, ledgerOpened } from '#libs/domain/payment/earmarked-ledger'
import type { StoredEvent } from '#libs/event-store'
import { multiply, yuan } from '#libs/money'
import { answeredChallenge } from './challenge.js'
import { livedUnder } from './lived.js'

export const { projectId, tenderId } = tenderCase
export const lot = projectCase.trainingLot
export const [winner = tenderCase.bidOf(1), second = tenderCase.bidOf(2)] = tenderCase.three
const { ledger } = projectCase
const { end, three } = tenderCase
const lived = livedUnder(projectId)

const announcedAt = instant('2026-10-13T10:00+08:00')

/** The plan, as far as the intent was disclosed; a public service, so a lawyer reads the contract. */
const project = [
  ...projectCase.complete,
  ...[projectCase.submitted, projectCase.approvedProject, projectCase.planned],
  intentDisclosed({
    ...{ channel: { channel: 'here' }, disclosedOn: day('2026-07-31') },
    tenderNotBefore: end('财库〔2020〕10号', '2026-08-31', '2026-09-01'),
  }),
]

const otherLotCancelled = lotFailed({
  ...{ lot: projectCase.assessmentLot, ground: 'task-cancelled', rule: '法§36' },
  reason: '任务取消',
})

/** The training lot is awarded, the other one cancelled. */
const tender = [
  ...tenderCase.decryptedBoth,
  tenderCase.qualified(lot, three),
  otherLotCancelled,
  ...[tenderCase.reported(lot, three), tenderCase.confirmed(lot, winner)],
  awardAnnounced({
    ...{
      lot,
      ...winner,
      channel: { channel: 'here' },
      noticeNumber: '公告1',
      letterNumber: '通知1',
    },
    announcedAt,
    signBy: end('法§46', '2026-11-12', '2026-11-13'),
    noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
    challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
  }),
]

const bidOf = ({ bid, bidder }: typeof winner, price: number) =>
  lived(`bid-${bid}`, announcedAt, [
    bidSubmitted({
      ...{ project: projectId, tender: tenderId, lot, bidder, commitment: anyHash },
      submittedAt: instant('2026-10-07T09:00+08:00'),
    }),
    bidRevealed({
      content: {
        ...{ tender: tenderId, lot, bidder, related: [], documents: [], businessSize: 'small' },
        ...{ unitPrice: yuan(price), price: multiply(yuan(price), 100) },
      },
      nonce: anyHash,
    }),
  ])

const book = livedUnder(ledger)(`earmarked-ledger-${ledger}`, announcedAt, [
  ledgerOpened({
    ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
    ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
  }),
  budgetReserved({ project: projectId, lots: [{ lot, amount: yuan(200_000) }] }),
])

const asFarAsTheTender: readonly StoredEvent[] = [
  ...book,
  ...lived(`project-${projectId}`, announcedAt, project),
  ...bidOf(winner, 1_900),
  ...bidOf(second, 1_950),
]

/** A project whose training lot has its winner since 13 October. */
export const awarded: readonly StoredEvent[] = [
  ...asFarAsTheTender,
  ...lived(`tender-${tenderId}`, announcedAt, tender),
]

/** Four were ranked; the second challenged the result, and was answered that it stands. */
export const challenged: readonly StoredEvent[] = [
  ...asFarAsTheTender,
  ...lived(`tender-${tenderId}`, challengeCase.announcedAt, [
    ...challengeCase.awarded,
    otherLotCancelled,
  ]),
  ...answeredChallenge,
]
