import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import type { DutyView, LotView, ProjectPage } from '#libs/contracts/views'
import { foreign } from '../elements/article-words.js'
import { Money } from '../elements/money.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { useLanguage } from '../words/language.js'

/** What of a lot is owed next, by whom and by when; nothing is said in words, too. */
function Next({
  duty,
  project,
}: {
  readonly duty: DutyView | undefined
  readonly project: string
}) {
  const { t } = useWords()
  if (duty === undefined) return <span className="quiet">{t('lot.nothingNext')}</span>
  return (
    <>
      <Link to={`/projects/${project}/duties/${duty.id}`}>{t(`duty.${duty.kind}`)}</Link>{' '}
      <span className="caption">
        {t(`role.${duty.role}`)} ·{' '}
        <When at={duty.dueAt} counted={duty} pausedSince={duty.pausedSince} brief />
      </span>
    </>
  )
}

const columns = ['name', 'method', 'budget', 'status', 'next'] as const

/** The lots of a project: how each is bought, where it stands, what comes next. */
export function Lots({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords()
  if (page.lots.length === 0) return <p className="quiet">{t('lot.none')}</p>
  return (
    <table className="plain stacks lots">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className={column === 'budget' ? 'money' : undefined}>
              {t(`lot.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.lots.map(lot => (
          <LotRow key={lot.id} lot={lot} page={page} />
        ))}
      </tbody>
    </table>
  )
}

function LotRow({ lot, page }: { readonly lot: LotView; readonly page: ProjectPage }) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        {t('lane.lot', { number: lot.number })}{' '}
        <span className="caption">
          <span lang={foreign(lot.title, language)}>{lot.title}</span> · {t(`lot.${lot.kind}`)}
        </span>
      </th>
      <td data-head={t('lot.method')}>{t(`lot.${lot.method}`)}</td>
      <td className="money" data-head={t('lot.budget')}>
        <Money fen={lot.budget} unknown={t('unset')} />
      </td>
      <td data-head={t('lot.status')}>
        <StatusTag status={lot.status} />
      </td>
      <td data-head={t('lot.next')}>
        <Next duty={page.duties.find(({ id }) => id === lot.next)} project={page.id} />
      </td>
    </tr>
  )
}
