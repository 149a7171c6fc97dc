import { addDays, addMinutes, dayOf } from '#libs/calendar'
import { contract } from '#libs/domain/procurement/contract'
import { candidatesOf, lotOf, type Tender } from '#libs/domain/procurement/tender'
import type { Chance } from '../chance.js'
import type { OwedDuty, Round } from '../round.js'
import {
  anyHash,
  ask,
  actorOf,
  here,
  lawyer,
  officer,
  paper,
  signatory,
  supervisor,
  tenderId,
  type Ask,
  type Hand,
} from './ask.js'

/** The lot that a duty is about. */
export const lotIn = ({ lots }: Round, { about }: Pick<OwedDuty, 'about'>): string =>
  lots.find(lot => about?.includes(lot)) ?? lots[0] ?? ''

const stageOf = (round: Round, lot: string) => lotOf(round.tender(), lot)?.stage

/** The first-ranked, or whoever is next once a reason stands against them; now and then another. */
export function confirm(round: Round, lot: string, chance: Chance): readonly Ask[] {
  const of = round.tender()
  const found = lotOf(of, lot)
  if (found?.stage.status !== 'reported') return []
  const candidates = candidatesOf(of, found, found.stage)
  const { ranking, reasonsAgainst = [] } = found.stage
  const next = candidates.find(({ bid }) => !reasonsAgainst.includes(bid))
  if (hasAnotherPart(of, lot, next?.bidder)) return objectTo(lot, next?.bid)
  const chosen = chance.happens(10) ? chance.of(ranking) : next
  // Where nobody is left to win it, the lot has failed (法§36).
  return chosen
    ? [ask(signatory, 'confirmWinner', tenderId, { lot, bid: chosen.bid })]
    : fail(round, lot, 'fewer-than-three-suppliers')
}

/** Who has won another lot of the project cannot win this one, too (条例§18). */
const hasAnotherPart = (of: Tender, lot: string, bidder: string | undefined): boolean =>
  'lots' in of &&
  of.lots.some(
    ({ document, stage }) =>
      document.lot !== lot && 'winner' in stage && stage.winner.bidder === bidder,
  )

type Ground = 'fewer-than-three-suppliers' | 'illegality-affecting-fairness' | 'task-cancelled'

const fail = (_: Round, lot: string, ground: Ground): readonly Ask[] => [
  ask(officer, 'failLot', tenderId, { lot, ground, reason: '不能继续' }),
]

export const failAny: Hand = (round, chance) => {
  const lot = chance.of(round.lots)
  const grounds = ['illegality-affecting-fairness', 'task-cancelled'] as const
  const ground = chance.of(['fewer-than-three-suppliers', ...grounds] as const)
  return lot === undefined || ground === undefined || !chance.happens(35)
    ? []
    : fail(round, lot, ground)
}

export const announce = (_: Round, lot: string): readonly Ask[] => [
  ask(officer, 'announceAward', tenderId, {
    ...{ lot, channel: here, noticeNumber: '公告〔2026〕5号', letterNumber: '通知〔2026〕5号' },
  }),
]

export const exit = (_: Round, lot: string, chance: Chance): readonly Ask[] => [
  ask(officer, 'takeLawfulExit', tenderId, {
    ...{ lot, documentUnreasonable: chance.happens(40), finding: paper },
  }),
]

/** What finance said to consultation, or to negotiation with the two who are left. */
export function decideMethod(round: Round, lot: string, chance: Chance): readonly Ask[] {
  const negotiated = chance.happens(30)
  const occurredOn = chance.happens(5) ? addDays(round.today(), 3) : round.today()
  return [
    ask(officer, 'recordMethodDecision', tenderId, {
      ...{ lot, approved: chance.happens(60) },
      method: negotiated ? 'competitive-negotiation' : 'competitive-consultation',
      decision: { authority: '市财政局', ...paper, occurredOn },
      ...(negotiated && {
        twoLeft: {
          ...{ noticePublished: paper, challenges: paper, documentOpinion: paper },
          opinionBy: 'committee',
        },
      }),
    }),
  ]
}

export const objectToFirst: Hand = (round, chance) => {
  const lot = chance.of(round.lots)
  return lot === undefined ? [] : objectTo(lot)
}

const objectTo = (lot: string, bid?: string): readonly Ask[] => [
  ask(signatory, 'recordReasonAgainstFirstRanked', tenderId, {
    ...{ lot, reason: '第一名不得中标', document: paper },
    ...(bid !== undefined && { bid }),
  }),
]

