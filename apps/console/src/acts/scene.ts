import type { ChallengeBundle, DutyView, UnitPlan } from '#libs/contracts/views'
import type { Outage } from '#libs/domain/county/outage-log'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import type { Challenge } from '#libs/domain/procurement/challenge'
import type { Complaint } from '#libs/domain/procurement/complaint'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { Project } from '#libs/domain/procurement/project'
import type { StandingBids } from '#libs/domain/procurement/standing-bids'
import type { Tender } from '#libs/domain/procurement/tender'

/**
 * Which object a form reads; with an evaluation or a contract comes the tender it is of, and with
 * `numbered-tender` the tender and the series of this year that our papers are numbered from, with
 * `drafted-contract` the tender and what is drafted for the lot that is meant. With a complaint come
 * the challenge before it, the tender and the contract that binds its lot; a `bundle` is a challenge
 * with all that its reply is written from, a `numbered-complaint` a complaint, each with the series of this
 * year; with `standing-bids` the tender whose bidders they bind, with `outages` the tender and the outages
 * of ours whose effect on it can be judged.
 * `plan` is a project with the year's places of its unit, `ledgers` are the books on which a project can be planned.
 */
export type Read =
  | ('tender' | 'numbered-tender' | 'standing-bids' | 'outages' | 'evaluation' | 'contract')
  | (
      | 'drafted-contract'
      | 'challenge'
      | 'complaint'
      | 'numbered-complaint'
      | 'bundle'
      | 'project'
      | 'plan'
      | 'ledgers'
    )

export interface Found<State> {
  readonly id: string
  readonly state: State
}

/** The objects that forms read, by the collections that they are in. */
export interface Readable {
  readonly projects: Project
  readonly tenders: Tender
  readonly evaluations: Evaluation
  readonly contracts: Contract
  readonly challenges: Challenge
  readonly complaints: Complaint
  readonly 'standing-bids': StandingBids
}

/** What stands around an act: the objects it is about, and what people call them. */
export interface Scene {
  /** The lot, bid or seat that is meant, where one is. */
  readonly about: string
  /** The person who acts. */
  readonly me: string
  readonly ledgers?: readonly Found<Ledger>[]
  readonly project?: Found<Project>
  /** The year's places that the project's unit has, and what is used up of them. */
  readonly places?: UnitPlan
  readonly tender?: Found<Tender>
  readonly standing?: Found<StandingBids>
  /** Near outages that nobody has judged. */
  readonly outages?: readonly Outage[]
  readonly evaluation?: Found<Evaluation>
  readonly contract?: Found<Contract>
  readonly challenge?: Found<Challenge>
  readonly complaint?: Found<Complaint>
  /** Series of numbers 文号 that are open. */
  readonly series?: readonly OpenSeries[]
  readonly bundle?: ChallengeBundle
  /** Names of institutions, by their ids. */
  readonly names: Readonly<Record<string, string>>
}

/** A series of numbers, as far as a paper picks one. */
export interface OpenSeries {
  readonly id: string
  readonly state: {
    readonly kind: string
    readonly codeWord: string
    readonly year: number
    readonly unit: string
    /** Numbers that are taken already. */
    readonly taken?: readonly unknown[]
  }
}

export type Place = Pick<DutyView, 'about' | 'caseId' | 'subject'>

export const bareScene = ({ about = '' }: Pick<Place, 'about'>, me = ''): Scene => ({
  ...{ about, me, names: {} },
})
