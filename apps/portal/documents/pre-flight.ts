import { notCheckable, preFlightRules } from '#libs/domain/procurement/pre-flight'
import { reasonWords } from '#libs/http'

/** Every rule of the pre-flight 预检 as a table, and what no rule checks with the reason. */
export function preFlightTable(): string {
  const rules = preFlightRules.map(
    ({ rule, reason, weight }) =>
      `| ${rule} | ${reason} | ${weight} | ${reasonWords('zh', reason)} | ${reasonWords('en', reason)} |`,
  )
  const others = notCheckable.map(({ rule, about, why }) => `| ${rule} | ${about} | ${why} |`)
  return [
    '# The pre-flight of a tender document',
    '',
    'Generated from the rules by `npm run generate`; do not edit. A statute blocks; what warns needs a',
    'reason, which stands in the record of the tender.',
    '',
    '| article | rule | | 中文 | English |',
    '|---|---|---|---|---|',
    ...rules,
    '',
    '## What no rule checks',
    '',
    '| article | about | why |',
    '|---|---|---|',
    ...others,
    '',
  ].join('\n')
}
