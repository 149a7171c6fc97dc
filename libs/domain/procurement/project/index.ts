export * from './events.js'
export { projectFacts } from './facts.js'
export { project, type OpenedProject, type Project, type StandingSurvey } from './state.js'
