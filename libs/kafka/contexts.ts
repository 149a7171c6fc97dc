import type { Context } from '#libs/domain/deciding'

/** Which context an aggregate belongs to: the middle word of `ce_type`. */
const aggregates: Readonly<Record<Context, readonly string[]>> = {
  procurement: [
    ...[
      'project',
      'approval',
      'tender',
      'enquiry',
      'bid-box',
      'bid',
      'final-quote',
      'evaluation',
      'contract',
    ],
    'official-paper',
    ...['challenge', 'challenge-book', 'complaint', 'standing-bids'],
  ],
  delivery: ['training-class', 'assessment-batch', 'acceptance'],
  payment: ['earmarked-ledger', 'claim', 'payment', 'subsidy-record'],
  supervision: ['duty', 'performance-evaluation', 'rating'],
  county: [
    'institution',
    'credit-code',
    'clock',
    'calendar',
    'policy-sheet',
    'channel',
    'occupation-catalogue',
    'annual-quota',
    'number-register',
    'number-series',
    'signing-key',
    'outage-log',
    'officeholder',
  ],
}

const contextOfAggregate = new Map(
  Object.entries(aggregates).flatMap(([context, names]) => names.map(name => [name, context])),
)

const uuidLength = 36

/** `training-class` of `training-class-<uuid>`. */
export const aggregateOf = (stream: string): string => stream.slice(0, -uuidLength - 1)

/** The context of a stream; an aggregate that the table does not know stands under its own name. */
export function contextOf(stream: string): string {
  const aggregate = aggregateOf(stream)
  return contextOfAggregate.get(aggregate) ?? aggregate
}
