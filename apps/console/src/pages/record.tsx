import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '#libs/contracts/views'
import { Article } from '../elements/article.js'
import { EventWords } from '../elements/event-words.js'
import { Heads } from '../elements/heads.js'
import { StatusTag } from '../elements/status-tag.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** Everything that was recorded, event by event, in the order in which it was. */
export function ProjectRecord({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="plain stacks">
      <caption className="caption">
        {t('project.recorded', { count: page.timeline.length })}
      </caption>
      <Heads words={['when', 'what', 'who', 'basis'].map(column => t(`table.${column}`))} />
      <tbody>
        {page.timeline.map(entry => (
          <tr key={entry.eventId}>
            <td>
              <time dateTime={entry.effectiveAt ?? entry.at}>
                {absolute(entry.effectiveAt ?? entry.at, language)}
              </time>
            </td>
            <td>
              <EventWords type={entry.type} />{' '}
              {entry.effectiveAt !== undefined && <StatusTag status="by-law" />}
              {entry.channel === 'elsewhere' && <StatusTag status="copy" />}
            </td>
            <td>{t(`role.${entry.role}`)}</td>
            <td>{entry.article !== undefined && <Article rule={entry.article} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
