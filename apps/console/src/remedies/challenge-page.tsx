import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { challengeStanding, type LodgedChallenge } from '#libs/domain/procurement/challenge'
import type { LotRound } from '#libs/domain/procurement/tender'
import { useInstitutionNames } from '../api/directory.js'
import { useChallenge } from '../api/remedies.js'
import { Dates, type DateOf } from '../elements/dates.js'
import { When } from '../elements/when.js'
import { ProjectRecord } from '../pages/record.js'
import { PapersTab } from '../papers/papers-tab.js'
import { seesProjects } from '../session/session.js'
import { BundleTab } from './bundle-tab.js'
import { nextOfChallenge } from './next-of.js'
import { Admissibility, HeldUp, LifeSteps, Objections, RemedyVerbs } from './pieces.js'
import { RemedyFrame, RemedyPage, useAround, useLooker, type SeenProps } from './remedy-frame.js'
import { challengeVerbsOf } from './remedy-verbs.js'
import type { ChallengeView } from './remedy-view.js'

/** One challenge 质疑: to who handles it within its project, to a supplier who has a part in it by itself. */
export const ChallengePage = () => <RemedyPage useRemedy={useChallenge} Seen={Seen} />

function Seen({ view, tab, whole }: SeenProps<ChallengeView>) {
  const { t } = useTranslation()
  const { id, version, state } = view
  const around = useAround('challenge', view, whole)
  const { lot, page } = around
  return (
    <RemedyFrame
      list="challenges"
      {...{ id, version, page, lot }}
      title={t('remedy.challengeTitle', { lot })}
      standing={challengeStanding(state)}
      next={nextOfChallenge(state)}
      tabs={seesProjects() ? ['matter', 'bundle', 'files', 'record'] : ['matter', 'files']}
    >
      <Tab {...{ view, tab }} {...around} />
    </RemedyFrame>
  )
}

interface TabProps extends ReturnType<typeof useAround> {
  readonly view: ChallengeView
  readonly tab: string
}

function Tab({ view, tab, page, round, duties }: TabProps) {
  const { id, state } = view
  const looker = useLooker(state.tender)
  if (tab === 'bundle' && seesProjects()) return <BundleTab challenge={view} />
  if (tab === 'files') {
    return <PapersTab object={{ of: 'challenge', about: id }} project={state.project} lots={{}} />
  }
  if (tab === 'record' && page) return <ProjectRecord page={page} />
  return (
    <>
      <LifeSteps of="challenge" steps={stepsOf(state)} />
      <HeldUp round={round} duties={duties} lot={state.lot} />
      <Said state={state} />
      <Periods {...{ id, state, round }} />
      <Objections
        objections={state.objections}
        findings={state.status === 'replied' ? state.reply.findings : []}
      />
      <Admissibility judged={state.admissibility} />
      <RemedyVerbs address={`/challenges/${id}`} verbs={challengeVerbsOf(state, looker)} />
    </>
  )
}

/** From its coming to the end of the days in which a complaint is open. */
function stepsOf(state: LodgedChallenge) {
  const over = state.status !== 'lodged'
  const remedied =
    state.status !== 'replied' || state.reply.consequence === 'none' || state.remedied
  return [
    { name: 'lodged', done: true },
    ...(state.correction ? [{ name: 'corrected', done: over || state.correction === 'made' }] : []),
    { name: 'answered', done: over },
    { name: 'remedied', done: over && remedied },
    ...(state.status === 'withdrawn'
      ? []
      : [{ name: 'complaint', done: state.complaint !== undefined }]),
  ]
}

/** Who challenges what, when it came, and what it has led to. */
function Said({ state }: { readonly state: LodgedChallenge }) {
  const { t } = useTranslation()
  const names = useInstitutionNames([state.challenger, ...state.jointly])
  const { subject, complaint } = state
  const against = subject.against === 'process' ? subject.step : subject.against
  return (
    <section className="panel apart" aria-labelledby="said">
      <h2 id="said">{t('remedy.said')}</h2>
      <dl className="facts">
        <dt>{t('field.challenger')}</dt>
        <dd>{[state.challenger, ...state.jointly].map(one => names[one] ?? '').join('、')}</dd>
        <dt>{t('field.against')}</dt>
        <dd>
          <Link to={`/tenders/${state.tender}`}>{t(`option.against.${against}`)}</Link>
        </dd>
        <dt>{t('field.receivedOn')}</dt>
        <dd>
          <When at={state.receivedAt} dateOnly />
        </dd>
        {state.status === 'replied' && (
          <>
            <dt>{t('remedy.outcome')}</dt>
            <dd>
              {t(`remedy.consequence.${state.reply.consequence}`)} ·{' '}
              <When at={state.reply.repliedAt} dateOnly />
            </dd>
          </>
        )}
        {complaint !== undefined && (
          <>
            <dt>{t('remedy.complaint')}</dt>
            <dd>
              <Link to={`/complaints/${complaint}`}>{t('remedy.toComplaint')}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface PeriodsProps extends Pick<ChallengeView, 'id' | 'state'> {
  /** The lot in its tender, whose result opened the days in which it could be challenged. */
  readonly round: LotRound | undefined
}

/** The window it came in, by when it is answered, and until when a complaint may follow. */
function Periods({ id, state, round }: PeriodsProps) {
  const { t } = useTranslation()
  const stage = round?.stage
  const window = stage && 'challengeEnds' in stage ? stage.challengeEnds : undefined
  const dates: readonly DateOf[] = [
    ...(window ? [{ name: 'challengeEnds', end: window, of: `tenders/${state.tender}` }] : []),
    { name: 'replyBy', end: state.replyBy, done: state.status === 'replied' },
    ...('complaintEnds' in state
      ? [{ name: 'complaintEnds', end: state.complaintEnds, done: state.complaint !== undefined }]
      : []),
  ]
  return (
    <Dates of={`challenges/${id}`} words="remedy.date" title={t('remedy.dates')} dates={dates} />
  )
}
