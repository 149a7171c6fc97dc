export * from './events.js'

export { handInFinalQuote } from './hand-in-final-quote.js'
export { revealFinalQuote, type RevealingQuote } from './reveal-final-quote.js'
export { finalQuote, type FinalQuote } from './state.js'
