import { useTranslation } from 'react-i18next'
import type { BidQuestion } from '#libs/domain/procurement/bid'
import type { LotRound, RankedBid } from '#libs/domain/procurement/tender'
import { useOpenedBids, type OpenedBid } from '../api/bidding.js'
import { declaration, topicsOf } from '../bidding/draft.js'
import { sizeWords } from '../bidding/size-words.js'
import { percent } from '../contract/term-value.js'
import { Money } from '../elements/money.js'
import { absolute } from '../elements/when-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'
import { DocumentButtons } from './document-buttons.js'

interface BidPapersProps {
  readonly lot: LotRound['document']
  /** Those of the lot that are opened. */
  readonly bids: readonly RankedBid[]
  /** Names of institutions, by their ids. */
  readonly names: Readonly<Record<string, string>>
}

/** What the opened bids of a lot say, with their documents, beside whoever judges them. */
export function BidPapers({ lot, bids, names }: BidPapersProps) {
  const { t } = useTranslation()
  const opened = useOpenedBids(bids.map(({ bid }) => bid))
  return (
    <section className="panel" aria-labelledby="bid-papers">
      <h2 id="bid-papers">{t('bidPapers.title')}</h2>
      <p className="caption">{t(bids.length === 0 ? 'bidPapers.none' : 'bidPapers.lead')}</p>
      {bids.map(({ bid, bidder }) => (
        <OfBid key={bid} {...{ bid, lot }} bidder={names[bidder] ?? bidder} opened={opened[bid]} />
      ))}
    </section>
  )
}

interface OfBidProps {
  readonly bid: string
  readonly bidder: string
  readonly lot: LotRound['document']
  /** Undefined until it is read. */
  readonly opened: OpenedBid | undefined
}

function OfBid({ bid, bidder, lot, opened }: OfBidProps) {
  const { t } = useTranslation()
  if (opened === undefined) return <p className="quiet">{bidder}</p>
  const { unitPrice, price, businessSize, smallBusinessShare, documents } = opened.content
  return (
    <details className="sheet">
      <summary>
        {bidder} · {t('bidPapers.count', { count: documents.length })}
      </summary>
      <dl className="facts">
        <dt>{t('openingRoom.price')}</dt>
        <dd>
          <Money fen={price} unknown={t('unset')} />
        </dd>
        <dt>{t('openingRoom.unitPrice')}</dt>
        <dd>
          <Money fen={unitPrice} unknown={t('unset')} />
        </dd>
        <dt>{t('field.businessSize')}</dt>
        <dd>{t(`option.businessSize.${businessSize}`)}</dd>
        {smallBusinessShare !== undefined && (
          <>
            <dt>{t('field.smallBusinessShare')}</dt>
            <dd>{percent(smallBusinessShare)}</dd>
          </>
        )}
      </dl>
      <Documents {...{ bid, bidder, lot }} documents={documents} />
      <Questions questions={opened.questions} />
    </details>
  )
}

interface DocumentsProps extends Omit<OfBidProps, 'opened'> {
  readonly documents: OpenedBid['content']['documents']
}

function Documents({ bid, bidder, lot, documents }: DocumentsProps) {
  const { t } = useTranslation()
  if (documents.length === 0) return <p className="quiet">{t('bidPapers.noDocument')}</p>
  const titles = new Map(topicsOf(lot).map(({ about, title }) => [about, title]))
  titles.set(declaration, t('bid.declaration'))
  return (
    <ul className="rows">
      {documents.map(({ about, name = about, size, hash }, place) => (
        <li key={`${hash}${String(place)}`} className="brief brief-row">
          <span>
            {titles.get(about) ?? t('bid.otherFiles')}
            <span className="caption below">
              {name} · {size === undefined ? t('bidPapers.notHere') : sizeWords(size)}
            </span>
          </span>
          {size !== undefined && <DocumentButtons of={{ bid, place }} {...{ name, bidder }} />}
        </li>
      ))}
    </ul>
  )
}

/** What the committee asked of it, and the answers as they came in. */
function Questions({ questions }: { readonly questions: readonly BidQuestion[] }) {
  const { t } = useTranslation()
  if (questions.length === 0) return null
  return (
    <>
      <h3>{t('bidPapers.questions')}</h3>
      <ul className="rows">
        {questions.map(one => (
          <li key={one.question}>
            {one.price === undefined || one.unitPrice === undefined
              ? one.words
              : t('bidPapers.correction', {
                  ...{ price: yuan(one.price), unitPrice: yuan(one.unitPrice) },
                })}
            <span className="caption below">
              <Reply asked={one} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reply({ asked }: { readonly asked: BidQuestion }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { answered, accepted, answer, answerBy } = asked
  if (!answered) return t('bidPapers.waiting', { answerBy: absolute(answerBy, language) })
  if (accepted !== undefined) return t(accepted ? 'bidPapers.accepted' : 'bidPapers.refused')
  return (
    <>
      {t('bidPapers.answered', { paper: answer?.paper ?? t('unset') })}{' '}
      {answer && <code>{answer.evidence}</code>}
    </>
  )
}
