import type { Instant, Suspension } from '#libs/calendar'
import type { StatutoryEnd, TenderLot } from '#libs/contracts'
import type { TenderEvent } from './events.js'

export interface OpenedBid {
  readonly bid: string
  readonly bidder: string
  readonly decrypted: boolean
  /** Institutions the bidder declared itself related to. */
  readonly related: readonly string[]
}

export interface RankedBid {
  readonly bid: string
  readonly bidder: string
}

export type MethodDecision = Extract<TenderEvent, { readonly type: 'OtherMethodDecided' }>['data']

/** Where one lot stands. From qualification on each lot goes its own way. */
export type LotStage =
  | { readonly status: 'awaiting-opening' }
  /** With the bidders who were there: two may be left to negotiate with (74§27). */
  | { readonly status: 'opening-not-held'; readonly left: readonly RankedBid[] }
  | { readonly status: 'opened' }
  | { readonly status: 'awaiting-qualification' }
  | { readonly status: 'too-few-qualified' }
  | {
      readonly status: 'qualified'
      readonly qualified: readonly RankedBid[]
      readonly evaluation?: string
      /** The last committee that was dissolved: another sits in its place. */
      readonly dissolved?: string
    }
  | { readonly status: 'too-few-responsive'; readonly left: readonly RankedBid[] }
  | { readonly status: 'evaluation-stopped' }
  | {
      readonly status: 'reported'
      readonly ranking: readonly RankedBid[]
      readonly receivedAt: Instant
      readonly confirmBy: StatutoryEnd
      readonly reasonAgainstFirstRanked: boolean
    }
  | {
      readonly status: 'confirmed'
      readonly winner: RankedBid
      /** Ranked after the winner, best first (条例§49). */
      readonly next: readonly RankedBid[]
      readonly announceBy: StatutoryEnd
    }
  | {
      readonly status: 'awarded'
      readonly winner: RankedBid
      readonly next: readonly RankedBid[]
      readonly signBy: StatutoryEnd
      readonly noticeEnds: StatutoryEnd
      readonly challengeEnds: StatutoryEnd
    }
  /** The winner refused to sign (条例§49). */
  | {
      readonly status: 'winner-refused'
      readonly refused: string
      readonly next: readonly RankedBid[]
    }
  | { readonly status: 'failed' }
  | {
      readonly status: 'left'
      readonly exit: 'tender-again' | 'apply-for-other-method'
      readonly left: readonly RankedBid[]
      /** What finance said to another method, once it has. */
      readonly decided?: MethodDecision
    }

/** One lot of the round: what the document says of it, its bids once opened, and its stage. */
export interface LotRound {
  readonly document: TenderLot
  readonly bids: readonly OpenedBid[]
  readonly suspensions: readonly (Suspension & { readonly suspension: string })[]
  readonly stage: LotStage
}

export const lotRound = (document: TenderLot): LotRound => ({
  document,
  bids: [],
  suspensions: [],
  stage: { status: 'awaiting-opening' },
})

/** Whether a challenge or complaint holds the lot up at this moment. */
export const isSuspended = ({ suspensions }: LotRound): boolean =>
  suspensions.some(({ to }) => to === undefined)

/** The events that speak of one lot only. */
export type LotEvent = Extract<TenderEvent, { readonly data: { readonly lot: string } }>

export function evolveLot(round: LotRound, event: LotEvent): LotRound {
  switch (event.type) {
    case 'BidDecrypted':
      return { ...round, bids: round.bids.map(bid => decrypted(bid, event.data)) }
    case 'LotSuspended': {
      const { suspension, since } = event.data
      return { ...round, suspensions: [...round.suspensions, { suspension, from: since }] }
    }
    case 'LotDatesReckonedAgain': {
      const { lot: _, ...dates } = event.data
      return { ...round, stage: withDates(round.stage, dates) }
    }
    case 'LotResumed':
      return { ...round, suspensions: resumed(round.suspensions, event.data) }
    default:
      return { ...round, stage: stageAfter(round.stage, event) }
  }
}

type Again = Omit<Extract<LotEvent, { readonly type: 'LotDatesReckonedAgain' }>['data'], 'lot'>

/** A stage keeps its own dates; it has none of another stage's. */
function withDates(stage: LotStage, again: Again): LotStage {
  switch (stage.status) {
    case 'reported':
      return { ...stage, confirmBy: again.confirmBy ?? stage.confirmBy }
    case 'confirmed':
      return { ...stage, announceBy: again.announceBy ?? stage.announceBy }
    case 'awarded': {
      const { noticeEnds, challengeEnds, signBy } = stage
      return { ...stage, ...{ noticeEnds, challengeEnds, signBy }, ...datesOfAward(again) }
    }
    default:
      return stage
  }
}

const datesOfAward = ({ noticeEnds, challengeEnds, signBy }: Again) => ({
  ...(noticeEnds && { noticeEnds }),
  ...(challengeEnds && { challengeEnds }),
  ...(signBy && { signBy }),
})

