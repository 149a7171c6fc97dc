import type { TenderLot } from '#libs/contracts'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import type { Instant } from '#libs/calendar'
import { notYet, type NotYet } from './kind.js'
import { wordsOf, type MethodWords } from './method-words.js'

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
  /** The document as it stands, with what amendments changed in it. */
  readonly document: DataOf<'TenderRedrafted'>
  readonly words: MethodWords
}

export function tenderCase(facts: Facts): TenderCase | NotYet {
  const project = facts.last('ProjectOpened')
  if (!project) return notYet('ProjectOpened')
  const drafted = facts.last('TenderDrafted')
  if (!drafted) return notYet('TenderDrafted')
  const { method } = drafted.data
  const amended = facts.last('TenderAmended', ({ data }) => data.changed !== undefined)
  const document = amended?.data.changed ?? facts.last('TenderRedrafted')?.data ?? drafted.data
  return { project: project.data, drafted: drafted.data, document, words: wordsOf(method) }
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

/** When bids were opened: where the opening was held elsewhere, not when it was entered here (87§39). */
export const openedAt = ({ at, data }: Fact<'BidsOpened'>): Instant =>
  data.channel?.occurredOn ?? at

/** The deadline as the last event has it that moved it; the notice's own where none did. */
export function deadlineOf(facts: Facts, { notice }: PublishedCase): Instant {
  const moves = [
    facts.last('TenderAmended'),
    facts.last('OutageJudged', ({ data }) => data.deadline !== undefined),
    facts.last('OpenQuestionsJudged', ({ data }) => data.deadline !== undefined),
  ].filter(move => move !== undefined)
  const last = moves.toSorted((one, other) => one.version - other.version).at(-1)
  return last?.data.deadline ?? notice.deadline
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

/** The row that says which lot a paper is about. */
export const lotRow = (
  found: Pick<TenderCase, 'document'>,
  lot: string | undefined,
): readonly [string, string] => [
  '采购包',
  `${lotNumber(found, lot)} ${lotIn(found, lot)?.title ?? ''}`,
]

/** The rows with which every notice begins; the filed plan's number is on each (条例§29). */
export const purchaseRows = ({
  project,
  drafted,
}: Pick<TenderCase, 'project' | 'drafted'>): readonly (readonly [string, string])[] => [
  ['项目名称', project.title],
  ['采购计划备案编号', drafted.planNumber],
]

/** What a notice is called: the document's title with the notice's own word for its last. */
export const noticeTitle = ({ document }: Pick<TenderCase, 'document'>, notice: string): string =>
  document.title.replace(/(?:招标|磋商|谈判|采购)文件$/, '') + notice

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
