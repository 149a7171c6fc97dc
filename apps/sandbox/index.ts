export type { DemonstrationPerson } from './issuer/person.js'
export { directGrant } from './issuer/direct-grant.js'
export { consoleClient, scriptClient } from './issuer/provider.js'
export { startSandbox, type SandboxSettings } from './sandbox.js'
