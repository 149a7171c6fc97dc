import { startOfDay } from '#libs/calendar'
import { standingBidsCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import {
  answerLongerValidity,
  askForLongerValidity,
  closeLongerValidity,
  reckonBidSecurityReturn,
  reckonSecurityDatesAgain,
  recordBidRevocation,
  recordBidSecurity,
  recordLongerValidityAnswer,
  returnBidSecurities,
  standingBids,
  type StandingBids,
} from '#libs/domain/procurement/standing-bids'
import { tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { isOfficer } from './of-file.js'

const byOfficer = {
  of: standingBids,
  by: ['procurement-officer'],
  permitted: (actor: Actor, _: unknown, state: StandingBids) => isOfficer(actor, state),
} as const

/** Its tender has the same id. */
const itsTender = ({ id }: { readonly id: string }) => ({ tender: { of: tender, id } })

const owed = (duty: string, id: string, about: string) => ({
  ...{ duty, caseId: `standing-bids/${id}`, about },
})

/** How often it was asked of a lot, and once more. */
const nextAsking = (state: StandingBids, lot: string): string => {
  const known = 'lots' in state ? state.lots.find(one => one.lot === lot) : undefined
  return `${lot}/${String((known?.asked ?? 0) + 1)}`
}

export const standingBidsCatalogue = [
  command({
    of: standingBids,
    by: ['procedure'],
    name: 'reckonSecurityDatesAgain',
    kind: 'decision',
    input: standingBidsCommands.reckonSecurityDatesAgain,
    decide: reckonSecurityDatesAgain,
  }),
  command({
    ...byOfficer,
    name: 'askForLongerValidity',
    kind: 'decision',
    input: standingBidsCommands.askForLongerValidity,
    loads: itsTender,
    decide: (states, input, deciding) => askForLongerValidity(states, input, deciding),
    discharges: ({ id, state, input }) => [
      owed('ask-for-longer-validity', id, nextAsking(state, input.lot)),
    ],
  }),
  command({
    of: standingBids,
    by: supplierRoles,
    name: 'answerLongerValidity',
    kind: 'decision',
    input: standingBidsCommands.answerLongerValidity,
    permitted: ({ institution }) => institution !== undefined,
    loads: itsTender,
    decide: (states, input, deciding) => answerLongerValidity(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordLongerValidityAnswer',
    kind: 'record',
    input: standingBidsCommands.recordLongerValidityAnswer,
    loads: itsTender,
    decide: (states, input, deciding) => recordLongerValidityAnswer(states, input, deciding),
    serialised: true,
  }),
  command({
    of: standingBids,
    by: ['procedure', 'procurement-officer'],
    name: 'closeLongerValidity',
    kind: 'decision',
    input: standingBidsCommands.closeLongerValidity,
    loads: itsTender,
    decide: (states, input, deciding) => closeLongerValidity(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordBidRevocation',
    kind: 'record',
    input: standingBidsCommands.recordBidRevocation,
    loads: itsTender,
    decide: (states, input, deciding) => recordBidRevocation(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordBidSecurity',
    kind: 'record',
    input: standingBidsCommands.recordBidSecurity,
    loads: itsTender,
    decide: (states, input) => recordBidSecurity(states, input),
  }),
  command({
    of: standingBids,
    by: ['procedure'],
    name: 'reckonBidSecurityReturn',
    kind: 'decision',
    input: standingBidsCommands.reckonBidSecurityReturn,
    loads: itsTender,
    decide: (states, input, deciding) => reckonBidSecurityReturn(states, input, deciding),
  }),
  command({
    ...byOfficer,
    name: 'returnBidSecurities',
    kind: 'record',
    input: standingBidsCommands.returnBidSecurities,
    loads: itsTender,
    decide: (states, input, deciding) => returnBidSecurities(states, input, deciding),
    // A return is judged by the day it was made.
    discharges: ({ id, input }) =>
      input.institutions.map(institution => ({
        ...owed('return-bid-security', id, institution),
        at: startOfDay(input.returnedOn),
      })),
  }),
] as const
