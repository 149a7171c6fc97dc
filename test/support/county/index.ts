export { aCounty, countyBytes, type County, type CountyOptions } from './county.js'
export type { Post } from './cases.js'
export { acting, person } from './people.js'
