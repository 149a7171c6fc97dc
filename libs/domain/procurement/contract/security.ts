import type { StatutoryEnd } from '#libs/contracts'
import type { DataOf } from '#libs/domain/deciding'
import { zeroFen, type Fen } from '#libs/money'
import type { ContractEvent } from './events.js'

/** A use of the security that waits for a second person. */
export type ProposedUse = DataOf<ContractEvent, 'SecurityUseProposed'> & {
  /** What the supplier said of it. */
  readonly statement?: string
}

/** What was given for the performance of a contract 履约保证金, and what became of it. */
export interface Security {
  readonly given?: DataOf<ContractEvent, 'PerformanceSecurityGiven'>
  readonly waived?: DataOf<ContractEvent, 'PerformanceSecurityWaived'>
  readonly returnBy?: StatutoryEnd
  readonly returned?: boolean
  /** One at a time. */
  readonly proposedUse?: ProposedUse
  readonly uses?: readonly DataOf<ContractEvent, 'PerformanceSecurityUsed'>[]
  /** Confirmed or dropped: an id is used once. */
  readonly settledUses?: readonly string[]
}

interface Secured {
  readonly security?: Security | undefined
}

interface NowSecured {
  readonly security?: Security
}

/** What becomes of the security, of a contract that binds or is cancelled. */
export function evolveSecurity({ security }: Secured, event: ContractEvent): NowSecured {
  switch (event.type) {
    case 'PerformanceSecurityGiven':
      return { security: { ...security, given: event.data } }
    case 'PerformanceSecurityWaived':
      return { security: { ...security, waived: event.data } }
    case 'SecurityReturnDue':
      return { security: { ...security, returnBy: event.data.returnBy } }
    case 'PerformanceSecurityReturned':
      return { security: { ...security, returned: true } }
    default:
      return evolveUse(security ?? {}, event)
  }
}

function evolveUse(security: Security, event: ContractEvent): NowSecured {
  switch (event.type) {
    case 'SecurityUseProposed':
      return { security: { ...security, proposedUse: event.data } }
    case 'SecurityUseAnswered': {
      const { proposedUse } = security
      const { statement } = event.data
      return proposedUse
        ? { security: { ...security, proposedUse: { ...proposedUse, statement } } }
        : {}
    }
    case 'SecurityUseDropped':
      return { security: settled(security, event.data.use) }
    case 'PerformanceSecurityUsed': {
      const uses = [...(security.uses ?? []), event.data]
      return { security: { ...settled(security, event.data.use), uses } }
    }
    default:
      return {}
  }
}

function settled({ proposedUse: _, ...others }: Security, use: string): Security {
  return { ...others, settledUses: [...(others.settledUses ?? []), use] }
}

/** What is held of it after what was used; whether it went back is another question. */
export const securityLeft = ({ given, uses = [] }: Pick<Security, 'given' | 'uses'>): Fen =>
  uses.at(-1)?.left ?? given?.amount ?? zeroFen

/** Whether the use that waits takes all that is left: then nothing goes back, and nobody owes it. */
export const isAllOfIt = (security: Security): boolean =>
  security.proposedUse?.amount === securityLeft(security)
