import { OfMethod, useWords } from '../words/of-method.js'
import { Link, useParams, useSearchParams } from 'react-router'
import { useEvaluations } from '../api/evaluations.js'
import { useTender } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import type { TenderView } from '../pages/tender-view.js'
import type { EvaluationView } from '../room/room.js'
import { actingRole } from '../session/session.js'
import type { Act } from './act.js'
import { acted, mayGive } from './acted.js'
import { Acting } from './acting.js'
import { acts, verbs } from './acts.js'
import { useOwnDraft } from './own-draft.js'

/** The page of one act on an evaluation, owed or not; it leads back to the room. */
export function EvaluationActPage() {
  const { id = '', evaluation = '', verb = '' } = useParams()
  const tender = useTender(id)
  const evaluations = useEvaluations(id)
  return (
    <Answered query={tender}>
      {view => (
        <Answered query={evaluations}>
          {found => (
            <OfMethod method={view.state.method}>
              <OfEvaluation
                key={`${evaluation}${verb}`}
                {...{ view, verb }}
                found={found.find(one => one.id === evaluation)}
              />
            </OfMethod>
          )}
        </Answered>
      )}
    </Answered>
  )
}

interface OfEvaluationProps {
  readonly view: TenderView
  readonly found: EvaluationView | undefined
  readonly verb: string
}

/** What this role may do to an evaluation under this name. */
function actFor(verb: string): Act | undefined {
  const act = verbs[verb] ?? acts[verb]
  const may = mayGive(verb, actingRole()) || acted(verb, actingRole())
  return may && act?.at === '/procurement/evaluations' ? act : undefined
}

function OfEvaluation({ view, found, verb }: OfEvaluationProps) {
  const { t } = useWords()
  const act = actFor(verb)
  if (!found || !act) return <p className="panel">{t('state.notFound')}</p>
  const { lot } = found.state
  const title = view.state.lots.find(({ document }) => document.lot === lot)?.document.title ?? ''
  const room = `/tenders/${view.id}/room?lot=${lot}`
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to={`/tenders/${view.id}`}>{view.state.document.title}</Link> /{' '}
        <Link to={room}>{t('room.title')}</Link>
      </nav>
      <PageTitle about={title}>{t(`act.does.${act.command}`)}</PageTitle>
      <p className="lead">{title}</p>
      <Doing {...{ view, found, verb, act, room }} />
    </div>
  )
}

interface DoingProps extends Omit<OfEvaluationProps, 'found'> {
  readonly found: EvaluationView
  readonly act: Act
  readonly room: string
}

function Doing({ view, found, verb, act, room }: DoingProps) {
  const [search] = useSearchParams()
  const about = search.get('about') ?? found.state.lot
  const subject = `evaluation-${found.id}`
  const draft = useOwnDraft({ kind: verb, subject, about })
  if (draft === undefined) return null
  return (
    <Acting
      act={act}
      place={{ subject, caseId: `tender-round/${view.id}`, about }}
      draft={draft}
      around={{ back: room, backWords: 'room.back', timeline: [], duties: [] }}
    />
  )
}
