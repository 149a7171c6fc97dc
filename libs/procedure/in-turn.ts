let last: Promise<unknown> = Promise.resolve()

/**
 * Does things that ask the store one after the other, in the order in which they were wanted. Answers
 * of two local activities of one task come singly while a worker lives, and together when another one
 * replays the history: a case that had gone on between them would then do something else.
 */
export function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  const mine = last.then(ask)
  // Whoever asked is told of a failure; the next one's turn comes all the same.
  const over = (): void => undefined
  last = mine.then(over, over)
  return mine
}
