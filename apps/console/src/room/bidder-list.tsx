import { useTranslation } from 'react-i18next'
import type { RankedBid } from '#libs/domain/procurement/tender'
import { StatusTag } from '../elements/status-tag.js'

interface BidderListProps {
  /** What the list is of. */
  readonly words: string
  readonly bids: readonly RankedBid[]
  /** Of which they are, where the others are to be seen too. */
  readonly all?: readonly RankedBid[]
  readonly names: Readonly<Record<string, string>>
}

/** Bidders by name, those that stand and, where they are known, those that do not. */
export function BidderList({ words, bids, all = bids, names }: BidderListProps) {
  const { t } = useTranslation()
  const standing = new Set(bids.map(({ bid }) => bid))
  return (
    <section className="panel" aria-label={t(words)}>
      <p>{t(words)}</p>
      <ol className="rows">
        {all.map(({ bid, bidder }) => (
          <li key={bid} className="brief brief-row">
            <span>{names[bidder] ?? bidder}</span>
            <StatusTag status={standing.has(bid) ? 'passed' : 'invalid'} />
          </li>
        ))}
      </ol>
    </section>
  )
}
