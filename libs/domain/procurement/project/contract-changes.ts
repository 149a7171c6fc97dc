import type { Instant } from '#libs/calendar'
import type { Reference, Suspended } from '#libs/domain/deciding'
import type { LotFact } from './project-lot.js'

interface LotSuspension extends Suspended {
  readonly suspension: Reference
  /** Where the law ends it by itself. */
  readonly endsAt?: Instant | undefined
}

/** What stops a contract or changes it. */
export interface Changes {
  readonly suspensions: readonly LotSuspension[]
  /** Of these, which the performance of the contract has been stopped for, and which it goes on after. */
  readonly stopped: readonly Reference[]
  readonly resumed: readonly Reference[]
  /** Changes, supplementary contracts and terminations that wait for the signatory. */
  readonly proposals: readonly { readonly proposal: Reference; readonly at: Instant }[]
  readonly terminated: boolean
}

export const noChanges: Changes = {
  ...{ suspensions: [], stopped: [], resumed: [], proposals: [], terminated: false },
}

export function changesOf(known: Changes, fact: LotFact): Partial<Changes> {
  switch (fact.type) {
    case 'ContractChangeProposed':
    case 'SupplementaryContractProposed':
    case 'ContractTerminationProposed': {
      const { proposal } = fact.fields
      return { proposals: [...known.proposals, { proposal, at: fact.at }] }
    }
    case 'ContractTerminated':
      return { ...without(known, fact.fields), terminated: true }
    case 'ContractProposalDropped':
    case 'ContractChanged':
    case 'SupplementaryContractSigned':
      return without(known, fact.fields)
    default:
      return suspensionsOf(known, fact)
  }
}

const without = (
  { proposals }: Changes,
  { proposal: ended }: { readonly proposal: Reference },
): Partial<Changes> => ({ proposals: proposals.filter(({ proposal }) => proposal !== ended) })

function suspensionsOf(
  { suspensions, stopped, resumed }: Changes,
  fact: LotFact,
): Partial<Changes> {
  switch (fact.type) {
    case 'LotSuspended': {
      const { lot: about, suspension, since, endsAt } = fact.fields
      return { suspensions: [...suspensions, { about, suspension, since, endsAt }] }
    }
    case 'LotResumed': {
      const { suspension, until } = fact.fields
      return {
        suspensions: suspensions.map(one =>
          one.suspension === suspension ? { ...one, until } : one,
        ),
      }
    }
    case 'PerformanceSuspended':
      return { stopped: [...stopped, fact.fields.suspension] }
    case 'PerformanceResumed':
      return { resumed: [...resumed, fact.fields.suspension] }
    default:
      return {}
  }
}

/** A suspension that somebody has to end, since the law does not. */
export const toEnd = ({ suspensions }: Changes): LotSuspension | undefined =>
  suspensions.find(({ until, endsAt }) => until === undefined && endsAt === undefined)

/** A suspension for which the contract has still to be stopped. */
export const toStop = ({ suspensions, stopped }: Changes): Reference | undefined =>
  suspensions.find(({ suspension, until }) => until === undefined && !stopped.includes(suspension))
    ?.suspension

/** A suspension that is over, after which the contract has still to go on. */
export const toResume = ({ suspensions, stopped, resumed }: Changes): Reference | undefined =>
  suspensions.find(
    ({ suspension, until }) =>
      until !== undefined && stopped.includes(suspension) && !resumed.includes(suspension),
  )?.suspension
