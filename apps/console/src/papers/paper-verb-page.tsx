import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Act } from '../acts/act.js'
import { Acting } from '../acts/acting.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { numberPaper, openSeries, paperActs } from './paper-acts.js'
import { fetchPaper } from './paper-file.js'
import { makesPapers, paperVerbsOf } from './paper-verbs.js'
import { usePaper, useSeriesList, type PaperView } from './queries.js'

/** The page of one act of a numbered paper; the seal is asked for on the very bytes that are read here. */
export function PaperVerbPage() {
  const { id = '', verb = '' } = useParams()
  const paper = usePaper(id)
  return <Answered query={paper}>{view => <Rendering key={verb} {...{ view, verb }} />}</Answered>
}

interface VerbProps {
  readonly view: PaperView
  readonly verb: string
}

/** Asked for and approved on the very bytes that are read here. */
const ofBytes: readonly string[] = ['request-seal', 'approve-seal']

function Rendering({ view: now, verb }: VerbProps) {
  // Once it is done the paper stands elsewhere, and the result is still to be read here.
  const [view] = useState(now)
  const { id, state } = view
  const { kind, about, lot } = state
  const rendered = useQuery({
    queryKey: ['papers', 'rendered', id, view.version],
    queryFn: async () => {
      const { document, checkCode } = await fetchPaper({ kind, about, lot, paper: id }, 'pdf')
      return { document, checkCode }
    },
    enabled: ofBytes.includes(verb),
  })
  if (!ofBytes.includes(verb))
    return <Doing {...{ view, verb }} act={paperActs(state, undefined)[verb]} />
  return (
    <Answered query={rendered}>
      {found => <Doing {...{ view, verb }} act={paperActs(state, found)[verb]} />}
    </Answered>
  )
}

interface DoingProps extends VerbProps {
  readonly act: Act | undefined
}

function Doing({ view: { id, state }, verb, act }: DoingProps) {
  const { t } = useTranslation()
  const title = `${t(`papers.kind.${state.kind}`)} ${state.number}`
  const may = act !== undefined && paperVerbsOf(state.status, actingRole()).includes(verb)
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/papers">{t('nav.papers')}</Link> / <Link to={`/papers/${id}`}>{title}</Link>
      </nav>
      <PageTitle about={title}>{t(`act.does.${verb}`)}</PageTitle>
      {may ? (
        <Acting
          act={act}
          place={{ subject: `official-paper-${id}`, caseId: `project/${state.project}` }}
          draft={`${id}.${verb}`}
          around={{ back: `/papers/${id}`, timeline: [], duties: [] }}
        />
      ) : (
        <p className="panel">
          {t('papers.notNow', { status: t(`papers.status.${state.status}`) })}
        </p>
      )}
    </div>
  )
}

/** Opens a series of numbers, which the administrator does. */
export function OpenSeriesPage() {
  const { t } = useTranslation()
  if (actingRole() !== 'administrator') return <PageTitle>{t('state.notFound')}</PageTitle>
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/papers">{t('nav.papers')}</Link>
      </nav>
      <PageTitle>{t('act.does.open-number-series')}</PageTitle>
      <Acting
        act={openSeries}
        place={{ subject: 'number-series-', caseId: '' }}
        draft="number-series"
        around={{ back: '/papers', timeline: [], duties: [] }}
      />
    </div>
  )
}

/** Gives a paper of an object its number; which paper is said by the address. */
export function NumberPaperPage() {
  const { t } = useTranslation()
  const [asked] = useSearchParams()
  const series = useSeriesList()
  const of = (name: string) => asked.get(name) ?? ''
  const [kind, about, lot] = [of('kind'), of('about'), asked.get('lot') ?? undefined]
  const rendered = useQuery({
    queryKey: ['papers', 'code', kind, about, lot],
    queryFn: async () => (await fetchPaper({ kind, about, lot }, 'pdf')).checkCode,
  })
  const name = t(`papers.kind.${kind}`)
  if (!makesPapers(actingRole())) return <PageTitle>{t('state.notFound')}</PageTitle>
  const paper = { project: of('project'), kind, about, ...(lot !== undefined && { lot }) }
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/papers">{t('nav.papers')}</Link> / <Link to={of('back')}>{name}</Link>
      </nav>
      <PageTitle about={name}>{t('act.does.number-paper')}</PageTitle>
      <Answered query={series}>
        {({ items }) => (
          <Answered query={rendered}>
            {checkCode => (
              <Acting
                act={numberPaper({ ...paper, checkCode }, items)}
                place={{ subject: `official-paper-${about}`, caseId: `project/${paper.project}` }}
                draft={`number.${kind}.${about}.${lot ?? ''}`}
                around={{ back: of('back'), timeline: [], duties: [] }}
              />
            )}
          </Answered>
        )}
      </Answered>
    </div>
  )
}
