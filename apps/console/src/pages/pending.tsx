import { useWords } from '../words/of-method.js'
import type { ProjectPage } from '#libs/contracts/views'
import { statusOf } from '../elements/duty-list.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { inTable } from '../elements/when-words.js'
import { actingRole } from '../session/session.js'
import { useSettings } from '../session/settings.js'
import { useLanguage } from '../words/language.js'

/** What is open, and what each procedure waits for; administrators can go on to its history. */
export function Pending({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords()
  const open = page.duties.filter(({ state }) => state === 'open' || state === 'paused')
  return (
    <aside className="panel stays" aria-labelledby="pending">
      <h2 id="pending">{t('project.pending', { count: open.length })}</h2>
      {open.length === 0 && <p className="quiet">{t('project.nothingNext')}</p>}
      <ul className="rows">
        {open.map(duty => {
          const status = statusOf(duty)
          return (
            <li key={duty.id} className="brief">
              <span>
                {t(`duty.${duty.kind}`)} <span className="caption">{t(`role.${duty.role}`)}</span>{' '}
                {status !== 'needs-me' && <StatusTag status={status} />}
              </span>
              <span className="caption">
                <When at={duty.dueAt} counted={duty} pausedSince={duty.pausedSince} brief />
              </span>
            </li>
          )
        })}
      </ul>
      <h2>{t('project.waitsFor')}</h2>
      <Waits page={page} />
    </aside>
  )
}

function Waits({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords()
  const language = useLanguage()
  const history = useHistoryAddress()
  if (page.waitsFor.length === 0) return <p className="quiet">{t('project.waitsForNothing')}</p>
  return (
    <ul className="rows">
      {page.waitsFor.map(({ caseId, duty, until }) => (
        <li key={`${caseId}${duty ?? ''}${until ?? ''}`} className="brief">
          <span>{duty !== undefined && t(`duty.${duty}`)}</span>
          {until !== undefined && (
            <time className="caption" dateTime={until}>
              {inTable(until, language)}
            </time>
          )}
          {history && <a href={history(caseId)}>{t('project.history')}</a>}
        </li>
      ))}
    </ul>
  )
}

/** The address of a procedure's history in Temporal's own pages; for administrators alone. */
function useHistoryAddress(): ((caseId: string) => string) | undefined {
  const { temporalUi, temporalNamespace } = useSettings()
  if (temporalUi === undefined || actingRole() !== 'administrator') return undefined
  const workflows = `${temporalUi}/namespaces/${temporalNamespace}/workflows`
  return caseId => `${workflows}/${encodeURIComponent(caseId)}`
}
