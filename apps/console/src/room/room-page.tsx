import '../look/room.css'
import { Button } from 'antd'
import { OfMethod, useWords } from '../words/of-method.js'
import { Link, useHref, useLinkClickHandler, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import type { LotRound } from '#libs/domain/procurement/tender'
import { useEvaluations } from '../api/evaluations.js'
import { useTender } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { foreign } from '../elements/article-words.js'
import { useCountyNow } from '../elements/county-clock.js'
import { PageTitle } from '../elements/page-title.js'
import type { TenderView } from '../pages/tender-view.js'
import { actingRole, currentUser } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { BidsInRoom } from './bids-in-room.js'
import { Committee } from './committee.js'
import { Deeds } from './deed-links.js'
import { deedsOf, mayStop } from './deeds.js'
import {
  evaluationOf,
  halfOf,
  isStep,
  stepOf,
  steps,
  type EvaluationView,
  type Step,
} from './room.js'
import type { Situated } from './situated.js'
import { StepContent } from './step-content.js'

/** The room of an evaluation: a step strip, and below it what this reader may see and do. */
export function RoomPage() {
  const { id = '' } = useParams()
  const tender = useTender(id)
  const evaluations = useEvaluations(id)
  const me = useQuery({ queryKey: ['session', 'me'], queryFn: currentUser })
  return (
    <Answered query={tender}>
      {view => (
        <Answered query={evaluations}>
          {found => (
            <Answered query={me}>
              {user => (
                <OfMethod method={view.state.method}>
                  <Room {...{ view, found }} me={user?.profile.sub ?? ''} />
                </OfMethod>
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  )
}

/** The lot that is asked for, else the first; no tender is without one. */
function roundIn(lots: readonly LotRound[], lot: string | null): LotRound {
  const [first] = lots
  if (first === undefined) throw new Error('a tender has lots')
  return lots.find(({ document }) => document.lot === lot) ?? first
}

interface RoomProps {
  readonly view: TenderView
  readonly found: readonly EvaluationView[]
  readonly me: string
}

function Room({ view, found, me }: RoomProps) {
  const { t } = useWords()
  const language = useLanguage()
  const { step: asked = '' } = useParams()
  const [search] = useSearchParams()
  const { lots } = view.state
  const round = roundIn(lots, search.get('lot'))
  const { lot, title } = round.document
  const evaluation = evaluationOf(found, lot)
  const half = halfOf({ id: me, role: actingRole() ?? '' }, evaluation)
  const now = stepOf(round, evaluation)
  const step = isStep(asked) ? asked : now
  const at = { view, round, evaluation, half, me }
  return (
    <div className="room">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to={half === 'member' ? '/today' : `/tenders/${view.id}`}>
          {view.state.document.title}
        </Link>
      </nav>
      <div className="page-head">
        <PageTitle about={title}>{t(`room.step.${step}`)}</PageTitle>
        <span className="caption">
          {t('room.half', { half: t(`room.halves.${half}`) })} · <RoomClock />
        </span>
        <span className="push" />
        {evaluation && mayStop(at) && <Stop view={view} evaluation={evaluation} />}
      </div>
      {lots.length > 1 && <LotStrip {...{ view, step }} lot={lot} />}
      <p className="lead">
        <span lang={foreign(title, language)}>{title}</span>
      </p>
      <StepStrip {...{ view, step, now }} lot={lot} />
      {half === 'outside' ? (
        <p className="panel">{t('room.outside')}</p>
      ) : (
        <Inside {...at} step={step} now={now} />
      )}
    </div>
  )
}

interface InsideProps extends Situated {
  readonly step: Step
  readonly now: Step
}

/** What is done in the middle, the committee beside it. */
function Inside({ step, now, ...at }: InsideProps) {
  const { t } = useWords()
  const { view, evaluation, half, me } = at
  return (
    <div className="with-aside">
      <div className="room-main">
        <BidsInRoom {...at} />
        <StepContent key={`${at.round.document.lot}${step}`} {...at} {...{ step, now }} />
      </div>
      <aside className="room-side" aria-label={t('room.committee')}>
        <Committee {...at} />
        <Deeds
          {...{ view, evaluation }}
          deeds={deedsOf({ evaluation, half, me, method: view.state.method })}
        />
      </aside>
    </div>
  )
}

/** The county's time, as every date here is reckoned by it. */
function RoomClock() {
  const { t } = useWords()
  const now = useCountyNow()
  const time = new Intl.DateTimeFormat('zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(now)
  return (
    <span role="timer" aria-live="off">
      {t('room.clock', { time })}
    </span>
  )
}

interface StopProps {
  readonly view: TenderView
  readonly evaluation: EvaluationView
}

/** 87§65: over the document, for every member, and apart from all else. */
function Stop({ view, evaluation }: StopProps) {
  const { t } = useWords()
  const to = `/tenders/${view.id}/evaluations/${evaluation.id}/stop-evaluation`
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  return (
    <Button danger href={href} onClick={follow}>
      {t('room.stop')}
    </Button>
  )
}

interface StripProps {
  readonly view: TenderView
  readonly step: Step
  readonly lot: LotRound['document']['lot']
}

function LotStrip({ view, step, lot }: StripProps) {
  const { t } = useWords()
  return (
    <nav className="tabs room-lots" aria-label={t('room.lots')}>
      {view.state.lots.map(({ document }, place) => (
        <Link
          key={document.lot}
          to={`/tenders/${view.id}/room/${step}?lot=${document.lot}`}
          {...(document.lot === lot && { 'aria-current': 'page' })}
        >
          {t('lane.lot', { number: place + 1 })}
        </Link>
      ))}
    </nav>
  )
}

/** @param ahead how many steps it lies before the one that the lot is at. */
function classOf(ahead: number): string {
  if (ahead === 0) return 'step-now'
  return ahead < 0 ? 'step-done' : 'step-ahead'
}

function StepStrip({ view, step, now, lot }: StripProps & { readonly now: Step }) {
  const { t } = useWords()
  const reached = steps.indexOf(now)
  return (
    <nav aria-label={t('room.steps')}>
      <ol className="step-strip">
        {steps.map((name, place) => (
          <li key={name} className={classOf(place - reached)}>
            <Link
              to={`/tenders/${view.id}/room/${name}?lot=${lot}`}
              {...(name === step && { 'aria-current': 'step' })}
            >
              <span aria-hidden>{place < reached ? '✓' : String(place + 1)}</span>{' '}
              {t(`room.step.${name}`)}
              {name === now && <span className="caption"> {t('room.here')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
