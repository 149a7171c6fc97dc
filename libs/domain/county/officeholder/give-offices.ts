import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { standInRule } from './acting-for.js'
import { officesGiven, type OfficeholderEvent, type OfficeholderInput } from './events.js'
import type { Officeholder } from './state.js'

/**
 * Puts a person of a unit into their offices 任职, by the paper that appoints them. Whose duties were
 * handed over comes back under the eyes of whoever has them now: nothing is owed by two people.
 */
export function giveOffices(
  holder: Officeholder,
  appointment: OfficeholderInput<'giveOffices'>,
  { id, actor }: Deciding,
): Decided<OfficeholderEvent> {
  if (appointment.person !== id) return refuse(standInRule, 'not-the-id-of-the-person')
  return holder.status === 'handed-over'
    ? refuse(standInRule, 'duties-handed-over', { fix: 'return-to-office' })
    : [officesGiven({ ...appointment, givenBy: actor.id })]
}
