import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker'

export interface ProcedureWorkerParts {
  readonly connection: NativeConnection
  readonly namespace: string
  readonly taskQueue: string
  /** Path of the bundle that `bundleWorkflows` made. */
  readonly bundle: string
  readonly activities: object
}

/**
 * A worker for the procedures, sized for a machine that it shares. Local activities do most of the
 * acting, so two handfuls of pollers are plenty; the cache is bounded by number, because the SDK's own
 * guess reads the heap of the wrong thread.
 */
export function procedureWorker(parts: ProcedureWorkerParts): Promise<Worker> {
  const { bundle, ...rest } = parts
  const options: WorkerOptions = {
    ...rest,
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows: 1000,
    workflowThreadPoolSize: 1,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentWorkflowTaskPolls: 5,
    maxConcurrentActivityTaskPolls: 2,
    shutdownGraceTime: '5 seconds',
  }
  return Worker.create(options)
}
