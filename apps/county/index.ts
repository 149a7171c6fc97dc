export { CountyModule } from './county.module.js'
