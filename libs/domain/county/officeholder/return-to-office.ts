import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { standInRule } from './acting-for.js'
import { dutiesGivenBack, returnedToOffice, type OfficeholderInput } from './events.js'
import type { Both, OnBoth } from './give-delegation.js'

/**
 * Puts a person back into offices after everything of theirs was handed over 返岗复职, and the duties
 * with them: whatever names them is theirs again, with what they had taken over themselves. So nothing
 * is owed by two people, and nothing by nobody. Delegations stay where the handover has put them, until
 * their own ends.
 */
export function returnToOffice(
  { self, other }: Both,
  { from, reason, ...appointment }: OfficeholderInput<'returnToOffice'>,
  { id, actor }: Deciding,
): OnBoth | Refusal {
  if (appointment.person !== id) return refuse(standInRule, 'not-the-id-of-the-person')
  if (self.status !== 'handed-over') return refuse(standInRule, 'nothing-handed-over')
  if (!('tookOver' in other) || other.status !== 'in-office' || !other.tookOver.includes(id)) {
    return refuse(standInRule, 'duties-not-with-them', { fix: 'name-who-has-the-duties' })
  }
  // Who has returned by themselves since is not brought back a second time.
  const withThem = self.tookOver.filter(one => other.tookOver.includes(one))
  const returned = { ...appointment, reason, from, withThem, returnedBy: actor.id }
  return {
    appends: {
      self: [returnedToOffice(returned)],
      other: [dutiesGivenBack({ to: id, withThem })],
    },
  }
}
