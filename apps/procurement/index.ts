export { ProcurementModule } from './procurement.module.js'
