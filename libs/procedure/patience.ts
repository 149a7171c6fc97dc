import type { LocalActivityOptions } from '@temporalio/workflow'

/**
 * How the store is asked: only I/O throws, and is tried again for ever. Beyond five seconds the
 * waiting is Temporal's, so that a store away for an hour costs no history worth naming.
 */
export const patience: LocalActivityOptions = {
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '5 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
  },
}
