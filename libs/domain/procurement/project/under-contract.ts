import type { Instant } from '#libs/calendar'
import type { Reference } from '#libs/domain/deciding'
import { changesOf, noChanges, type Changes } from './contract-changes.js'
import type { LotFact } from './project-lot.js'

/** The version of a contract's text that lies on the table, and what was said of it. */
export interface ContractText {
  readonly version: number
  readonly said: 'nothing' | 'passed' | 'turned-down'
  readonly since: Instant
}

/** The winner refused to sign (条例§49), and what the signatory has chosen since. */
export interface WinnersRefusal {
  readonly bid: Reference
  readonly at: Instant
  readonly chosen?: { readonly bid: Reference; readonly at: Instant } | 'tender-again'
}

/** A use of the security that waits to be confirmed: from when on the supplier counts as heard. */
interface WaitingUse {
  readonly use: Reference
  readonly heardAt: Instant
  /** Whether it has said what it thinks of it. */
  readonly answered: boolean
}

/** Given or spared; until when it goes back, once that runs; whether its contract ended early. */
export interface KeptSecurity {
  readonly said?: 'given' | 'waived'
  readonly returnBy?: Instant
  readonly ended?: true
  readonly use?: WaitingUse | undefined
}

/** A lot from its award to the end of its contract. */
export interface UnderContract extends Changes {
  readonly awardedAt?: Instant
  /** Stream of its contract. */
  readonly contract?: string | undefined
  readonly text?: ContractText | undefined
  readonly signedAt?: Instant | undefined
  readonly refusal?: WinnersRefusal | undefined
  /** Contracts that came to nothing. */
  readonly refused: number
  /** A performance security is asked. */
  readonly securityAsked: boolean
  /** What became of each, by the stream of its contract: it outlives the contract. */
  readonly securities: Readonly<Record<string, KeptSecurity>>
  /** What the contract pays in. */
  readonly instalments: readonly string[]
}

export const nothingSigned = {
  ...noChanges,
  ...{ refused: 0, securityAsked: false, securities: {}, instalments: [] },
} satisfies UnderContract

/** What is left of the contract of an award that was set aside, or of a round before this one. */
export const nothingBinds = {
  ...{ contract: undefined, text: undefined, signedAt: undefined, refusal: undefined },
} satisfies Partial<UnderContract>

/** What a fact makes of it. */
export function contractedUnder(known: UnderContract, fact: LotFact): Partial<UnderContract> {
  return {
    ...awardedUnder(known, fact),
    ...textUnder(known, fact),
    ...securedUnder(known, fact),
    ...changesOf(known, fact),
  }
}

function awardedUnder(known: UnderContract, fact: LotFact): Partial<UnderContract> {
  switch (fact.type) {
    case 'AwardAnnounced':
      return { awardedAt: fact.fields.announcedAt, refusal: undefined }
    case 'WinnerRefused': {
      const refusal = { bid: fact.fields.bid, at: fact.at }
      return { refusal, refused: known.refused + 1, contract: undefined, text: undefined }
    }
    case 'WinnerConfirmed':
      return chosen(known, { bid: fact.fields.bid, at: fact.at })
    case 'LawfulExitTaken':
      return chosen(known, 'tender-again')
    default:
      return {}
  }
}

/** A choice only where there was a refusal to choose after. */
const chosen = (
  { refusal }: UnderContract,
  choice: NonNullable<WinnersRefusal['chosen']>,
): Partial<UnderContract> => (refusal ? { refusal: { ...refusal, chosen: choice } } : {})

function textUnder({ text }: UnderContract, fact: LotFact): Partial<UnderContract> {
  switch (fact.type) {
    case 'ContractDrafted': {
      const instalments = fact.fields.instalments.map(({ instalment }) => instalment)
      const { securityAsked } = fact.fields
      const first: ContractText = { version: 1, said: 'nothing', since: fact.at }
      return { contract: fact.stream, text: first, instalments, securityAsked }
    }
    case 'ContractRedrafted':
      return { text: { version: fact.fields.version, said: 'nothing', since: fact.at } }
    case 'ContractReviewed': {
      const said = fact.fields.passed ? 'passed' : 'turned-down'
      return text ? { text: { ...text, said, since: fact.at } } : {}
    }
    case 'ContractVersionRejected':
      return text ? { text: { ...text, said: 'turned-down', since: fact.at } } : {}
    case 'ContractSigned':
      return { signedAt: fact.at }
    default:
      return {}
  }
}

function securedUnder({ securities }: UnderContract, fact: LotFact): Partial<UnderContract> {
  const found = securityIn(fact)
  return found
    ? { securities: { ...securities, [fact.stream]: { ...securities[fact.stream], ...found } } }
    : {}
}

function securityIn(fact: LotFact): KeptSecurity | undefined {
  switch (fact.type) {
    case 'PerformanceSecurityGiven':
      return { said: 'given' }
    case 'PerformanceSecurityWaived':
      return { said: 'waived' }
    case 'ContractTerminated':
    case 'ContractCancelled':
      return { ended: true }
    case 'SecurityReturnDue':
    case 'ContractDatesReckonedAgain':
      return fact.fields.returnBy === undefined ? undefined : { returnBy: fact.fields.returnBy }
    default:
      return useIn(fact)
  }
}

function useIn(fact: LotFact): KeptSecurity | undefined {
  switch (fact.type) {
    case 'SecurityUseProposed':
      return { use: { use: fact.fields.use, heardAt: fact.fields.heardBy, answered: false } }
    case 'SecurityUseAnswered':
      return { use: { use: fact.fields.use, heardAt: fact.at, answered: true } }
    case 'SecurityUseDropped':
    case 'PerformanceSecurityUsed':
      return { use: undefined }
    default:
      return undefined
  }
}
