import type { StoredEvent } from '#libs/event-store'

/** Where a county loses its Temporal, and what the facts say when it is there. */
export const places = {
  'between deadline and opening': facts =>
    facts.has('TenderNoticePublished') && !facts.has('BidsOpened'),
  'committee half scored': facts => facts.count('ScoresSubmitted') === 3,
  'duty with 60 % spent': facts => facts.isTold('confirm-winner', [50]),
  'under suspension': facts => facts.has('LotSuspended') && !facts.has('LotResumed'),
  'payment between instruction and answer': facts =>
    facts.count('PaymentInstructed') === 1 && !facts.has('TreasuryPaid'),
  'class running': facts => facts.count('RollSubmitted') === 4 && !facts.has('ClassCompleted'),
} as const satisfies Record<string, (facts: Facts) => boolean>

export type Place = keyof typeof places

interface Facts {
  has(type: string): boolean
  count(type: string): number
  /** An open duty of this kind has been told at exactly these shares. */
  isTold(kind: string, shares: readonly number[]): boolean
}

/** What stands in the store, as the places ask for it. */
export function factsOf(events: readonly StoredEvent[]): Facts {
  const count = (type: string) => events.filter(event => event.type === type).length
  return {
    count,
    has: type => count(type) > 0,
    isTold: (kind, shares) =>
      [...Map.groupBy(events, ({ stream }) => stream).values()].some(
        ([opened, ...later]) =>
          // The first event of a duty names its kind; no other first event does.
          opened?.type === 'DutyOpened' &&
          (opened.data as { kind: string }).kind === kind &&
          later.every(({ type }) => type === 'DutyReminded') &&
          later.map(({ data }) => (data as { share: number }).share).join() === shares.join(), // each has one
      ),
  }
}
