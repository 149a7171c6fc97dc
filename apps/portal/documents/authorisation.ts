import type { CommandDefinition } from '#libs/commands'
import { roles } from '#libs/contracts'

/**
 * Who may ask for what, as a table: commands down, roles across. ● may ask in that role; what else must
 * hold (their own class, their own institution) stands beside each decider.
 */
export function authorisationOf(catalogue: readonly CommandDefinition[]): string {
  const columns = [...roles, 'procedure'] as const
  const lines = catalogue.map(({ name, of, by }) => {
    const cells = columns.map(role => (by.includes(role) ? '●' : ''))
    return `| ${of.context} | ${of.name} | ${name} | ${cells.join(' | ')} |`
  })
  return [
    '# Who may ask for what',
    '',
    'Generated from the catalogue of commands by `npm run generate`; do not edit.',
    '',
    `| context | aggregate | command | ${columns.join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 3)}`,
    ...lines,
    '',
  ].join('\n')
}
