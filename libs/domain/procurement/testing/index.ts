export { anyHash, person, policyOf, uuid } from './people-and-policy.js'
export * as evaluationCase from './evaluation-case.js'
export * as projectCase from './project-case.js'
export * as tenderCase from './tender-case.js'
