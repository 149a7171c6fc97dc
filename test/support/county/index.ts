export { aCounty, type County, type CountyOptions } from './county.js'
export { countyBytes } from './foundation.js'
export type { Post } from './cases.js'
export { acting, person } from './people.js'