/** Held up by hand, or let go on; what is held up stays so until somebody ends it. */
export const suspend: Hand = (round, chance) => {
  const lot = chance.of(round.lots)
  if (lot === undefined) return []
  const standing = lotOf(round.tender(), lot)?.suspensions.find(({ to }) => to === undefined)
  return standing && chance.happens(70)
    ? [resume(lot, standing.suspension)]
    : [
        ask(supervisor, 'suspendLot', tenderId, {
          ...{ lot, suspension: round.fresh(), ground: 'complaint', document: paper },
        }),
      ]
}

export const resume = (lot: string, suspension: string): Ask =>
  ask(officer, 'resumeLot', tenderId, { lot, suspension, outcome: '投诉不成立' })

export function askLonger(round: Round, owed: OwedDuty): readonly Ask[] {
  const today = round.today()
  return [
    ask(officer, 'askForLongerValidity', tenderId, {
      ...{ lot: lotIn(round, owed), extension: round.fresh(), reason: '评审延迟' },
      ...{ until: addDays(dayOf(owed.end), 60), document: paper },
      answerBy: addMinutes(round.county.now(), today === dayOf(owed.end) ? 60 : 3 * 1_440),
    }),
  ]
}

export const giveBack = (round: Round, { about = '' }: OwedDuty): readonly Ask[] => [
  ask(officer, 'returnBidSecurities', tenderId, {
    ...{ institutions: [about], returnedOn: round.today(), document: paper },
  }),
]

/** The contract of the winner is drawn up. */
export function drawUp(round: Round, lot: string): readonly Ask[] {
  const stage = stageOf(round, lot)
  if (stage?.status !== 'awarded') return []
  const { bid } = stage.winner
  return [ask(officer, 'draftContract', round.fresh(), { tender: tenderId, lot, bid })]
}

export const review = (_: Round, { subject }: OwedDuty, chance: Chance): readonly Ask[] => [
  ask(lawyer, 'reviewContract', subject.slice(-36), {
    ...{ passed: chance.happens(85), opinion: paper },
  }),
]

export const writeAnew = (_: Round, { subject }: OwedDuty): readonly Ask[] => [
  ask(officer, 'redraftContract', subject.slice(-36), { reason: '按律师意见修改', text: paper }),
]

/** Sealed by both, scanned and recorded by one person, and read and signed by another. */
export function signContract(round: Round, { subject }: OwedDuty, chance: Chance): readonly Ask[] {
  const id = subject.slice(-36)
  const state = round.stateOf(contract, id)
  if (state.status !== 'drafted') return []
  const signedOn = chance.happens(5) ? addDays(round.today(), 2) : round.today()
  const scan = { channel: here, number: '合同〔2026〕1号', signedOn, document: anyHash }
  const said = { ...scan, terms: state.terms }
  const both = chance.happens(10) ? (['supplier'] as const) : (['purchaser', 'supplier'] as const)
  return [
    ask(officer, 'recordSignedPaper', id, { ...said, sealedBy: [...both] }),
    ask(signatory, 'signContract', id, said),
  ]
}

export const publishContract = (_: Round, { subject }: OwedDuty): readonly Ask[] => [
  ask(officer, 'publishContract', subject.slice(-36), { channel: here }),
]
export const fileContract = (round: Round, { subject }: OwedDuty): readonly Ask[] => [
  ask(officer, 'fileContract', subject.slice(-36), { occurredOn: round.today(), ...paper }),
]

/** The winner does not sign (条例§49), or turns down the text. */
export const refuseToSign: Hand = (round, chance) => {
  const lot = chance.of(round.lots)
  const stage = lot === undefined ? undefined : stageOf(round, lot)
  if (lot === undefined || stage?.status !== 'awarded') return []
  const drafts = round.ids(contract).filter(id => {
    const state = round.stateOf(contract, id)
    return state.status === 'drafted' && state.lot === lot
  })
  const [drafted] = drafts
  if (drafted !== undefined && chance.happens(40)) {
    return [
      ask(actorOf(stage.winner.bidder), 'rejectContractVersion', drafted, { reason: '付款期限' }),
    ]
  }
  const bidSecurity = round.document.bidSecurity === undefined ? 'none-asked' : 'forfeited'
  return [
    ask(officer, 'recordWinnersRefusal', tenderId, {
      ...{ lot, reason: '无力履行', document: paper, bidSecurity },
      ...(drafted !== undefined && { contract: drafted }),
    }),
  ]
}

/** The next candidate, or another tender. */
export function afterRefusal(round: Round, lot: string, chance: Chance): readonly Ask[] {
  const stage = stageOf(round, lot)
  const next = stage?.status === 'winner-refused' ? stage.next[0] : undefined
  return next && chance.happens(70)
    ? [ask(signatory, 'confirmNextCandidate', tenderId, { lot, bid: next.bid })]
    : exit(round, lot, chance)
}
