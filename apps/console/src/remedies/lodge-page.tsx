import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ChallengeWindowRow } from '#libs/contracts/views'
import { Acting } from '../acts/acting.js'
import { remedyVerbs } from '../acts/acts.js'
import { mayGive, remedyVerbActors } from '../acts/acted.js'
import { idOf } from '../acts/give.js'
import { useTender } from '../api/queries.js'
import { useChallengeWindows } from '../api/remedies.js'
import { AskEnquiry } from '../bidding/ask-enquiry.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { foreign } from '../elements/article-words.js'
import { PageTitle } from '../elements/page-title.js'
import { StatusTag } from '../elements/status-tag.js'
import type { TenderView } from '../pages/tender-view.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'

/** A supplier's way to ask, challenge and, later, complain about one tender. */
export function LodgePage() {
  const { id = '', lot, against } = useParams()
  const { t } = useTranslation()
  const tender = useTender(id)
  if (!mayGive('lodge-challenge', actingRole(), remedyVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  return (
    <Answered query={tender}>
      {view =>
        lot === undefined || against === undefined ? (
          <Choosing view={view} />
        ) : (
          <Lodging key={`${lot}${against}`} {...{ view, lot, against }} />
        )
      }
    </Answered>
  )
}

function Crumbs({ view: { id, state } }: { readonly view: TenderView }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('nav.path')} className="crumbs">
      <Link to="/challenges">{t('nav.challenges')}</Link> /{' '}
      <Link to={`/tenders/${id}`}>{state.document.title}</Link>
    </nav>
  )
}

/** What may be challenged now, until when, and what speaks against it: read before a word is written. */
function Choosing({ view }: { readonly view: TenderView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const windows = useChallengeWindows(view.id)
  const { title } = view.state.document
  return (
    <div className="act-page">
      <Crumbs view={view} />
      <PageTitle about={title}>{t('remedy.lodgeTitle')}</PageTitle>
      <p className="lead">{t('remedy.lodgeLead')}</p>
      <Answered query={windows}>
        {({ items }) => (
          <>
            {view.state.lots.map(({ document }, place) => (
              <section key={document.lot} className="panel apart" aria-labelledby={document.lot}>
                <h2 id={document.lot}>
                  {t('lane.lot', { number: place + 1 })}{' '}
                  <span lang={foreign(document.title, language)}>{document.title}</span>
                </h2>
                <ul className="rows">
                  {items
                    .filter(({ lot }) => lot === document.lot)
                    .map(window => (
                      <WindowRow key={window.against} tender={view.id} window={window} />
                    ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Answered>
      <AskEnquiry tender={view.id} />
    </div>
  )
}

interface WindowRowProps {
  readonly tender: string
  readonly window: ChallengeWindowRow
}

function WindowRow({ tender, window: { lot, against, questions } }: WindowRowProps) {
  const { t } = useTranslation()
  const open = questions.every(({ admissible }) => admissible)
  const words = t(`option.against.${against}`)
  const until = questions.find(({ until: last }) => last !== undefined)?.until
  return (
    <li className="duty-row" data-against={against}>
      <span className="duty-state">
        <StatusTag status={open ? 'in-progress' : 'not-started'} />
      </span>
      <span className="duty-words">
        <strong>{words}</strong>
        {open && until !== undefined && (
          <span>
            {t('remedy.lastDay')} <time dateTime={until}>{until}</time>
          </span>
        )}
        {questions.map(({ question, admissible, words: said, rule }) => (
          <span key={question} className="caption">
            {admissible ? '✓' : '✗'} {said} <Article rule={rule} />
          </span>
        ))}
      </span>
      {open && (
        <span className="duty-verb">
          <Link to={`/tenders/${tender}/challenge/${lot}/${against}`}>
            {t('remedy.challengeThis', { what: words })}
          </Link>
        </span>
      )}
    </li>
  )
}

interface LodgingProps {
  readonly view: TenderView
  readonly lot: string
  readonly against: string
}

function Lodging({ view, lot, against }: LodgingProps) {
  const { t } = useTranslation()
  const act = remedyVerbs['lodge-challenge']
  if (!act) return null
  return (
    <div className="act-page">
      <Crumbs view={view} />
      <PageTitle about={view.state.document.title}>
        {t('remedy.challengeThis', { what: t(`option.against.${against}`) })}
      </PageTitle>
      <p className="lead">{t('remedy.lodgeHint')}</p>
      <Acting
        act={act}
        place={{
          subject: `tender-${view.id}`,
          caseId: `tender-round/${view.id}`,
          about: `${lot}/${against}`,
        }}
        draft={`${view.id}.lodge-challenge.${lot}.${against}`}
        around={{
          ...{ back: '/challenges', backWords: 'remedy.back', timeline: [], duties: [] },
          backOf: ({ stream }) => `/challenges/${idOf(stream)}`,
        }}
      />
    </div>
  )
}
