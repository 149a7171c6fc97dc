export * from './events.js'

export { challengeBook, type ChallengeBook } from './state.js'
