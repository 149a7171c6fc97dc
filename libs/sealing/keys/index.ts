export { backUp, keyBackup, restored, type KeyBackup } from './backup.js'
export { keyShare, putTogether, sharesOf, type KeyShare } from './escrow.js'
export { rehearse, type Rehearsed } from './rehearse.js'
export { unwrapped } from './unwrapped.js'
