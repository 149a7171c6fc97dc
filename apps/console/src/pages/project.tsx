import { useTranslation } from 'react-i18next'
import { NavLink, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { DutyList, useConsequence } from '../elements/duty-list.js'
import { Money } from '../elements/money.js'
import { PageTitle } from '../elements/page-title.js'
import { SixAnswers } from '../elements/six-answers.js'
import { When } from '../elements/when.js'
import { Lifeline } from '../lifeline/lifeline.js'
import { Twin } from '../lifeline/twin.js'
import { Pending } from './pending.js'

/** The six answers of a project come of its nearest open duty. */
function Answers({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  const consequence = useConsequence()
  const [next] = page.duties
    .filter(({ state }) => state === 'open' || state === 'paused')
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
  const none = t('project.nothingNext')
  return (
    <SixAnswers
      where={t(`phase.${page.phase}`)}
      next={next === undefined ? none : t(`duty.${next.kind}`)}
      until={
        next === undefined ? (
          none
        ) : (
          <When
            at={next.dueAt}
            counted={next}
            provisional={next.provisional}
            pausedSince={next.pausedSince}
          />
        )
      }
      who={next === undefined ? none : t(`role.${next.role}`)}
      basis={next?.article ?? none}
      otherwise={next === undefined ? t('project.noConsequence') : consequence(next)}
    />
  )
}

function Lots({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{t('lot.name')}</th>
          <th scope="col">{t('lot.kind')}</th>
          <th scope="col">{t('lot.budget')}</th>
          <th scope="col">{t('lot.status')}</th>
        </tr>
      </thead>
      <tbody>
        {page.lots.map(lot => (
          <tr key={lot.id}>
            <td>{t('lane.lot', { number: lot.number })}</td>
            <td>{t(`lot.${lot.kind}`)}</td>
            <td className="money">
              <Money fen={lot.budget} unknown={t('unset')} />
            </td>
            <td>{t(lot.status === 'planned' ? 'lot.planned' : `event.${lot.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Tab({ page, tab }: { readonly page: ProjectPage; readonly tab: string }) {
  if (tab === 'record') return <Twin page={page} />
  return (
    <>
      <Lots page={page} />
      <DutyList
        duties={page.duties.filter(({ state }) => state === 'open' || state === 'paused')}
      />
    </>
  )
}

/** One project: six answers, life-line, tabs; open duties and what the procedure waits for beside. */
export function Project() {
  const { t } = useTranslation()
  const { id = '', tab = 'overview' } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => (
        <div className="with-aside">
          <div>
            <PageTitle>{page.title}</PageTitle>
            <p className="caption">
              {t('project.version', { version: page.version })} · {t('project.live')}
            </p>
            <Answers page={page} />
            <Lifeline page={page} />
            <nav className="tabs" aria-label={page.title}>
              <NavLink to={`/projects/${id}`} end>
                {t('project.overview')}
              </NavLink>
              <NavLink to={`/projects/${id}/record`}>{t('project.record')}</NavLink>
            </nav>
            <Tab page={page} tab={tab} />
          </div>
          <Pending page={page} />
        </div>
      )}
    </Answered>
  )
}
