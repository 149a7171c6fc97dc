import { proxyActivities } from '@temporalio/workflow'
import { memory } from './memory.js'

/** Activities that touch the outside world, by name. */
type OutsideActivities = Readonly<Record<string, (asked: never) => Promise<unknown>>>

/**
 * Asks the outside world, as long as it takes: a system that is away is asked again for ever, with the
 * very same words. What it answers is no fact until a step has recorded it.
 *
 * `const word = await outside<PaymentActivities>()('presentInstruction', { payment })`
 */
export const outside =
  <A extends OutsideActivities>() =>
  async <Name extends keyof A & string>(
    name: Name,
    asked: Parameters<A[Name]>[0],
  ): Promise<Awaited<ReturnType<A[Name]>>> => {
    const activities = proxyActivities<Record<string, (asked: unknown) => Promise<unknown>>>({
      startToCloseTimeout: '1 minute',
      retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
      summary: name,
    })
    memory.working += 1
    const answer = await activities[name]?.(asked)
    memory.working -= 1
    // The proxy answers what the activity of that name does.
    return answer as Awaited<ReturnType<A[Name]>>
  }
