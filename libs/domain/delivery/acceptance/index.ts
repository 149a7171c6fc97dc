export * from './events.js'

export { openAcceptance } from './open-acceptance.js'
export { failAcceptance, passAcceptance, publishAcceptance } from './pass-acceptance.js'
export { recordTraineeOpinions } from './record-trainee-opinions.js'
export { acceptance, type Acceptance, type OpenedAcceptance } from './state.js'
