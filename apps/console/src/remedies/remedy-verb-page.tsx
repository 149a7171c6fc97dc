import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { mayGive, remedyVerbActors } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { remedyVerbs } from '../acts/acts.js'
import { idOf } from '../acts/give.js'
import { useTender } from '../api/queries.js'
import { useChallenge, useComplaint } from '../api/remedies.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { RemedyOf } from './remedy-frame.js'
import { nearerRemedy } from './remedy-view.js'

/** The page of one act of a challenge; a complaint about it is made from here, too. */
export function ChallengeVerbPage() {
  const { id = '', verb = '' } = useParams()
  return (
    <RemedyOf query={useChallenge(id)}>
      {({ state }, whole) => <Of {...{ id, verb, whole }} of="challenge" {...state} />}
    </RemedyOf>
  )
}

/** The same of a complaint. */
export function ComplaintVerbPage() {
  const { id = '', verb = '' } = useParams()
  return (
    <RemedyOf query={useComplaint(id)}>
      {({ state }, whole) => <Of {...{ id, verb, whole }} of="complaint" {...state} />}
    </RemedyOf>
  )
}

interface OfProps {
  readonly id: string
  readonly verb: string
  readonly of: 'challenge' | 'complaint'
  readonly tender: string
  readonly lot: string
  readonly whole: ProjectPage | undefined
}

function Of(props: OfProps) {
  const { of, id, lot, whole } = props
  return <Doing {...props} page={whole && nearerRemedy(whole, of, id, lot)} />
}

interface DoingProps extends OfProps {
  /** Nearer. */
  readonly page: ProjectPage | undefined
}

function Doing({ id, verb, of, tender, lot, page, whole }: DoingProps) {
  const { t } = useTranslation()
  const found = useTender(tender)
  const act = remedyVerbs[verb]
  if (act === undefined || !mayGive(verb, actingRole(), remedyVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  const round = found.data?.state.lots.find(({ document }) => document.lot === lot)
  const title = t(`remedy.${of}Title`, { lot: round?.document.title ?? '' })
  const [list, back] = [`${of}s`, `/${of}s/${id}`]
  const known = page ? { timeline: page.timeline, duties: page.duties } : noneKnown
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to={`/${list}`}>{t(`nav.${list}`)}</Link> / <Link to={back}>{title}</Link>
      </nav>
      <PageTitle about={title}>{t(`act.does.${act.command}`)}</PageTitle>
      <Acting
        key={verb}
        act={act}
        place={{ subject: `${of}-${id}`, caseId: `${of}/${id}`, about: lot }}
        draft={`${id}.${verb}`}
        around={{
          ...{ ...known, back, backWords: 'remedy.back', whole },
          ...(act.creates && { backOf: ({ stream }) => `/complaints/${idOf(stream)}` }),
        }}
      />
    </div>
  )
}

const noneKnown = { timeline: [], duties: [] }
