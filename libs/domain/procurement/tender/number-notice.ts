import {
  underNumber,
  type NumberSeriesEvent,
  type NumberStates,
} from '#libs/domain/county/number-series'
import { isRefusal, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import { deterministicId } from '#libs/identifiers'
import { amendTender } from './amend-tender.js'
import { correctNotice } from './correct-notice.js'
import type { TenderEvent, TenderInput } from './events.js'
import { extendDocumentOffering } from './extend-document-offering.js'
import type { Tender } from './state.js'

interface TenderAndSeries extends NumberStates {
  readonly self: Tender
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly series: readonly NumberSeriesEvent[]
  }
}

/** All that a tender tells after its notice is a notice of correction 更正公告, in one series. */
const kind = 'amendment-notice'

/** Amends the document under the number of the notice that tells it. */
export function amendUnderNumber(
  { self, ...states }: TenderAndSeries,
  { document, ...amendment }: TenderInput<'amendTender'>,
  deciding: Deciding,
): Appends | Refusal {
  const { paper: typed, evidence } = document
  const issuing = { ...states, kind, typed, isOurs: isHere(amendment) }
  return underNumber(issuing, deciding, paper =>
    alone(amendTender(self, { ...amendment, document: { paper, evidence } }, deciding)),
  )
}

/** Corrects a notice under a number of its own. */
export function correctUnderNumber(
  { self, ...states }: TenderAndSeries,
  { noticeNumber: typed, noticeSeries: _, ...correction }: TenderInput<'correctNotice'>,
  deciding: Deciding,
): Appends | Refusal {
  const { correction: about } = correction
  const issuing = { ...states, kind, typed, about, isOurs: isHere(correction) }
  return underNumber(issuing, deciding, noticeNumber =>
    alone(correctNotice(self, { ...correction, noticeNumber }, deciding)),
  )
}

/** Offers the document longer under the number of the notice that says so. */
export function extendUnderNumber(
  { self, box, ...states }: TenderAndSeries & { readonly box: BidBox },
  { noticeNumber: typed, noticeSeries: _, ...extension }: TenderInput<'extendDocumentOffering'>,
  deciding: Deciding,
): Appends | Refusal {
  const about = extensionIdOf(deciding.id, extension.offeredUntil)
  const issuing = { ...states, kind, typed, about, isOurs: isHere(extension) }
  return underNumber(issuing, deciding, noticeNumber =>
    alone(extendDocumentOffering({ self, box }, { ...extension, noticeNumber }, deciding)),
  )
}

const isHere = ({ channel }: Pick<TenderInput<'correctNotice'>, 'channel'>): boolean =>
  channel.channel === 'here'

const alone = (decided: Decided<TenderEvent>) =>
  isRefusal(decided) ? decided : { appends: { self: decided } }

const namespace = '7a2e9d04-31c8-5b6f-8e17-c05d4f9a2b61'

/** A longer offer has no id: it is the one of its tender until that day. */
const extensionIdOf = (tender: string, until: string): string =>
  deterministicId('documentOffering', namespace, `${tender}/${until}`)
