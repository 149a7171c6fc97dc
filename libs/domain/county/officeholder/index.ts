export * from './events.js'

export { actsIn, mayActFor, standInsOf, withTakenOver } from './acting-for.js'
export { endDelegation, giveDelegation, nameDeputy, releaseDeputy } from './give-delegation.js'
export { giveOffices } from './give-offices.js'
export { handOverDuties, linkedTo } from './hand-over-duties.js'
export { returnToOffice } from './return-to-office.js'
export { endAbsence, recordAbsence } from './record-absence.js'
export { officeholder, type Officeholder } from './state.js'
