export type { Seeds } from './files.js'
export { readSeeds, SeedsError } from './read-seeds.js'
