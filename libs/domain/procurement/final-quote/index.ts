export * from './events.js'

export { answerQuoteCorrection } from './answer-quote-correction.js'
export { handInFinalQuote } from './hand-in-final-quote.js'
export { revealFinalQuote, type RevealingQuote } from './reveal-final-quote.js'
export { finalQuote, quotedPrice, type FinalQuote } from './state.js'
