import type { StoredEvent } from '#libs/event-store'
import type { DataOf, EventType } from './facts.js'

type Follows = { readonly [Type in EventType]?: (data: DataOf<Type>) => readonly string[] }

const institution = (id: string): string => `institution-${id}`

/**
 * The other streams that an event speaks of and a paper may need. No bid is named by anything before
 * the opening, and until then nothing leads to one.
 */
const follows: Follows = {
  RequirementSurveyRecorded: ({ respondents }) => respondents.map(institution),
  SubmittedForApproval: ({ approval }) => [`approval-${approval}`],
  TenderDrafted: ({ project, agency }) => [
    `project-${project}`,
    ...(agency === undefined ? [] : [institution(agency)]),
  ],
  BidsOpened: ({ lots }) =>
    lots.flatMap(({ bids }) =>
      bids.flatMap(({ bid, bidder }) => [`bid-${bid}`, institution(bidder)]),
    ),
  CommitteeSeatedForLot: ({ evaluation }) => [`evaluation-${evaluation}`],
  ChallengeLodged: ({ tender, challenger, jointly }) => [
    ...[`tender-${tender}`, ...[challenger, ...jointly].map(institution)],
  ],
  ChallengeComplainedOf: ({ complaint }) => [`complaint-${complaint}`],
  ComplaintLodged: ({ challenge, complainant }) => [
    ...[`challenge-${challenge}`, institution(complainant)],
  ],
  CommitteeSeated: ({ tender }) => [`tender-${tender}`],
  BidSubmitted: ({ tender, bidder }) => [`tender-${tender}`, institution(bidder)],
  BidOpenedElsewhere: ({ content: { tender, bidder } }) => [
    ...[`tender-${tender}`, institution(bidder)],
  ],
  ContractDrafted: ({ tender, bid, supplier }) => [
    ...[`tender-${tender}`, `bid-${bid}`, institution(supplier)],
  ],
}

export function referencesOf({ type, data }: StoredEvent): readonly string[] {
  if (!Object.hasOwn(follows, type)) return []
  // The key is the event's own type, so the function takes this event's data.
  const streams = follows[type as EventType] as ((data: unknown) => readonly string[]) | undefined
  return streams?.(data) ?? []
}
