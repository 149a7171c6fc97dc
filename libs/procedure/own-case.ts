import { workflowInfo } from '@temporalio/workflow'

/** The case as duties and steps name it: `<procedure>/<case id>`. */
export const ownCase = (): string => workflowInfo().workflowId

/** The id of the case, without the procedure's name. */
export const ownId = (): string => ownCase().slice(ownCase().indexOf('/') + 1)

/** The uuid at the end of a stream's name. */
export const idOfStream = (stream: string): string => stream.slice(-36)
