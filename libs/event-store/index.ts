export type * from './types.js'
export { upcast, type Upcasters } from './upcast.js'
export {
  memoryEventStore,
  type MemoryEventStore,
  type MemoryEventStoreOptions,
} from './memory/memory-event-store.js'
export {
  postgresEventStore,
  type PostgresEventStoreOptions,
} from './postgres/postgres-event-store.js'
export {
  adoptCopiedEvents,
  advanceAndNumber,
  readNumbered,
  readWatermark,
  type PartitionEnds,
  type Watermark,
} from './postgres/numbering.js'
export { appendedChannel, tellRelay } from './postgres/tell-relay.js'
