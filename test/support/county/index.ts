export { aCounty, type County, type CountyOptions } from './county.js'
export { person } from './people.js'
