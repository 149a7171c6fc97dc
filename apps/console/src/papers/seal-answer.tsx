import { useTranslation } from 'react-i18next'
import { When } from '../elements/when.js'
import type { NumberedPaper } from './queries.js'

/** What the seal system said of a paper; nothing where it was not asked. */
export function SealAnswer({ paper }: { readonly paper: NumberedPaper }) {
  const { t } = useTranslation()
  if (paper.status === 'sealed' && paper.means === 'electronic') {
    return (
      <>
        <dt>{t('papers.seal')}</dt>
        <dd>{t('papers.sealReference', { reference: paper.reference })}</dd>
      </>
    )
  }
  if (paper.status !== 'seal-approved' || paper.notPut === undefined) return null
  const { why, attempt, code, againAt } = paper.notPut
  return (
    <>
      <dt>{t('papers.seal')}</dt>
      <dd>
        {t(`papers.notPut.${why}`, { attempt })} {why !== 'paper-changed' && t('papers.byHand')}
        {againAt !== undefined && (
          <span className="below">
            {t('papers.askedAgain')} <When at={againAt} />
          </span>
        )}
        {code !== undefined && (
          <span className="caption below">{t('papers.sealCode', { code })}</span>
        )}
      </dd>
    </>
  )
}
