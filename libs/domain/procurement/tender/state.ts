import type { Instant } from '#libs/calendar'
import type { StatutoryEnd, TenderDocument } from '#libs/contracts'
import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import { asPublished } from './as-published.js'
import type { TenderEvent } from './events.js'
import { evolveLot, lotRound, type LotRound, type LotStage } from './lot.js'

export interface TenderFile {
  readonly project: string
  readonly officer: string
  readonly signatory: string
  readonly agency?: string
  readonly ledger: string
  readonly planNumber: string
  /** End of the intent's notice; no tender notice before. */
  readonly notBefore: Instant
  readonly document: Omit<TenderDocument, 'lots'>
  /** In the document's order. */
  readonly lots: readonly LotRound[]
}

export interface Published {
  readonly publishedAt: Instant
  readonly deadline: Instant
  readonly noticeEnds: StatutoryEnd
  readonly documentOfferEnds: StatutoryEnd
}

/** A tender round 招标 over one or more lots: one document, one deadline, one opening. */
export type Tender =
  | { readonly status: 'not-drafted' }
  | ({ readonly status: 'drafted' } & TenderFile)
  | ({ readonly status: 'receiving-bids' } & TenderFile & Published)
  | ({ readonly status: 'decrypting'; readonly decryptionEnds: Instant } & TenderFile & Published)
  /** Opened and decrypted, or opened for no lot: the lots say where they stand. */
  | ({ readonly status: 'after-opening' } & TenderFile & Published)
  | ({ readonly status: 'terminated' } & TenderFile)

export type DraftedTender = Exclude<Tender, { readonly status: 'not-drafted' }>
export type PublishedTender = Exclude<
  Tender,
  { readonly status: 'not-drafted' | 'drafted' | 'terminated' }
>

/** The round of one lot, or undefined where the tender has no such lot. */
export const lotOf = (tender: Tender, lot: string): LotRound | undefined =>
  'lots' in tender ? tender.lots.find(({ document }) => document.lot === lot) : undefined

function evolve(tender: Tender, event: TenderEvent): Tender {
  if (event.type === 'TenderDrafted') return drafted(event.data)
  if (tender.status === 'not-drafted') return tender
  if (event.type === 'TenderRedrafted') return redrafted(tender, event.data)
  if (event.type === 'TenderNoticePublished') return published(tender, event.data)
  if (event.type === 'TenderTerminated') return { ...tender, status: 'terminated' }
  if (!('deadline' in tender)) return tender
  return 'lot' in event.data
    ? { ...tender, lots: lotMoved(tender.lots, event) }
    : evolvePublished(tender, event)
}

function drafted(data: DataOf<TenderEvent, 'TenderDrafted'>): Tender {
  const { project, officer, signatory, agency, ledger, planNumber, notBefore, lots, ...document } =
    data
  const file = { project, officer, signatory, ledger, planNumber, notBefore, document }
  return {
    ...{ status: 'drafted', ...file, lots: lots.map(lotRound) },
    ...(agency !== undefined && { agency }),
  }
}

function redrafted(
  tender: DraftedTender,
  { lots, ...document }: DataOf<TenderEvent, 'TenderRedrafted'>,
): Tender {
  return { ...tender, document, lots: lots.map(lotRound) }
}

/** The tender document as it stands. */
export const documentOf = ({ document, lots }: DraftedTender): TenderDocument => ({
  ...document,
  lots: lots.map(round => round.document),
})

function published(
  tender: DraftedTender,
  data: DataOf<TenderEvent, 'TenderNoticePublished'>,
): Tender {
  const { publishedAt, deadline, noticeEnds, documentOfferEnds } = data
  const dates = { publishedAt, deadline, noticeEnds, documentOfferEnds }
  return { ...tender, status: 'receiving-bids', ...dates }
}

function lotMoved(lots: readonly LotRound[], event: TenderEvent): readonly LotRound[] {
  if (!('lot' in event.data)) return lots
  const { lot } = event.data
  // The data names a lot, so the event is one of those that speak of one lot only.
  const ofLot = event as Parameters<typeof evolveLot>[1]
  return lots.map(round => (round.document.lot === lot ? evolveLot(round, ofLot) : round))
}

function evolvePublished(tender: PublishedTender, event: TenderEvent): Tender {
  switch (event.type) {
    case 'TenderAmended':
      return { ...tender, deadline: event.data.deadline }
    case 'TenderDatesReckonedAgain': {
      const { noticeEnds = tender.noticeEnds, documentOfferEnds = tender.documentOfferEnds } =
        event.data
      return { ...tender, noticeEnds, documentOfferEnds }
    }
    case 'BidsOpened': {
      const { decryptionEnds } = event.data
      return { ...tender, status: 'decrypting', decryptionEnds, lots: opened(tender.lots, event) }
    }
    case 'BidOpeningNotHeld':
      return notHeld(tender, event.data.lots)
    case 'DecryptionClosed':
      return {
        ...tender,
        status: 'after-opening',
        lots: staged(tender.lots, 'opened', { status: 'awaiting-qualification' }),
      }
    default:
      return tender
  }
}

const opened = (
  lots: readonly LotRound[],
  { data }: Extract<TenderEvent, { readonly type: 'BidsOpened' }>,
): readonly LotRound[] =>
  lots.map(round => {
    const found = data.lots.find(({ lot }) => lot === round.document.lot)
    if (!found) return round
    const bids = found.bids.map(bid => ({ ...bid, decrypted: false, related: [] }))
    return { ...round, bids, stage: { status: 'opened' } }
  })

function notHeld(tender: PublishedTender, without: readonly string[]): Tender {
  const lots = tender.lots.map(round =>
    without.includes(round.document.lot)
      ? { ...round, stage: { status: 'opening-not-held' as const } }
      : round,
  )
  return tender.status === 'receiving-bids'
    ? { ...tender, status: 'after-opening', lots }
    : { ...tender, lots }
}

const staged = (
  lots: readonly LotRound[],
  from: LotStage['status'],
  stage: LotStage,
): readonly LotRound[] =>
  lots.map(round => (round.stage.status === from ? { ...round, stage } : round))

/** One stream per tender round, of its project's key. Nothing sealed is ever in it. */
export const tender: Aggregate<Tender, TenderEvent> = {
  context: 'procurement',
  name: 'tender',
  collection: 'tenders',
  initial: { status: 'not-drafted' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  anchors: state =>
    'publishedAt' in state ? { 'tender-notice-published': state.publishedAt } : {},
  visibleTo: (reader, state) => bureauOnly(reader) || 'publishedAt' in state,
  shownTo: (reader, state) => (bureauOnly(reader) ? state : asPublished(state)),
}
