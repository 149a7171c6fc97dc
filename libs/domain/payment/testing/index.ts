export * as claimCase from './claim-case.js'
