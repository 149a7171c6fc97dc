import { openWorker } from '../worker/index.js'

/** The procedures' worker, as one of the three processes of a machine. */
await openWorker('work')
