import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { complaintStanding, type LodgedComplaint } from '#libs/domain/procurement/complaint'
import { useInstitutionNames } from '../api/directory.js'
import { useChallenge, useComplaint } from '../api/remedies.js'
import { Dates, type DateOf } from '../elements/dates.js'
import { When } from '../elements/when.js'
import { ProjectRecord } from '../pages/record.js'
import { PapersTab } from '../papers/papers-tab.js'
import { seesProjects } from '../session/session.js'
import { nextOfComplaint } from './next-of.js'
import { Admissibility, Hashes, HeldUp, LifeSteps, Objections, RemedyVerbs } from './pieces.js'
import { RemedyFrame, RemedyPage, useAround, useLooker, type SeenProps } from './remedy-frame.js'
import { complaintVerbsOf } from './remedy-verbs.js'
import type { ComplaintView } from './remedy-view.js'

/** One complaint 投诉: to finance and the purchaser within its project, to its complainant by itself. */
export const ComplaintPage = () => <RemedyPage useRemedy={useComplaint} Seen={Seen} />

function Seen({ view, tab, whole }: SeenProps<ComplaintView>) {
  const { t } = useTranslation()
  const { id, version, state } = view
  const around = useAround('complaint', view, whole)
  const { lot, page } = around
  const { institution } = useLooker(state.tender)
  return (
    <RemedyFrame
      list="complaints"
      {...{ id, version, page, lot }}
      title={t('remedy.complaintTitle', { lot })}
      standing={complaintStanding(state)}
      next={nextOfComplaint(state, institution)}
      tabs={seesProjects() ? ['matter', 'files', 'record'] : ['matter', 'files']}
    >
      <Tab {...{ view, tab }} {...around} />
    </RemedyFrame>
  )
}

interface TabProps extends ReturnType<typeof useAround> {
  readonly view: ComplaintView
  readonly tab: string
}

function Tab({ view: { id, state }, tab, page, round, duties }: TabProps) {
  const looker = useLooker(state.tender)
  if (tab === 'files') {
    return <PapersTab object={{ of: 'complaint', about: id }} project={state.project} lots={{}} />
  }
  if (tab === 'record' && page) return <ProjectRecord page={page} />
  return (
    <>
      <LifeSteps of="complaint" steps={stepsOf(state)} />
      <HeldUp round={round} duties={duties} lot={state.lot} />
      <Said state={state} />
      <Periods {...{ id, state }} />
      <Answers state={state} />
      <Matters state={state} />
      <Admissibility judged={state.admissibility} />
      <RemedyVerbs address={`/complaints/${id}`} verbs={complaintVerbsOf(state, looker)} />
    </>
  )
}

function stepsOf(state: LodgedComplaint) {
  const reviewed = state.status !== 'lodged' && state.status !== 'withdrawn'
  const first = [
    { name: 'lodged', done: true },
    ...(state.correction
      ? [{ name: 'corrected', done: reviewed || state.correction === 'made' }]
      : []),
    { name: 'reviewed', done: reviewed },
  ]
  if (state.status === 'refused') return [...first, { name: 'served', done: state.served }]
  if (state.status === 'withdrawn') return first
  const decided = state.decision !== undefined
  return [
    ...first,
    { name: 'heard', done: state.copiesSent || decided },
    { name: 'decided', done: decided },
    { name: 'published', done: state.published },
  ]
}

/** The matters that were taken on from the challenge, as they were brought then. */
function Matters({ state }: { readonly state: LodgedComplaint }) {
  const challenge = useChallenge(state.challenge)
  const taken = challenge.data?.state.objections.filter(({ objection }) =>
    state.objections.includes(objection),
  )
  return <Objections objections={taken ?? []} findings={state.decision?.findings ?? []} />
}

function Said({ state }: { readonly state: LodgedComplaint }) {
  const { t } = useTranslation()
  const names = useInstitutionNames([state.complainant])
  const { decision } = state
  return (
    <section className="panel apart" aria-labelledby="said">
      <h2 id="said">{t('remedy.said')}</h2>
      <dl className="facts">
        <dt>{t('field.complainant')}</dt>
        <dd>{names[state.complainant]}</dd>
        <dt>{t('remedy.challenge')}</dt>
        <dd>
          <Link to={`/challenges/${state.challenge}`}>{t('remedy.toChallenge')}</Link>
        </dd>
        <dt>{t('field.complaintRequest')}</dt>
        <dd>{state.request}</dd>
        <dt>{t('field.objectionEvidence')}</dt>
        <dd>
          <Hashes hashes={state.evidence} />
        </dd>
        <dt>{t('field.receivedOn')}</dt>
        <dd>
          <When at={state.receivedAt} dateOnly />
        </dd>
        {decision && (
          <>
            <dt>{t('remedy.outcome')}</dt>
            <dd>
              {t(`remedy.decided.${decision.consequence}`)} ·{' '}
              <When at={decision.decidedAt} dateOnly />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** Who was sent a copy, and what each of them has answered; a party reads its own. */
function Answers({ state: { respondents } }: { readonly state: LodgedComplaint }) {
  const { t } = useTranslation()
  const others = respondents.filter(({ respondent }) => respondent !== 'purchaser')
  const names = useInstitutionNames(others.map(({ respondent }) => respondent))
  if (respondents.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="answers">
      <h2 id="answers">{t('remedy.answers')}</h2>
      <ul className="rows">
        {respondents.map(({ respondent, answered }) => (
          <li key={respondent} className="brief">
            {respondent === 'purchaser' ? t('remedy.purchaser') : names[respondent]} ·{' '}
            {answered === undefined ? (
              t('remedy.notAnswered')
            ) : (
              <>
                {t(answered.late ? 'remedy.answeredLate' : 'remedy.answered')}{' '}
                <When at={answered.answeredAt} dateOnly />{' '}
                <span className="caption">
                  {answered.answer.paper} <Hashes hashes={[answered.answer.evidence]} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** By when it is reviewed, copied to the parties and decided, each counted day by day for all of them. */
function Periods({ id, state }: Pick<ComplaintView, 'id' | 'state'>) {
  const { t } = useTranslation()
  const reviewed = state.status !== 'lodged' && state.status !== 'withdrawn'
  const decided = state.decision !== undefined
  const heard = state.respondents.every(({ answered }) => answered)
  const dates: readonly DateOf[] = [
    { name: 'reviewBy', end: state.reviewBy, done: reviewed },
    ...(state.status === 'refused'
      ? []
      : [
          { name: 'copiesBy', end: state.copiesBy, done: state.copiesSent || decided },
          ...(state.answerBy ? [{ name: 'answerBy', end: state.answerBy, done: heard }] : []),
          { name: 'decideBy', end: state.decideBy, done: decided },
        ]),
  ]
  return (
    <Dates of={`complaints/${id}`} words="remedy.date" title={t('remedy.dates')} dates={dates} />
  )
}
