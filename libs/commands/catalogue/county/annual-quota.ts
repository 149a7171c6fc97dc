import { annualQuotaCommands } from '#libs/contracts'
import { annualQuota, changeAnnualQuota, setAnnualQuota } from '#libs/domain/county/annual-quota'
import { command } from '../../command.js'

const ofQuota = {
  of: annualQuota,
  kind: 'record',
  by: ['administrator', 'procurement-officer'],
} as const

export const annualQuotaCatalogue = [
  command({
    ...ofQuota,
    name: 'setAnnualQuota',
    creates: true,
    input: annualQuotaCommands.setAnnualQuota,
    decide: setAnnualQuota,
  }),
  command({
    ...ofQuota,
    name: 'changeAnnualQuota',
    input: annualQuotaCommands.changeAnnualQuota,
    decide: changeAnnualQuota,
  }),
] as const
