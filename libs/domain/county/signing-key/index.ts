export * from './events.js'
export {
  confirmSigningKey,
  refuseSigningKey,
  registerSigningKey,
  revokeSigningKey,
  theirKey,
} from './signing-key.js'
export { signingKey, signingKeyIdOf, type SigningKey } from './state.js'
