import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TodayPage } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { useHeld } from '../elements/held.js'
import { News } from '../elements/news.js'
import { clockWords, inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

const shownFirst = 6

/** What changed last, the newest first; more of it on demand. */
export function Changes({ changed }: Pick<TodayPage, 'changed'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const { rows, entered, renew } = useHeld(
    useMemo(() => changed.map(entry => ({ ...entry, id: entry.eventId })), [changed]),
  )
  return (
    <section aria-labelledby="changed">
      <div className="list-head">
        <h2 id="changed">{t('today.changed')}</h2>
        <News count={entered} onShow={renew} />
      </div>
      <ol className="panel rows">
        {(all ? rows : rows.slice(0, shownFirst)).map(entry => (
          <li key={entry.eventId} className="change">
            <time dateTime={entry.at} className="caption">
              {inTable(entry.at, language)} {clockWords(entry.at)}
            </time>
            <span>
              <EventWords type={entry.type} />
            </span>
            <Link to={`/projects/${entry.project}?event=${entry.eventId}`}>
              {entry.projectTitle}
            </Link>
          </li>
        ))}
      </ol>
      {!all && rows.length > shownFirst && (
        <Button
          type="link"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('today.all', { count: rows.length })}
        </Button>
      )}
    </section>
  )
}
