export { delistInstitution, notListed, relistInstitution } from './delist-institution.js'
export * from './events.js'

export { recordOpenings, recordRelation, verifyPremises } from './record-institution.js'
export { registerInstitution } from './register-institution.js'
export {
  institution,
  type Institution,
  type Offer,
  type Premises,
  type RegisteredInstitution,
} from './state.js'
