import type { earmarkedLedgerCommands, earmarkedLedgerEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type LedgerEvent = EventOf<typeof earmarkedLedgerEvents>
export type LedgerInput<Command extends keyof typeof earmarkedLedgerCommands> = z.output<
  (typeof earmarkedLedgerCommands)[Command]
>

export const ledgerOpened = happened<LedgerEvent, 'LedgerOpened'>('LedgerOpened')
export const appropriationReceived = happened<LedgerEvent, 'AppropriationReceived'>(
  'AppropriationReceived',
)
export const interestRecorded = happened<LedgerEvent, 'InterestRecorded'>('InterestRecorded')
export const budgetReserved = happened<LedgerEvent, 'BudgetReserved'>('BudgetReserved')
export const reservationReleased = happened<LedgerEvent, 'ReservationReleased'>(
  'ReservationReleased',
)
export const contractCommitted = happened<LedgerEvent, 'ContractCommitted'>('ContractCommitted')
export const commitmentRaised = happened<LedgerEvent, 'CommitmentRaised'>('CommitmentRaised')
export const commitmentReleased = happened<LedgerEvent, 'CommitmentReleased'>('CommitmentReleased')
export const fundsFrozen = happened<LedgerEvent, 'FundsFrozen'>('FundsFrozen')
export const fundsUnfrozen = happened<LedgerEvent, 'FundsUnfrozen'>('FundsUnfrozen')
export const advancePaid = happened<LedgerEvent, 'AdvancePaid'>('AdvancePaid')
export const claimSettled = happened<LedgerEvent, 'ClaimSettled'>('ClaimSettled')
export const moneyRecovered = happened<LedgerEvent, 'MoneyRecovered'>('MoneyRecovered')
export const ledgerClosed = happened<LedgerEvent, 'LedgerClosed'>('LedgerClosed')
