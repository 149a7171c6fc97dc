import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '#libs/contracts/views'
import { absolute } from '../elements/when-words.js'
import { actingRole } from '../session/session.js'
import { useSettings } from '../session/settings.js'
import { useLanguage } from '../words/language.js'

/** What is open, and what each procedure waits for; administrators can go on to its history. */
export function Pending({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { temporalUi } = useSettings()
  const open = page.duties.filter(({ state }) => state === 'open' || state === 'paused')
  return (
    <aside className="panel">
      <h2>{t('project.pending', { count: open.length })}</h2>
      <ul>
        {open.map(duty => (
          <li key={duty.id}>
            {t(`duty.${duty.kind}`)} · {t(`role.${duty.role}`)} · {Math.round(duty.spent)}%
          </li>
        ))}
      </ul>
      <h2>{t('project.waitsFor')}</h2>
      {page.waitsFor.length === 0 && <p>{t('project.waitsForNothing')}</p>}
      <ul>
        {page.waitsFor.map(wait => (
          <li key={`${wait.caseId}${wait.duty ?? ''}`}>
            {wait.duty !== undefined && t(`duty.${wait.duty}`)}{' '}
            {wait.until !== undefined && (
              <time dateTime={wait.until}>{absolute(wait.until, language)}</time>
            )}
            {temporalUi !== undefined && actingRole() === 'administrator' && (
              <a
                href={`${temporalUi}/namespaces/default/workflows/${encodeURIComponent(wait.caseId)}`}
              >
                {t('project.history')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}
