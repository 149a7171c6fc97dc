import { addMinutes, endOfDay, type Day, type Instant } from '#libs/calendar'
import type { MethodBasis, OfferedMethod, StatutoryEnd, TenderDocument } from '#libs/contracts'
import {
  bureauOnly,
  isEntrusted,
  type Aggregate,
  type DataOf,
  type Reader,
} from '#libs/domain/deciding'
import { offeredMethod, rulesOf, type MethodRules } from '#libs/domain/procurement/method'
import type { Policy } from '#libs/policy'
import { asPublished } from './as-published.js'
import type { TenderEvent } from './events.js'
import { evolveLot, lotRound, type LotRound } from './lot.js'

export interface TenderFile {
  readonly project: string
  readonly officer: string
  readonly signatory: string
  readonly agency?: string
  readonly ledger: string
  readonly planNumber: string
  /** End of the intent's notice; no tender notice before. */
  readonly notBefore: Instant
  readonly method: OfferedMethod
  /** Why it is not an open tender. */
  readonly basis?: MethodBasis | undefined
  /** The only ones that may respond; everybody where absent. */
  readonly invited?: readonly string[] | undefined
  readonly document: Omit<TenderDocument, 'lots'>
  /** In the document's order. */
  readonly lots: readonly LotRound[]
}

export interface Published {
  readonly publishedAt: Instant
  readonly deadline: Instant
  readonly noticeEnds: StatutoryEnd
  readonly documentOfferEnds: StatutoryEnd
  /** Outages of ours whose effect on this tender is judged. */
  readonly judgedOutages: readonly string[]
  /** How often questions left open at a deadline were judged. */
  readonly questionsJudged: number
  /** They were found to hinder nobody. */
  readonly openNevertheless: boolean
}

/** What was said in the room of the opening; absent while nobody has said anything. */
export interface SaidInRoom {
  /** Bidders who confirmed the record. */
  readonly confirmedBy?: readonly string[]
  readonly questioned?: readonly {
    readonly question: string
    readonly about: 'doubt' | 'recusal'
    readonly answered: boolean
  }[]
  /** Hashes of the recordings of the opening and of evaluations. */
  readonly recordings?: readonly string[]
}

/** A tender round 招标 over one or more lots: one document, one deadline, one opening. */
export type Tender =
  | { readonly status: 'not-drafted' }
  | ({ readonly status: 'drafted' } & TenderFile)
  | ({ readonly status: 'receiving-bids' } & TenderFile & Published)
  | ({
      readonly status: 'decrypting'
      readonly openedAt: Instant
      readonly decryptionEnds: Instant
    } & TenderFile &
      Published &
      SaidInRoom)
  /** Opened and decrypted, or opened for no lot: the lots say where they stand. */
  | ({ readonly status: 'after-opening' } & TenderFile & Published & SaidInRoom)
  | ({ readonly status: 'terminated'; readonly refunded: boolean } & TenderFile)

export type DraftedTender = Exclude<Tender, { readonly status: 'not-drafted' }>
export type PublishedTender = Exclude<
  Tender,
  { readonly status: 'not-drafted' | 'drafted' | 'terminated' }
>

export type Opened = Extract<Tender, { readonly status: 'decrypting' | 'after-opening' }>

/** The round of one lot, or undefined where the tender has no such lot. */
export const lotOf = (tender: Tender, lot: string): LotRound | undefined =>
  'lots' in tender ? tender.lots.find(({ document }) => document.lot === lot) : undefined

function evolve(tender: Tender, event: TenderEvent): Tender {
  if (event.type === 'TenderDrafted') return drafted(event.data)
  if (tender.status === 'not-drafted') return tender
  if (event.type === 'TenderRedrafted') return redrafted(tender, event.data)
  if (event.type === 'TenderNoticePublished') return published(tender, event.data)
  if (event.type === 'TenderTerminated') return { ...tender, status: 'terminated', refunded: false }
  if (event.type === 'TerminationRefunded') return { ...tender, ...refunded(tender) }
  if (!('deadline' in tender)) return tender
  if (event.type === 'RecordingArchived') return archived(tender, event.data)
  return 'lot' in event.data
    ? { ...tender, lots: lotMoved(tender.lots, event) }
    : evolvePublished(tender, event)
}

