export * from './events.js'

export { numberSeriesIdOf } from './number-series-id.js'
export { numberRule, openNumberSeries } from './open-number-series.js'
export { numberSeries, type NumberSeries } from './state.js'
export { issuedNumber, underNumber, type IssuedPaper, type NumberStates } from './issue-number.js'
export { actNumber, nextNumber, numberFor, takeNumber, voidNumber } from './take-number.js'
