export { memoryBytes } from './memory-bytes.js'
export { postgresBytes } from './postgres-bytes.js'
export type { ByteStore, Kept } from './types.js'