function drafted(data: DataOf<TenderEvent, 'TenderDrafted'>): Tender {
  const { project, officer, signatory, agency, ledger, planNumber, notBefore, ...rest } = data
  const { method, basis, invited, lots, ...document } = rest
  const file = { project, officer, signatory, ledger, planNumber, notBefore, document }
  return {
    ...{ status: 'drafted', ...file, lots: lots.map(lotRound) },
    ...{ method: offeredMethod(method), basis, invited },
    ...(agency !== undefined && { agency }),
  }
}

function redrafted(
  tender: DraftedTender,
  { lots, ...document }: DataOf<TenderEvent, 'TenderRedrafted'>,
): Tender {
  return { ...tender, document, lots: lots.map(lotRound) }
}

/** What its method 采购方式 asks for. */
export const methodOf = ({ method }: Pick<TenderFile, 'method'>, policy: Policy): MethodRules =>
  rulesOf(method, policy)

/** Whether an institution may respond: anybody, or one of those that were left (74§27). */
export const mayRespond = (
  { invited }: Pick<TenderFile, 'invited'>,
  institution: string,
): boolean => invited?.includes(institution) ?? true

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
  const untouched = { judgedOutages: [], questionsJudged: 0, openNevertheless: false }
  return { ...tender, status: 'receiving-bids', ...dates, ...untouched }
}

const refunded = (tender: DraftedTender) => tender.status === 'terminated' && { refunded: true }

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
      return amended(tender, event.data)
    case 'TenderDatesReckonedAgain': {
      const { noticeEnds = tender.noticeEnds, documentOfferEnds = tender.documentOfferEnds } =
        event.data
      return { ...tender, noticeEnds, documentOfferEnds }
    }
    case 'BidsOpened': {
      const { decryptionEnds } = event.data
      const openedAt = addMinutes(decryptionEnds, -tender.document.decryptionMinutes)
      const lots = opened(tender.lots, event)
      return { ...tender, status: 'decrypting', openedAt, decryptionEnds, lots }
    }
    case 'BidOpeningNotHeld':
      return notHeld(tender, event.data)
    case 'DecryptionClosed':
      return {
        ...tender,
        status: 'after-opening',
        lots: decryptionEnded(tender.lots, event.data.effectiveAt),
      }
    default:
      return evolveClock(tender, event)
  }
}

const archived = (
  tender: PublishedTender,
  { recording: { evidence } }: DataOf<TenderEvent, 'RecordingArchived'>,
): Tender =>
  isOpened(tender) ? { ...tender, recordings: [...(tender.recordings ?? []), evidence] } : tender

const isOpened = (tender: PublishedTender): tender is Opened => tender.status !== 'receiving-bids'

type Said = Extract<
  TenderEvent,
  {
    readonly type: 'OpeningRecordConfirmed' | 'OpeningQuestioned' | 'OpeningQuestionAnswered'
  }
>

const saidTypes: readonly TenderEvent['type'][] = [
  ...(['OpeningRecordConfirmed', 'OpeningQuestioned', 'OpeningQuestionAnswered'] as const),
]
const isSaid = (event: TenderEvent): event is Said => saidTypes.includes(event.type)

function said(tender: Opened, { type, data }: Said): Opened {
  const { confirmedBy = [], questioned = [] } = tender
  switch (type) {
    case 'OpeningRecordConfirmed':
      return { ...tender, confirmedBy: [...confirmedBy, data.institution] }
    case 'OpeningQuestioned':
      return {
        ...tender,
        questioned: [
          ...questioned,
          { question: data.question, about: data.about, answered: false },
        ],
      }
    case 'OpeningQuestionAnswered': {
      const answered = questioned.map(one =>
        one.question === data.question ? { ...one, answered: true } : one,
      )
      return { ...tender, questioned: answered }
    }
  }
}

