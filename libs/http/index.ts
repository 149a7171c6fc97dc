export { configuration, ConfigurationFault, flag, port } from './configuration.js'
export { contextModule, controllersOf, forPeople } from './context-module.js'
export { RequestFault } from './fault.js'
export { languageOf } from './language.js'
export { logOf } from './log.js'
export type { HttpParts } from './parts.js'
export { openService, sealedBidType } from './service.js'
export { answerRefusal } from './problem-filter.js'
export { countySettings, listening, temporalSettings } from './settings.js'
export { openBroadcast, type Broadcast, type Change } from './stream.js'
export { commandSecretOf, masterKeyOf } from './command-secret.js'
export {
  serve,
  serviceParts,
  serviceShape,
  type ServiceConfiguration,
  type ServiceParts,
} from './serve.js'
export { actorOf } from './asking.js'
export { officesIn } from './offices.js'
export { countyMoments, type CountyMoment } from './moment.js'
export { idOf, type OfId } from './object-id.js'
export { rateLimit } from './rate-limit.js'
export { listControllersOf, type ListParts } from './object-list.js'
export { upTo } from './up-to.js'
export { isStaff, onlyStaff } from './staff.js'
export { reasonWords, worded } from './words.js'
