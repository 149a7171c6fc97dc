export * from './events.js'
export { subsidyRecord, type CountedSubsidy, type SubsidyRecord } from './state.js'
export { whyNotAgain, type SubsidyLimit } from './why-not-again.js'
