export { relayShape, type RelayConfiguration } from './configuration.js'
export { RelayModule, type RelayParts } from './relay.module.js'
