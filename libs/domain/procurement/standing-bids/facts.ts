import { count, factsOf, reference } from '#libs/domain/deciding'
import type { StandingBidsEvent } from './events.js'

export {
  freeSince,
  standingBidsCase,
  type BoundView,
  type SecurityView,
  type StandingBidsView,
} from './standing-bids-case.js'

const ofInstitution = ({ institution }: { readonly institution: string }) => ({
  institution: reference(institution),
})

/** What procedures may know after the opening: who is bound until when, who gave. Never an amount. */
export const standingBidsFacts = factsOf<StandingBidsEvent>()({
  BiddersBound: ({ officer, lots, askFrom, until, securities }) => ({
    ...{ officer: reference(officer), askFrom, until },
    lots: lots.map(({ lot, opened }) => ({ lot: reference(lot), opened })),
    securities: securities.map(({ institution, lots: of, withdrawnAt }) => ({
      ...{ institution: reference(institution), lots: of.map(reference), withdrawnAt },
    })),
  }),
  LongerValidityAsked: ({ lot, asked, askFrom, until, answerBy }) => ({
    ...{ lot: reference(lot), asked: count(asked.length), askFrom, until, answerBy },
  }),
  LongerValidityAnswered: ({ lot }) => ({ lot: reference(lot) }),
  LongerValidityClosed: ({ lot }) => ({ lot: reference(lot) }),
  BidSecurityRecorded: ({ institution, lots }) => ({
    ...{ institution: reference(institution), lots: lots.map(reference) },
  }),
  BidSecurityReturnDue: ({ returnBy, ...of }) => ({ ...ofInstitution(of), returnBy: returnBy.end }),
  BidSecurityReturned: ofInstitution,
  BidSecurityForfeited: ofInstitution,
  SecurityDatesReckonedAgain: ({ returnBy, ...of }) => ({
    ...ofInstitution(of),
    returnBy: returnBy.end,
  }),
})
