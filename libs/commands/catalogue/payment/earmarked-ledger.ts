import { earmarkedLedgerCommands } from '#libs/contracts'
import {
  closeLedger,
  earmarkedLedger,
  freezeFunds,
  openLedger,
  recordAppropriation,
  recordInterest,
  recordRecovery,
  releaseCommitment,
  releaseReservation,
  unfreezeFunds,
} from '#libs/domain/payment/earmarked-ledger'
import { command } from '../../command.js'

/** Every entry takes the book's lock first: two at once cannot both spend the last fen. */
const entry = { of: earmarkedLedger, by: ['finance-officer'], serialised: true } as const

/**
 * The books' own commands. `reserveBudget`, `commitContract`, `payAdvance` and `settleClaim` are
 * not here: they happen only together with the approval, the signing or the treasury's answer that
 * causes them, in one append.
 */
export const earmarkedLedgerCatalogue = [
  command({
    ...entry,
    name: 'openLedger',
    kind: 'record',
    creates: true,
    input: earmarkedLedgerCommands.openLedger,
    loads: ({ input }) => ({
      previous:
        input.previous === undefined ? undefined : { of: earmarkedLedger, id: input.previous },
    }),
    decide: openLedger,
  }),
  command({
    ...entry,
    name: 'recordAppropriation',
    kind: 'record',
    input: earmarkedLedgerCommands.recordAppropriation,
    decide: recordAppropriation,
  }),
  command({
    ...entry,
    name: 'recordInterest',
    kind: 'record',
    input: earmarkedLedgerCommands.recordInterest,
    decide: recordInterest,
  }),
  command({
    ...entry,
    name: 'releaseReservation',
    kind: 'decision',
    by: ['finance-officer', 'procedure'],
    input: earmarkedLedgerCommands.releaseReservation,
    decide: releaseReservation,
  }),
  command({
    ...entry,
    name: 'releaseCommitment',
    kind: 'decision',
    by: ['finance-officer', 'procedure'],
    input: earmarkedLedgerCommands.releaseCommitment,
    decide: releaseCommitment,
  }),
  command({
    ...entry,
    name: 'freezeFunds',
    kind: 'decision',
    input: earmarkedLedgerCommands.freezeFunds,
    decide: freezeFunds,
  }),
  command({
    ...entry,
    name: 'unfreezeFunds',
    kind: 'decision',
    input: earmarkedLedgerCommands.unfreezeFunds,
    decide: unfreezeFunds,
  }),
  command({
    ...entry,
    name: 'recordRecovery',
    kind: 'record',
    input: earmarkedLedgerCommands.recordRecovery,
    decide: recordRecovery,
  }),
  command({
    ...entry,
    name: 'closeLedger',
    kind: 'decision',
    input: earmarkedLedgerCommands.closeLedger,
    decide: closeLedger,
  }),
] as const
