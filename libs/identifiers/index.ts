export type { Accepting, Identifier, IdentifierFault } from './identifier.js'
export { demonstrationDivision } from './region.js'
export { creditCode, type CreditCode } from './credit-code.js'
export { birthDayOf, citizenNumber, type CitizenNumber } from './citizen-number.js'
export {
  chiefTechnicianCertificate,
  levelOf,
  qualificationCertificate,
  skillLevelCertificate,
  type ChiefTechnicianCertificateNumber,
  type QualificationCertificateNumber,
  type SkillLevel,
  type SkillLevelCertificateNumber,
} from './certificate-number.js'
export { occupationCode, type OccupationCode } from './occupation-code.js'
export {
  demonstrationCertificate,
  demonstrationCitizenNumber,
  demonstrationCreditCode,
} from './demonstration-numbers.js'
export { id, isId, type Id } from './id.js'
export { deterministicId } from './deterministic-id.js'
export { drawIdOf } from './draw-id.js'
export { inAddress } from './in-address.js'
