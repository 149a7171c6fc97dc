export { configuration, ConfigurationFault, flag, port } from './configuration.js'
export { contextModule, controllersOf } from './context-module.js'
export { inAddress } from './command-controller.js'
export { RequestFault } from './fault.js'
export { languageOf } from './language.js'
export { logOf } from './log.js'
export { HTTP_PARTS, type HttpParts } from './parts.js'
export { openService } from './service.js'
export { openBroadcast, type Broadcast, type Change } from './stream.js'
export { commandSecretOf } from './command-secret.js'
export {
  serve,
  serviceParts,
  serviceShape,
  type ServiceConfiguration,
  type ServiceParts,
} from './serve.js'
