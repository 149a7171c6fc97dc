import { useTranslation } from 'react-i18next'
import { useToday } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { DutyList } from '../elements/duty-list.js'
import { PageTitle } from '../elements/page-title.js'
import { EventWords } from '../elements/event-words.js'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { Link } from 'react-router'

/** Role home: what only I can move, then what I wait for, then what changed. */
export function Today() {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  return (
    <>
      <PageTitle>{t('today.title')}</PageTitle>
      <Answered query={today}>
        {page => (
          <div className="with-aside">
            <section aria-labelledby="due">
              <h2 id="due">{t('today.due', { count: page.due.length })}</h2>
              {page.due.length === 0 ? (
                <p>{t('today.none')}</p>
              ) : (
                <DutyList duties={page.due} act />
              )}
              <h2 id="changed">{t('today.changed')}</h2>
              <ol aria-labelledby="changed">
                {page.changed.map(entry => (
                  <li key={entry.eventId}>
                    <time dateTime={entry.at} className="caption">
                      {inTable(entry.at, language)}
                    </time>{' '}
                    <EventWords type={entry.type} />{' '}
                    <Link to={`/projects/${entry.project}`}>{entry.projectTitle}</Link>
                  </li>
                ))}
              </ol>
            </section>
            <aside className="panel" aria-labelledby="waiting">
              <h2 id="waiting">{t('today.waiting', { count: page.waiting.length })}</h2>
              {page.waiting.length === 0 ? (
                <p>{t('today.noneWaiting')}</p>
              ) : (
                <DutyList duties={page.waiting} />
              )}
            </aside>
          </div>
        )}
      </Answered>
    </>
  )
}
