import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { factorsFrom, type PrintedFactor } from './template-factors.js'

const printed = join(import.meta.dirname, '../../../../seeds/scoring-templates.json')
// As the seeds' own contract has it; read-seeds checks the file itself.
const { templates } = JSON.parse(readFileSync(printed, 'utf8')) as {
  templates: readonly { readonly template: string; readonly factors: readonly PrintedFactor[] }[]
}

test('a factor comes out of a template with the standard by which it is scored', () => {
  const [audit] = templates
  expect(factorsFrom(audit?.factors ?? [])[1]).toEqual({
    ...{ factor: 'work-plan', title: '工作方案', kind: 'judged', weight: '10' },
    standard: '三要素齐全60分、两项40分、一项20分；再按等次加40、20、10、0分',
  })
})

test.each(templates.map(({ template, factors }) => [template, factors] as const))(
  'no standard of %s is lost, and none is made up',
  (_, factors) => {
    expect(factorsFrom(factors).map(({ standard }) => standard)).toEqual(
      factors.map(({ rule }) => rule),
    )
  },
)
