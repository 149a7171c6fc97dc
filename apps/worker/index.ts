export { openWorker } from './open-worker.js'
