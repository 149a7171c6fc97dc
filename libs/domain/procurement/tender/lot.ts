import type { Instant, Suspension } from '#libs/calendar'
import type { StatutoryEnd, TenderLot } from '#libs/contracts'
import type { DataOf } from '#libs/domain/deciding'
import { droppedOut, withoutDropped } from './dropped-out.js'
import type { TenderEvent } from './events.js'
import { withReason } from './reasons-against.js'

export interface OpenedBid {
  readonly bid: string
  readonly bidder: string
  readonly decrypted: boolean
  /** Institutions the bidder declared itself related to. */
  readonly related: readonly string[]
  /** Taken back, or no longer binding: out of consideration. */
  readonly droppedOut?: true
}

export interface RankedBid {
  readonly bid: string
  readonly bidder: string
}

export type MethodDecision = Extract<TenderEvent, { readonly type: 'OtherMethodDecided' }>['data']

/**
 * Where one lot stands. From qualification on each lot goes its own way. `after` names the setting
 * aside after which it is awarded anew.
 */
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
      /** The days to confirm run from then: the report, or what the law puts in its place. */
      readonly confirmFrom: Instant
      readonly confirmBy: StatutoryEnd
      readonly reasonAgainstFirstRanked: boolean
      /** Bids against which a reason stands; of reasons that name nobody none. */
      readonly reasonsAgainst?: readonly string[]
      readonly after?: string
    }
  | {
      readonly status: 'confirmed'
      readonly winner: RankedBid
      /** Ranked after the winner, best first (条例§49). */
      readonly next: readonly RankedBid[]
      readonly announceBy: StatutoryEnd
      readonly after?: string
    }
  | {
      readonly status: 'awarded'
      readonly winner: RankedBid
      readonly next: readonly RankedBid[]
      readonly after?: string
      /** Drawn up for this award. */
      readonly draft?: string
      /** Once it is signed. */
      readonly contract?: string
      readonly signBy: StatutoryEnd
      readonly noticeEnds: StatutoryEnd
      readonly challengeEnds: StatutoryEnd
    }
  /** The winner refused to sign (条例§49). */
  | {
      readonly status: 'winner-refused'
      readonly refused: string
      readonly next: readonly RankedBid[]
      readonly after?: string
    }
  /** 废标, with its ground; without one its award was set aside, to do all again. */
  | { readonly status: 'failed'; readonly ground?: DataOf<TenderEvent, 'LotFailed'>['ground'] }
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
  readonly suspensions: readonly LotSuspension[]
  readonly stage: LotStage
  /** The committee that judges its bids, or has judged them: whose members read them. */
  readonly committee?: string
  /** How many reports there have been: more than one where the committee evaluated again. */
  readonly reports: number
  /** When its steps ended: from then run the days of a challenge against them. */
  readonly ended: Readonly<Partial<Record<EndedStep, Instant>>>
}

/** A step of the process 采购过程环节 that can be challenged by itself. */
export type EndedStep = 'opening' | 'qualification' | 'evaluation'

interface LotSuspension extends Suspension {
  readonly suspension: string
  /** Where the law lets it stand no longer than this. */
  readonly endsAt?: Instant
}

export const lotRound = (document: TenderLot): LotRound => ({
  document,
  bids: [],
  suspensions: [],
  stage: { status: 'awaiting-opening' },
  reports: 0,
  ended: {},
})

/** Whether a challenge or complaint holds the lot up at this moment. */
export const isSuspended = ({ suspensions }: LotRound, at: Instant): boolean =>
  suspensions.some(({ to, endsAt }) => to === undefined && (endsAt === undefined || at < endsAt))

/** What an event of a lot that is awarded anew says of it; nothing of one awarded the first time. */
export const afresh = (stage: LotStage): { readonly after?: string } =>
  'after' in stage ? { after: stage.after } : {}

/** The events that speak of one lot only. */
export type LotEvent = Extract<TenderEvent, { readonly data: { readonly lot: string } }>

export function evolveLot(round: LotRound, event: LotEvent): LotRound {
  switch (event.type) {
    case 'BidDecrypted':
      return { ...round, bids: round.bids.map(bid => decrypted(bid, event.data)) }
    case 'BidDroppedOut':
      return droppedOut(round, event.data)
    case 'LotSuspended': {
      const { suspension, since, endsAt } = event.data
      const added = { suspension, from: since, ...(endsAt !== undefined && { endsAt }) }
      return { ...round, suspensions: [...round.suspensions, added] }
    }
    case 'LotDatesReckonedAgain': {
      const { lot: _, ...dates } = event.data
      return { ...round, stage: withDates(round.stage, dates) }
    }
    case 'LotResumed':
      return { ...round, suspensions: resumed(round.suspensions, event.data) }
    default:
      return {
        ...committeeAfter(round, event),
        stage: withoutDropped(stageAfter(round.stage, event), round.bids),
        reports: round.reports + (event.type === 'EvaluationReportReceived' ? 1 : 0),
        ended: { ...round.ended, ...stepEndedBy(event) },
      }
  }
}

