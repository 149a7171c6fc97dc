import { OfMethod, useWords } from '../words/of-method.js'
import { Link, useParams } from 'react-router'
import { drawIdOf } from '#libs/identifiers'
import { useProject, useTender } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { nearer, type TenderView } from '../pages/tender-view.js'
import { actingRole } from '../session/session.js'
import { mayGive } from './acted.js'
import { Acting } from './acting.js'
import { verbs } from './acts.js'

/** The page of what nobody owes and somebody may have to do to a tender or one of its lots. */
export function VerbPage() {
  const { id = '', verb = '', lot } = useParams()
  const tender = useTender(id)
  return (
    <Answered query={tender}>
      {view => (
        <OfMethod method={view.state.method}>
          <OfTender key={`${verb}${lot ?? ''}`} {...{ view, verb, lot }} />
        </OfMethod>
      )}
    </Answered>
  )
}

interface OfTenderProps {
  readonly view: TenderView
  readonly verb: string
  readonly lot: string | undefined
}

function OfTender({ view, verb, lot }: OfTenderProps) {
  const { t } = useWords()
  const { id, state } = view
  const project = useProject(state.project)
  const act = verbs[verb]
  if (act === undefined || !mayGive(verb, actingRole())) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  const place = {
    subject: `tender-${id}`,
    caseId: `tender-round/${id}`,
    ...(lot && { about: lot }),
  }
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/tenders">{t('nav.tenders')}</Link> /{' '}
        <Link to={`/tenders/${id}`}>{state.document.title}</Link>
      </nav>
      <PageTitle about={state.document.title}>{t(`act.does.${act.command}`)}</PageTitle>
      {lot !== undefined && <p className="lead">{lotWords(view, lot)}</p>}
      <Answered query={project}>
        {page => {
          const { timeline, duties } = nearer(page, view)
          return (
            <Acting
              {...{ act, place }}
              draft={`${id}.${verb}.${lot ?? ''}`}
              around={{
                back: `/tenders/${id}`,
                backWords: 'act.toTender',
                timeline,
                duties,
                whole: page,
              }}
              {...(verb === 'commit-draw' && lot && { makes: drawIdOf(id, lot) })}
            />
          )
        }}
      </Answered>
    </div>
  )
}

/** The lot that is meant, by its title. */
const lotWords = ({ state }: TenderView, lot: string): string =>
  state.lots.find(({ document }) => document.lot === lot)?.document.title ?? ''
