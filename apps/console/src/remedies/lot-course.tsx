import { useTranslation } from 'react-i18next'
import type { LotCourse } from '#libs/contracts/views'
import { useInstitutionNames } from '../api/directory.js'
import { useLotCourse } from '../api/remedies.js'
import { Article } from '../elements/article.js'
import { When } from '../elements/when.js'

/** What became of the lot that one has bid for; nothing where nothing has. */
export function WhatBecame({ bid }: { readonly bid: string }) {
  const { t } = useTranslation()
  const items = useLotCourse(bid).data?.items ?? []
  const names = useInstitutionNames(items.flatMap(({ winner }) => winner ?? []))
  if (items.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="lot-course">
      <h2 id="lot-course">{t('lotCourse.title')}</h2>
      <ol className="rows">
        {items.map(item => (
          <Item key={`${item.what}${item.at}`} item={item} winner={names[item.winner ?? '']} />
        ))}
      </ol>
    </section>
  )
}

interface ItemProps {
  readonly item: LotCourse['items'][number]
  readonly winner: string | undefined
}

/** One of it: when, what, upon which finding, and how it goes on. */
function Item({ item, winner = '' }: ItemProps) {
  const { t } = useTranslation()
  const { what, at, rule, ground, until, paper, reason, next, notice = '', own } = item
  return (
    <li className="brief">
      <When at={at} dateOnly /> {t(`lotCourse.${what}`, { winner, notice })}{' '}
      {ground !== undefined && t(`lotCourse.ground.${ground}`)}{' '}
      {own === true && <strong>{t(`lotCourse.own.${what}`)}</strong>}{' '}
      {next !== undefined && t(`lotCourse.next.${next}`)} {reason}{' '}
      <span className="caption">
        {paper} {rule !== undefined && <Article rule={rule} />}{' '}
        {until !== undefined && (
          <>
            {t('remedy.endsByLaw')} <When at={until} article="法§57" dateOnly />
          </>
        )}
      </span>
    </li>
  )
}
