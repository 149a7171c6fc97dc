export * from './events.js'

export { numberSeriesIdOf } from './number-series-id.js'
export { numberRule, openNumberSeries } from './open-number-series.js'
export { numberSeries, type NumberSeries } from './state.js'
export { takeNumber, voidNumber } from './take-number.js'
