import { ActivityFailure, isCancellation, log, proxyActivities } from '@temporalio/workflow'
import { memory } from './memory.js'

/** Activities that touch the outside world, by name. */
type OutsideActivities = Readonly<Record<string, (asked: never) => Promise<unknown>>>

type Asking<A extends OutsideActivities> = <Name extends keyof A & string>(
  name: Name,
  asked: Parameters<A[Name]>[0],
) => Promise<Awaited<ReturnType<A[Name]>>>

/**
 * Asks the outside world, as long as it takes: a system that is away is asked again for ever, with the
 * very same words. What it answers is no fact until a step has recorded it.
 *
 * `const word = await outside<PaymentActivities>()('presentInstruction', { payment })`
 */
export const outside =
  <A extends OutsideActivities>(): Asking<A> =>
  (name, asked) =>
    askOutside(name, asked)

/** How often a system that people can do without is asked at one time. */
const tries = 4

/** The same of a system that people can do without: it is `away` after a few tries within seconds. */
export const outsideIfThere =
  <A extends OutsideActivities>() =>
  async <Name extends keyof A & string>(
    name: Name,
    asked: Parameters<A[Name]>[0],
  ): Promise<Awaited<ReturnType<A[Name]>> | 'away'> => {
    try {
      return await askOutside<Awaited<ReturnType<A[Name]>>>(name, asked, tries)
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error
      log.warn(`${name} was asked in vain`, { error: String(error.cause) })
      return 'away'
    }
  }

async function askOutside<Answer>(
  name: string,
  asked: unknown,
  maximumAttempts = Number.POSITIVE_INFINITY,
): Promise<Answer> {
  const activities = proxyActivities<Record<string, (asked: unknown) => Promise<unknown>>>({
    startToCloseTimeout: '1 minute',
    retry: {
      ...{ initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
      maximumAttempts,
    },
    summary: name,
  })
  memory.working += 1
  try {
    // The proxy answers what the activity of that name does.
    return (await activities[name]?.(asked)) as Answer
  } finally {
    memory.working -= 1
  }
}
