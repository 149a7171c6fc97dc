export { countyOverHttp, type CountyOverHttp } from './county-over-http.js'
