import { useTranslation } from 'react-i18next'
import { useOpenedBids } from '../api/bidding.js'
import { useInstitutionNames } from '../api/directory.js'
import { DocumentButtons } from './document-buttons.js'

interface DocumentsInHandProps {
  readonly bid: string
  /** The factor that is being judged. */
  readonly about: string
}

/** What a bid hands in for the factor in hand. */
export function DocumentsInHand({ bid, about }: DocumentsInHandProps) {
  const { t } = useTranslation()
  const opened = useOpenedBids([bid])[bid]
  const names = useInstitutionNames(opened === undefined ? [] : [opened.bidder])
  if (opened === undefined) return null
  const own = opened.content.documents.flatMap((document, place) =>
    document.about === about && document.size !== undefined
      ? [{ place, name: document.name ?? about }]
      : [],
  )
  if (own.length === 0) return <p>{t('bidPapers.noneAbout')}</p>
  return own.map(({ place, name }) => (
    <p key={place}>
      {name}{' '}
      <DocumentButtons
        of={{ bid, place }}
        name={name}
        bidder={names[opened.bidder] ?? opened.bidder}
      />
    </p>
  ))
}
