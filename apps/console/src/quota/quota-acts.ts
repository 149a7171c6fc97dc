import type { UnitPlan } from '#libs/contracts/views'
import { annualQuotaIdOf } from '#libs/domain/county/annual-quota'
import type { Act } from '../acts/act.js'
import { given, isYes, numberOf, rowsOf, textOf, type Field, type Values } from '../acts/fields.js'
import { outsideFields, outsideOf } from '../acts/parts.js'

const atQuota = { at: '/county/annual-quotas', undo: 'none' } as const

const linesField: Field = {
  kind: 'rows',
  name: 'lines',
  as: 'quotaLines',
  of: [
    { kind: 'line', name: 'occupation' },
    {
      ...{ kind: 'choice', name: 'level', as: 'quotaLevel' },
      options: ['all', 'five', 'four', 'three', 'two', 'one'],
    },
    { kind: 'number', name: 'heads' },
    { kind: 'yes-no', name: 'binding' },
  ],
}

const linesOf = (values: Values) =>
  rowsOf(values, 'lines').map(row => {
    const level = textOf(row, 'level')
    return {
      ...{ occupation: textOf(row, 'occupation'), heads: numberOf(row, 'heads') },
      ...given({ level: level === 'all' ? '' : level }),
      binding: isYes(row, 'binding'),
    }
  })

/** A unit's quota of a year; its id follows from both, so there is never a second. */
export const setQuota = (start: Values): Act => ({
  ...{ ...atQuota, creates: true, start: { lines: [{ level: 'all', binding: 'no' }], ...start } },
  command: 'set-annual-quota',
  fields: [
    { kind: 'line', name: 'unit', as: 'quotaUnit' },
    { kind: 'number', name: 'year' },
    linesField,
    ...outsideFields,
  ],
  input: values => ({
    ...{ unit: textOf(values, 'unit'), year: numberOf(values, 'year'), lines: linesOf(values) },
    ...outsideOf(values),
  }),
  idFrom: values => annualQuotaIdOf(textOf(values, 'unit'), Number(numberOf(values, 'year'))),
})

/** The lines as they shall stand from now on, beginning with those that do. */
export const changeQuota = ({ lines }: Pick<UnitPlan, 'lines'>): Act => ({
  ...atQuota,
  command: 'change-annual-quota',
  fields: [linesField, { kind: 'words', name: 'reason', as: 'quotaReason' }, ...outsideFields],
  start: {
    lines: lines.flatMap(({ occupation, level = 'all', quota, binding }) =>
      quota === undefined
        ? []
        : [{ occupation, level, heads: String(quota), binding: binding ? 'yes' : 'no' }],
    ),
  },
  input: values => ({
    ...{ lines: linesOf(values), reason: textOf(values, 'reason') },
    ...outsideOf(values),
  }),
})
