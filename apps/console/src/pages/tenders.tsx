import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useTenders, type TenderRow } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

const statuses = ['drafted', 'receiving-bids', 'decrypting', 'after-opening', 'terminated'] as const

/** The list of tenders in the order of their making; a chip for each status narrows it. */
export function Tenders() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const asked = new URLSearchParams(
    ['status', 'cursor'].flatMap(name => {
      const value = search.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const status = asked.get('status')
  const tenders = useTenders(asked)
  return (
    <>
      <PageTitle>{t('nav.tenders')}</PageTitle>
      <nav className="tabs" aria-label={t('tenders.status')}>
        <Link to="/tenders" {...(status === null && { 'aria-current': 'page' })}>
          {t('tenders.all')}
        </Link>
        {statuses.map(one => (
          <Link
            key={one}
            to={`/tenders?status=${one}`}
            {...(status === one && { 'aria-current': 'page' })}
          >
            {t(`tender.status.${one}`)}
          </Link>
        ))}
      </nav>
      <Answered query={tenders}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <p className="panel quiet">{t(`tenders.${status === null ? 'none' : 'noMatch'}`)}</p>
            ) : (
              <Rows items={items} />
            )}
            {next !== undefined && (
              <Link to={`/tenders?${onward(asked, next)}`}>{t('projects.older')}</Link>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

/** The same list from the next cursor on. */
function onward(asked: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(asked)
  next.set('cursor', cursor)
  return next.toString()
}

const columns = ['name', 'lots', 'deadline', 'next'] as const

function Rows({ items }: { readonly items: readonly TenderRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="plain panel stacks projects">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`tenders.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, state }) => (
          <tr key={id}>
            <td>
              <Link to={`/tenders/${id}`}>{state.document.title}</Link>
            </td>
            <td>{state.lots.length}</td>
            <td>
              {'deadline' in state && (
                <time dateTime={state.deadline}>{inTable(state.deadline, language)}</time>
              )}
            </td>
            <td>{t(`tender.next.${state.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
