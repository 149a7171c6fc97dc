export { kafkaClient, type KafkaOptions } from './client.js'
export { fromMessage } from './cloud-event.js'
export { kafkaConsumer, type Delivered, type EventConsumer } from './consumer.js'
export { aggregateOf } from './contexts.js'
export {
  listParkedKeys,
  releaseParkedKey,
  showParkedKey,
  skipParkedEvent,
  type ParkedKey,
  type ParkedPlace,
  type WaitingEvent,
} from './parking/parked-keys.js'
export { kafkaPublisher, type EventPublisher } from './publisher.js'
export { startRelay, type Relay, type RelayOptions } from './relay/relay.js'
export {
  consumerGroup,
  type ConsumerGroup,
  type ConsumerGroupOptions,
} from './subscribing/consumer-group.js'
export { isAway } from './subscribing/is-away.js'
export {
  WorldAway,
  type InsideConsumer,
  type KeyBatch,
  type OutsideConsumer,
  type Subscriber,
} from './subscribing/subscriber.js'
export { eventsTopic, partitions } from './topic.js'
