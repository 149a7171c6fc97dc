import type { DutyView } from '#libs/contracts/views'
import type { Challenge } from '#libs/domain/procurement/challenge'
import type { Complaint } from '#libs/domain/procurement/complaint'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { Tender } from '#libs/domain/procurement/tender'

/**
 * Which object a form reads; with an evaluation or a contract comes the tender it is of, and with
 * `drafted-contract` the tender and what is drafted for the lot that is meant. With a complaint come
 * the challenge before it, the tender and the contract that binds its lot.
 */
export type Read =
  'tender' | 'evaluation' | 'contract' | 'drafted-contract' | 'challenge' | 'complaint'

export interface Found<State> {
  readonly id: string
  readonly state: State
}

/** What stands around an act: the objects it is about, and what people call them. */
export interface Scene {
  /** The lot, bid or seat that is meant, where one is. */
  readonly about: string
  /** The person who acts. */
  readonly me: string
  readonly tender?: Found<Tender>
  readonly evaluation?: Found<Evaluation>
  readonly contract?: Found<Contract>
  readonly challenge?: Found<Challenge>
  readonly complaint?: Found<Complaint>
  /** Names of institutions, by their ids. */
  readonly names: Readonly<Record<string, string>>
}

export type Place = Pick<DutyView, 'about' | 'caseId' | 'subject'>

export const bareScene = ({ about = '' }: Pick<Place, 'about'>, me = ''): Scene => ({
  ...{ about, me, names: {} },
})
