export { HealthModule, type Ready } from './health.js'
export { insist } from './insist.js'
export { databaseAnswers, openProcess, type ProcessOptions } from './open-process.js'