/** What moves, holds and ends the clock of the round. */
function evolveClock(tender: PublishedTender, event: TenderEvent): Tender {
  switch (event.type) {
    case 'DocumentOfferingExtended':
      return { ...tender, documentOfferEnds: offerEnd(tender, event.data.offeredUntil) }
    case 'OutageJudged':
      return outageWeighed(tender, event.data)
    case 'OpenQuestionsJudged': {
      const { number, effect, deadline = tender.deadline } = event.data
      const openNevertheless = effect === 'opened-nevertheless'
      return { ...tender, questionsJudged: number, deadline, openNevertheless }
    }
    default:
      return isOpened(tender) && isSaid(event) ? said(tender, event) : tender
  }
}

/** The notice's own last day; it has nothing of a statutory length that is reckoned again. */
function offerEnd({ documentOfferEnds }: PublishedTender, lastDay: Day): StatutoryEnd {
  const { period: _, ...stood } = documentOfferEnds
  return { ...stood, lastDay, end: endOfDay(lastDay), rule: '87§18', provisional: false }
}

/** A changed document is in force for everybody; the lots stay where they are. */
function amended(
  tender: PublishedTender,
  { deadline, changed }: DataOf<TenderEvent, 'TenderAmended'>,
): Tender {
  if (!changed) return { ...tender, deadline }
  const { lots: asChanged, ...document } = changed
  const lots = tender.lots.map(round => {
    const found = asChanged.find(({ lot }) => lot === round.document.lot)
    return found ? { ...round, document: found } : round
  })
  return { ...tender, deadline, document, lots }
}

function outageWeighed(
  tender: PublishedTender,
  { outage, deadline = tender.deadline, decryptionEnds }: DataOf<TenderEvent, 'OutageJudged'>,
): Tender {
  const weighed = { ...tender, deadline, judgedOutages: [...tender.judgedOutages, outage] }
  return weighed.status === 'decrypting' && decryptionEnds !== undefined
    ? { ...weighed, decryptionEnds }
    : weighed
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

function notHeld(
  tender: PublishedTender,
  { lots: without, received = [] }: DataOf<TenderEvent, 'BidOpeningNotHeld'>,
): Tender {
  const left = (lot: string) => received.find(one => one.lot === lot)?.bids ?? []
  const lots = tender.lots.map(round => {
    const { lot } = round.document
    const stage = { status: 'opening-not-held' as const, left: left(lot) }
    return without.includes(lot) ? { ...round, stage } : round
  })
  return tender.status === 'receiving-bids'
    ? { ...tender, status: 'after-opening', lots }
    : { ...tender, lots }
}

/** With it the opening is over: the lots that were opened are reviewed next. */
const decryptionEnded = (lots: readonly LotRound[], opening: Instant): readonly LotRound[] =>
  lots.map(round =>
    round.stage.status === 'opened'
      ? {
          ...round,
          stage: { status: 'awaiting-qualification' },
          ended: { ...round.ended, opening },
        }
      : round,
  )

/** A notice is for everybody, an invitation for those that were invited and the experts. */
const isAddressed = (
  { institution, role }: Reader,
  tender: PublishedTender | TenderFile,
): boolean => role === 'evaluation-expert' || mayRespond(tender, institution ?? '')

/** Whether a tender is not entrusted to another agency than the reader's (法§19). */
export const holdsTender = (reader: Reader, state: Tender | undefined): boolean =>
  isEntrusted(reader, state && 'agency' in state ? state.agency : undefined)

/** Whether a reader works on a tender or watches over it: of agencies the one that it is entrusted to. */
export const worksOnTender = (reader: Reader, state: Tender): boolean =>
  bureauOnly(reader) && holdsTender(reader, state)

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
  visibleTo: (reader, state) =>
    worksOnTender(reader, state) || ('publishedAt' in state && isAddressed(reader, state)),
  shownTo: (reader, state) => (worksOnTender(reader, state) ? state : asPublished(state)),
}
