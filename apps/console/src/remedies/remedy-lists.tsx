import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RemedyRow } from '#libs/contracts/views'
import { useInstitutionNames } from '../api/directory.js'
import { useRemedies } from '../api/remedies.js'
import { foreign } from '../elements/article-words.js'
import { Heads } from '../elements/heads.js'
import { LotCell } from '../elements/lot-cell.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { ByStatus, useAsked } from '../pages/by-status.js'
import { useLanguage } from '../words/language.js'
import { remedyStatus } from './standing.js'

const ofChallenges = ['lodged', 'replied', 'dismissed', 'withdrawn'] as const
const ofComplaints = ['lodged', 'accepted', 'refused', 'decided', 'withdrawn'] as const

/** Challenges 质疑, the newest first: all to who handles them, to a supplier its own. */
export const Challenges = () => (
  <Remedies list="challenges" other="complaints" statuses={ofChallenges} />
)

/** Complaints 投诉. */
export const Complaints = () => (
  <Remedies list="complaints" other="challenges" statuses={ofComplaints} />
)

interface RemediesProps {
  readonly list: RowsProps['list']
  readonly other: RowsProps['list']
  readonly statuses: readonly string[]
}

function Remedies({ list, other, statuses }: RemediesProps) {
  const asked = useAsked()
  return (
    <ByStatus
      {...{ list, statuses, asked }}
      words="remedy.standing"
      query={useRemedies(list, asked)}
      beside={<OtherList to={other} />}
    >
      {items => <Rows list={list} items={items} />}
    </ByStatus>
  )
}

function OtherList({ to }: { readonly to: RowsProps['list'] }) {
  const { t } = useTranslation()
  return (
    <p>
      <Link to={`/${to}`}>{t(`remedy.see.${to}`)}</Link>
    </p>
  )
}

interface RowsProps {
  readonly list: 'challenges' | 'complaints'
  readonly items: readonly RemedyRow[]
}

const columns = ['matter', 'by', 'lodged', 'status', 'next'] as const

function Rows({ list, items }: RowsProps) {
  const { t } = useTranslation()
  const names = useInstitutionNames(items.map(({ by }) => by))
  return (
    <table className="plain panel stacks projects">
      <Heads words={columns.map(column => t(`remedy.column.${column}`))} />
      <tbody>
        {items.map(row => (
          <Row key={row.id} {...{ list, row }} by={names[row.by] ?? ''} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly list: RowsProps['list']
  readonly row: RemedyRow
  readonly by: string
}

function Row({ list, row, by }: RowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, standing, lodgedOn, next } = row
  return (
    <tr>
      <LotCell to={`/${list}/${id}`} row={row} />
      <td data-head={t('remedy.column.by')} lang={foreign(by, language)}>
        {by}
      </td>
      <td data-head={t('remedy.column.lodged')}>
        <time dateTime={lodgedOn}>{lodgedOn}</time>
      </td>
      <td data-head={t('remedy.column.status')}>
        <StatusTag status={remedyStatus[standing]} />
        <span className="caption below">{t(`remedy.standing.${standing}`)}</span>
      </td>
      <td data-head={t('remedy.column.next')}>
        {next === undefined ? (
          <Window ends={row.complaintEnds} />
        ) : (
          <>
            {t(`duty.${next.kind}`)}
            <span className="caption below">
              <When
                at={next.dueAt}
                counted={next}
                pausedSince={next.pausedSince}
                provisional={next.provisional}
                brief
              />
            </span>
          </>
        )}
      </td>
    </tr>
  )
}

/** Nobody of the bureaus owes anything; a complaint may still be open to the challenger. */
function Window({ ends }: { readonly ends: string | undefined }) {
  const { t } = useTranslation()
  if (ends === undefined) return <span className="quiet">{t('lot.nothingNext')}</span>
  return (
    <span className="caption">
      {t('remedy.complaintOpenUntil')} <When at={ends} brief />
    </span>
  )
}