function committeeAfter({ committee, ...round }: LotRound, { type, data }: LotEvent): LotRound {
  if (type === 'CommitteeSeatedForLot') return { ...round, committee: data.evaluation }
  const stays = committee !== undefined && type !== 'CommitteeDissolvedForLot'
  return stays ? { ...round, committee } : round
}

/** The step that ends with an event; of one whose instant nobody recorded, none. */
function stepEndedBy(event: LotEvent): LotRound['ended'] {
  switch (event.type) {
    case 'QualificationReviewed': {
      const { reviewedAt } = event.data
      return reviewedAt === undefined ? {} : { qualification: reviewedAt }
    }
    case 'EvaluationReportReceived':
      return { evaluation: event.data.receivedAt }
    default:
      return {}
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
  {
    readonly type:
      'BidDecrypted' | 'BidDroppedOut' | 'LotSuspended' | 'LotResumed' | 'LotDatesReckonedAgain'
  }
>

function stageAfter(stage: LotStage, event: StageEvent): LotStage {
  switch (event.type) {
    case 'QualificationReviewed':
      return afterQualification(event.data)
    case 'CommitteeSeatedForLot':
    case 'CommitteeDissolvedForLot':
      return stage.status === 'qualified' ? withCommittee(stage, event) : stage
    case 'EvaluationEndedWithoutRanking':
    case 'LotFailed':
    case 'LawfulExitTaken':
    case 'OtherMethodDecided':
      return stageWithoutAward(stage, event)
    case 'LotEvaluatedAgain':
      return evaluatedAnew(event.data)
    default:
      return awardStage(stage, event)
  }
}

type Reviewed = Extract<StageEvent, { readonly type: 'QualificationReviewed' }>['data']

const afterQualification = ({ evaluable, qualified }: Reviewed): LotStage =>
  evaluable ? { status: 'qualified', qualified } : { status: 'too-few-qualified' }

type EvaluatedAgain = Extract<StageEvent, { readonly type: 'LotEvaluatedAgain' }>['data']

const evaluatedAnew = ({ qualified, evaluation }: EvaluatedAgain): Qualified => ({
  ...{ status: 'qualified', qualified, evaluation },
})

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
      return { status: 'failed', ground: event.data.ground }
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
      | 'ContractDraftedForLot'
      | 'LotContracted'
      | 'WinnerRefused'
      | 'AwardSetAside'
  }
>

function awardStage(stage: LotStage, event: AwardEvent): LotStage {
  switch (event.type) {
    case 'EvaluationReportReceived': {
      const { ranking, receivedAt, confirmFrom = receivedAt, confirmBy } = event.data
      return {
        status: 'reported',
        ranking,
        confirmFrom,
        confirmBy,
        reasonAgainstFirstRanked: false,
      }
    }
    case 'ReasonAgainstFirstRankedRecorded':
      return stage.status === 'reported' ? withReason(stage, event.data) : stage
    case 'WinnerConfirmed':
    case 'WinnerConfirmedByLapse': {
      const { bid, bidder, announceBy } = event.data
      const next = rankedAfter(stage, bid)
      return { status: 'confirmed', winner: { bid, bidder }, announceBy, next, ...afresh(stage) }
    }
    default:
      return afterLetter(stage, event)
  }
}

type AfterLetter = Extract<
  AwardEvent,
  {
    readonly type:
      | ('AwardAnnounced' | 'ContractDraftedForLot' | 'LotContracted')
      | ('WinnerRefused' | 'AwardSetAside')
  }
>

/** From the award letter on: under contract, refused by the winner, or set aside. */
function afterLetter(stage: LotStage, event: AfterLetter): LotStage {
  switch (event.type) {
    case 'AwardAnnounced': {
      const { bid, bidder, signBy, noticeEnds, challengeEnds } = event.data
      const { next } = stage.status === 'confirmed' ? stage : { next: [] }
      const dates = { signBy, noticeEnds, challengeEnds }
      return { status: 'awarded', winner: { bid, bidder }, ...dates, next, ...afresh(stage) }
    }
    case 'ContractDraftedForLot':
      return stage.status === 'awarded' ? { ...stage, draft: event.data.contract } : stage
    case 'LotContracted':
      return stage.status === 'awarded' ? { ...stage, contract: event.data.contract } : stage
    case 'WinnerRefused': {
      const { bid: refused, candidates: next } = event.data
      return { status: 'winner-refused', refused, next, ...afresh(stage) }
    }
    case 'AwardSetAside':
      return setAside(event.data)
  }
}

/** The candidates that are left wait for the signatory once more; where there are none, it has failed. */
function setAside({
  remaining,
  setAside: after,
  setAsideAt,
  confirmBy,
}: DataOf<TenderEvent, 'AwardSetAside'>): LotStage {
  return confirmBy
    ? {
        ...{ status: 'reported', ranking: remaining, confirmFrom: setAsideAt, confirmBy, after },
        reasonAgainstFirstRanked: false,
      }
    : { status: 'failed' }
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
