export { aCounty, type County, type CountyOptions } from './county.js'
export { acting, person } from './people.js'
