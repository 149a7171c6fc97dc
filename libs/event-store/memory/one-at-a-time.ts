/** Runs what it is given one after the other; a failure does not keep the next from running. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const result = last.then(work)
    const ended = (): undefined => undefined
    last = result.then(ended, ended)
    return result
  }
}
