import { openWorker } from './open-worker.js'

await openWorker('worker')
