import type { TenderLot } from '#libs/contracts'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { notYet, type NotYet } from './kind.js'

/** What the papers of planning begin with. */
export interface PlannedCase {
  readonly opened: Fact<'ProjectOpened'>
  readonly required: Fact<'RequirementRecorded'>
}

export function plannedCase(facts: Facts): PlannedCase | NotYet {
  const opened = facts.last('ProjectOpened')
  if (!opened) return notYet('ProjectOpened')
  const required = facts.last('RequirementRecorded')
  return required ? { opened, required } : notYet('RequirementRecorded')
}

/** What most papers of a tender begin with. */
export interface TenderCase {
  readonly project: DataOf<'ProjectOpened'>
  readonly drafted: DataOf<'TenderDrafted'>
  /** The document as it stands. */
  readonly document: DataOf<'TenderRedrafted'>
}

export function tenderCase(facts: Facts): TenderCase | NotYet {
  const project = facts.last('ProjectOpened')
  if (!project) return notYet('ProjectOpened')
  const drafted = facts.last('TenderDrafted')
  if (!drafted) return notYet('TenderDrafted')
  const document = facts.last('TenderRedrafted') ?? drafted
  return { project: project.data, drafted: drafted.data, document: document.data }
}

export interface PublishedCase extends TenderCase {
  readonly notice: DataOf<'TenderNoticePublished'>
}

export function publishedCase(facts: Facts): PublishedCase | NotYet {
  const found = tenderCase(facts)
  if ('notYet' in found) return found
  const notice = facts.last('TenderNoticePublished')
  return notice ? { ...found, notice: notice.data } : notYet('TenderNoticePublished')
}

export const lotIn = (
  { document }: Pick<TenderCase, 'document'>,
  lot: string | undefined,
): TenderLot | undefined => document.lots.find(one => one.lot === lot)

/** 采购包1, in the document's order. */
export const lotNumber = (
  { document }: Pick<TenderCase, 'document'>,
  lot: string | undefined,
): string => `采购包${String(document.lots.findIndex(one => one.lot === lot) + 1)}`

/** The facts of one stream of the case. */
export const inStream =
  (aggregate: string, id: string) =>
  ({ stream }: Pick<Fact, 'stream'>): boolean =>
    stream === `${aggregate}-${id}`

/** What a bidder revealed, once it has; or what the sheet of an opening outside says of its bid. */
export const revealed = (facts: Facts, bid: string): DataOf<'BidRevealed'>['content'] | undefined =>
  facts.last('BidRevealed', inStream('bid', bid))?.data.content ??
  facts.last('BidOpenedElsewhere', inStream('bid', bid))?.data.content

/** For what a bid was handed in and by whom, here or outside. */
export const handedIn = (facts: Facts, bid: string) =>
  facts.last('BidSubmitted', inStream('bid', bid))?.data ??
  facts.last('BidOpenedElsewhere', inStream('bid', bid))?.data.content
