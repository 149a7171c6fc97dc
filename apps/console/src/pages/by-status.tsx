import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'

/** What a list is asked for: `cursor` and `status` of the page's address. */
export function useAsked(): URLSearchParams {
  const [search] = useSearchParams()
  return new URLSearchParams(
    ['status', 'cursor'].flatMap(name => {
      const value = search.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** The same list from the next cursor on. */
function onward(asked: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(asked)
  next.set('cursor', cursor)
  return next.toString()
}

interface ListOf<Row> {
  readonly items: readonly Row[]
  readonly next?: string | undefined
}

interface ByStatusProps<Row> {
  /** The list's name in its address, and in the words of the navigation and of its own. */
  readonly list: 'tenders' | 'contracts' | 'challenges' | 'complaints'
  /** Words of a status: `tender.status`. */
  readonly words: string
  readonly statuses: readonly string[]
  readonly asked: URLSearchParams
  readonly query: UseQueryResult<ListOf<Row>>
  /** What leads to lists beside this one. */
  readonly beside?: ReactNode
  readonly children: (items: readonly Row[]) => ReactNode
}

/** A list that a chip for each status narrows, page by page. */
export function ByStatus<Row>(props: ByStatusProps<Row>) {
  const { list, words, statuses, asked, query, beside, children } = props
  const { t } = useTranslation()
  const status = asked.get('status')
  return (
    <>
      <PageTitle>{t(`nav.${list}`)}</PageTitle>
      {beside}
      <nav className="tabs" aria-label={t('tenders.status')}>
        <Link to={`/${list}`} {...(status === null && { 'aria-current': 'page' })}>
          {t('tenders.all')}
        </Link>
        {statuses.map(one => (
          <Link
            key={one}
            to={`/${list}?status=${one}`}
            {...(status === one && { 'aria-current': 'page' })}
          >
            {t(`${words}.${one}`)}
          </Link>
        ))}
      </nav>
      <Answered query={query}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <p className="panel quiet">{t(`${list}.${status === null ? 'none' : 'noMatch'}`)}</p>
            ) : (
              children(items)
            )}
            {next !== undefined && (
              <Link to={`/${list}?${onward(asked, next)}`}>{t('projects.older')}</Link>
            )}
          </>
        )}
      </Answered>
    </>
  )
}
