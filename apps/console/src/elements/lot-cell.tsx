import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '../words/language.js'
import { foreign } from './article-words.js'

interface LotCellProps {
  readonly to: string
  readonly row: {
    readonly projectTitle: string
    readonly lotNumber?: number | undefined
    readonly lotTitle?: string | undefined
  }
}

/** The first column of a list of what a lot has: leads in by the lot's name, and tells its project. */
export function LotCell({ to, row: { projectTitle, lotNumber, lotTitle } }: LotCellProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = lotTitle ?? projectTitle
  return (
    <td>
      <Link to={to} lang={foreign(title, language)}>
        {title}
      </Link>
      <span className="caption below">
        {lotNumber !== undefined && `${t('lane.lot', { number: lotNumber })} · `}
        <span lang={foreign(projectTitle, language)}>{projectTitle}</span>
      </span>
    </td>
  )
}
