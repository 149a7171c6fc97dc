const digits = 19

/**
 * The final order of an event across streams: store-wide transaction number, then global position,
 * zero-padded so that text order is the order. Known at append, before the relay numbers the event.
 */
export function finalOrder(transaction: bigint | number, position: bigint | number): string {
  return `${padded(transaction)}/${padded(position)}`
}

const padded = (value: bigint | number): string => value.toString().padStart(digits, '0')