type StageEvent = Exclude<
  LotEvent,
  { readonly type: 'BidDecrypted' | 'LotSuspended' | 'LotResumed' | 'LotDatesReckonedAgain' }
>

function stageAfter(stage: LotStage, event: StageEvent): LotStage {
  switch (event.type) {
    case 'QualificationReviewed': {
      const { evaluable, qualified } = event.data
      return evaluable ? { status: 'qualified', qualified } : { status: 'too-few-qualified' }
    }
    case 'CommitteeSeatedForLot':
    case 'CommitteeDissolvedForLot':
      return stage.status === 'qualified' ? withCommittee(stage, event) : stage
    case 'EvaluationEndedWithoutRanking':
    case 'LotFailed':
    case 'LawfulExitTaken':
    case 'OtherMethodDecided':
      return stageWithoutAward(stage, event)
    default:
      return awardStage(stage, event)
  }
}

type EndEvent = Extract<
  StageEvent,
  {
    readonly type:
      'EvaluationEndedWithoutRanking' | 'LotFailed' | 'LawfulExitTaken' | 'OtherMethodDecided'
  }
>

function stageWithoutAward(stage: LotStage, event: EndEvent): LotStage {
  switch (event.type) {
    case 'EvaluationEndedWithoutRanking':
      return endedBy(event.data)
    case 'LotFailed':
      return { status: 'failed' }
    case 'LawfulExitTaken':
      return { status: 'left', exit: event.data.exit, left: 'left' in stage ? stage.left : [] }
    case 'OtherMethodDecided':
      return stage.status === 'left' ? { ...stage, decided: event.data } : stage
  }
}

type Qualified = Extract<LotStage, { readonly status: 'qualified' }>
type CommitteeEvent = Extract<
  StageEvent,
  { readonly type: 'CommitteeSeatedForLot' | 'CommitteeDissolvedForLot' }
>

const withCommittee = (stage: Qualified, { type, data }: CommitteeEvent): Qualified =>
  type === 'CommitteeSeatedForLot'
    ? { ...stage, evaluation: data.evaluation }
    : { status: 'qualified', qualified: stage.qualified, dissolved: data.evaluation }

type WithoutRanking = Extract<StageEvent, { readonly type: 'EvaluationEndedWithoutRanking' }>

const endedBy = ({ ground, responsive = [] }: WithoutRanking['data']): LotStage =>
  ground === 'document-contradictory' || ground === 'document-unlawful'
    ? { status: 'evaluation-stopped' }
    : { status: 'too-few-responsive', left: responsive }

type AwardEvent = Extract<
  StageEvent,
  {
    readonly type:
      | 'EvaluationReportReceived'
      | 'ReasonAgainstFirstRankedRecorded'
      | 'WinnerConfirmed'
      | 'WinnerConfirmedByLapse'
      | 'AwardAnnounced'
      | 'WinnerRefused'
  }
>

function awardStage(stage: LotStage, event: AwardEvent): LotStage {
  switch (event.type) {
    case 'EvaluationReportReceived': {
      const { ranking, receivedAt, confirmBy } = event.data
      return { status: 'reported', ranking, receivedAt, confirmBy, reasonAgainstFirstRanked: false }
    }
    case 'ReasonAgainstFirstRankedRecorded':
      return stage.status === 'reported' ? { ...stage, reasonAgainstFirstRanked: true } : stage
    case 'WinnerConfirmed':
    case 'WinnerConfirmedByLapse': {
      const { bid, bidder, announceBy } = event.data
      const next = rankedAfter(stage, bid)
      return { status: 'confirmed', winner: { bid, bidder }, announceBy, next }
    }
    case 'AwardAnnounced': {
      const { bid, bidder, signBy, noticeEnds, challengeEnds } = event.data
      const { next } = stage.status === 'confirmed' ? stage : { next: [] }
      return { status: 'awarded', winner: { bid, bidder }, signBy, noticeEnds, challengeEnds, next }
    }
    case 'WinnerRefused':
      return { status: 'winner-refused', refused: event.data.bid, next: event.data.candidates }
  }
}

/** The candidates ranked after a bid, in the report or among those left of it. */
function rankedAfter(stage: LotStage, bid: string): readonly RankedBid[] {
  const ranking = candidatesOf(stage)
  return ranking.slice(ranking.findIndex(one => one.bid === bid) + 1)
}

function candidatesOf(stage: LotStage): readonly RankedBid[] {
  if (stage.status === 'reported') return stage.ranking
  return stage.status === 'winner-refused' ? stage.next : []
}

const decrypted = (
  bid: OpenedBid,
  data: { readonly bid: string; readonly related: readonly string[] },
): OpenedBid => (bid.bid === data.bid ? { ...bid, decrypted: true, related: data.related } : bid)

const resumed = (
  suspensions: LotRound['suspensions'],
  { suspension, until }: { readonly suspension: string; readonly until: Instant },
): LotRound['suspensions'] =>
  suspensions.map(one => (one.suspension === suspension ? { ...one, to: until } : one))
