import { dayOf, type Instant } from '#libs/calendar'
import type { CountyFigures } from '#libs/contracts/views'
import { isUpToCounty, policyLines, resolve, type PolicyLine, type PolicySheet } from '#libs/policy'
import { proposalFor, type CountySheet, type PolicyProposal } from './state.js'

type Figure = CountyFigures['figures'][number]

/**
 * The figures that a county decides for itself or has to confirm, as they stand at an instant, each with
 * its authority and the proposal that waits for a second person; in the order of the sheet.
 */
export const figuresOf = (state: CountySheet, at: Instant): CountyFigures['figures'] =>
  policyLines.filter(isUpToCounty).flatMap(line =>
    figureOf(line, state.sheet, at).map(figure => ({
      ...figure,
      ...waiting(proposalFor(state, line.key)),
    })),
  )

/** None of a line before its first rule is in force. */
function figureOf({ key, rules }: PolicyLine, sheet: PolicySheet, at: Instant): readonly Figure[] {
  const today = dayOf(at)
  const rule = rules.findLast(({ validFrom }) => validFrom <= today)
  const found = resolve(sheet, key, at)
  if (!rule || found.state === 'not-in-force') return []
  const { source, validFrom, confirmedBy, demonstration } = found.from
  return [
    {
      ...{ key, unit: rule.unit, rule: rule.rule, source, validFrom, demonstration },
      ...(found.state === 'set' && { value: found.value }),
      ...(rule.value !== 'unset' && { shipped: rule.value }),
      ...(rule.note !== undefined && { note: rule.note }),
      // A confirmation names the role, never a person.
      ...(confirmedBy !== undefined && { confirmedBy: confirmedBy as Figure['confirmedBy'] }),
    },
  ]
}

function waiting(proposed: PolicyProposal | undefined): Pick<Figure, 'proposal'> {
  if (!proposed) return {}
  const { proposal, value, source, validFrom, proposedBy } = proposed
  return { proposal: { proposal, value, source, validFrom, proposedBy } }
}
