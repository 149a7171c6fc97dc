import type { OpenedLine, OpeningEntry, OpeningRoom } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import { traitsOf } from '#libs/domain/procurement/method'
import { worksOnTender, type Tender, type TenderEvent } from '#libs/domain/procurement/tender'
import type { StoredEvent } from '#libs/event-store'

/** What anybody is told who was not there, and everybody before the opening. */
export const emptyRoom: OpeningRoom = { lines: [], record: [] }

interface Standing {
  readonly lot: string
  readonly bid: string
  readonly bidder: string
  readonly decrypted: boolean
}

/** Those whose bids were opened, lot by lot in the order they came in. */
export const openedIn = (tender: Tender): readonly Standing[] =>
  'lots' in tender
    ? tender.lots.flatMap(({ document: { lot }, bids }) =>
        bids.map(({ bid, bidder, decrypted }) => ({ lot, bid, bidder, decrypted })),
      )
    : []

/** Whether a reader is in the room: the bureaus, and who bid where the opening is public (87§39). */
export function isInRoom(actor: Actor, tender: Tender): boolean {
  if (worksOnTender(actor, tender)) return true
  const bidders = openedIn(tender).map(({ bidder }) => bidder)
  const open = 'method' in tender && traitsOf(tender.method).publicOpening
  return open && actor.institution !== undefined && bidders.includes(actor.institution)
}

/** A bidder's line; the price stands in it once the bid is decrypted (87§40: read out and recorded). */
export function lineOf(standing: Standing, bid: Bid | undefined): OpenedLine {
  if (bid?.status !== 'revealed') return standing
  const { unitPrice, price, businessSize } = bid.content
  return { ...standing, said: { unitPrice, price, businessSize } }
}

/** Of these it is enough that they happened. */
const told: readonly string[] = ['BidsOpened', 'BidOpeningNotHeld', 'DecryptionClosed']

/** What the record keeps of one event; nothing of those that are no part of an opening. */
function entryOf(event: TenderEvent): Omit<OpeningEntry, 'id' | 'at' | 'type'> | undefined {
  if (told.includes(event.type)) return {}
  switch (event.type) {
    case 'OutageJudged':
      return { words: event.data.reason }
    case 'OpeningRecordConfirmed':
      return { institution: event.data.institution }
    case 'OpeningQuestioned':
    case 'OpeningQuestionAnswered':
    case 'OpeningFaultReported':
      return saidIn(event)
    case 'RecordingArchived':
      return event.data.lot === undefined ? { words: event.data.recording.paper } : undefined
    case 'BidDecrypted':
      return { institution: event.data.bidder }
    default:
      return undefined
  }
}

type Said = Extract<
  TenderEvent,
  {
    readonly type: 'OpeningQuestioned' | 'OpeningQuestionAnswered' | 'OpeningFaultReported'
  }
>

/** What somebody said, and for a question its id, so that it can be answered. */
function saidIn({ data }: Said): Omit<OpeningEntry, 'id' | 'at' | 'type'> {
  return {
    words: data.words,
    ...('institution' in data &&
      data.institution !== undefined && { institution: data.institution }),
    ...('question' in data && { question: data.question }),
    ...('about' in data && { about: data.about }),
  }
}

/** The record of the opening, written from the tender's own events in their order. */
export function recordOf(events: readonly StoredEvent[]): readonly OpeningEntry[] {
  const opening = events.findIndex(({ type }) => openings.includes(type))
  if (opening < 0) return []
  return events.slice(opening).flatMap(({ eventId, type, data, meta }) => {
    const entry = entryOf({ type, data } as TenderEvent) // the tender's stream has no others
    return entry ? [{ id: eventId, at: meta.at, type, ...entry }] : []
  })
}

const openings: readonly string[] = ['BidsOpened', 'BidOpeningNotHeld']
