import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { SixAnswers } from '../elements/six-answers.js'
import { StatusTag } from '../elements/status-tag.js'
import { VerbRows } from '../elements/verb-rows.js'
import { actingRole } from '../session/session.js'
import { Download } from './download.js'
import { paperStatus, paperVerbsOf, stepOf } from './paper-verbs.js'
import { usePaper, type PaperView } from './queries.js'
import { SealAnswer } from './seal-answer.js'

/** One numbered paper on its way from its number to the seal. */
export function PaperPage() {
  const { id = '' } = useParams()
  const paper = usePaper(id)
  return <Answered query={paper}>{view => <Seen view={view} />}</Answered>
}

function Seen({ view: { id, version, state } }: { readonly view: PaperView }) {
  const { t } = useTranslation()
  const { number, kind, about, lot, status, checkCode, project, series } = state
  const name = t(`papers.kind.${kind}`)
  const step = stepOf[status]
  const verbs = paperVerbsOf(status, actingRole())
  return (
    <>
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/papers">{t('nav.papers')}</Link> /{' '}
        <Link to={`/papers/series/${series}`}>{name}</Link>
      </nav>
      <div className="page-head">
        <PageTitle about={name}>{`${name} ${number}`}</PageTitle>
        <StatusTag status={paperStatus[status]} />
        <span className="caption">{t('project.version', { version })}</span>
      </div>
      <SixAnswers
        where={t(`papers.status.${status}`)}
        next={t(`papers.next.${step.name}`)}
        until={t('project.noDeadline')}
        who={step.role === undefined ? t('project.nobody') : t(`role.${step.role}`)}
        basis={t('papers.basis')}
        otherwise={t(status === 'sealed' ? 'project.noConsequence' : 'papers.otherwise')}
      />
      <section className="panel apart" aria-labelledby="paper">
        <h2 id="paper">{t('papers.paper')}</h2>
        <dl className="facts">
          <dt>{t('papers.code')}</dt>
          <dd>{checkCode}</dd>
          <dt>{t('papers.file')}</dt>
          <dd>
            <Download file={{ kind, about, lot, paper: id }} name={`${name} ${number}`} />
            {status !== 'sealed' && <span className="caption below">{t('papers.watermark')}</span>}
          </dd>
          <SealAnswer paper={state} />
          {state.status === 'void' && (
            <>
              <dt>{t('papers.reason')}</dt>
              <dd>{state.reason}</dd>
            </>
          )}
          <dt>{t('nav.projects')}</dt>
          <dd>
            <Link to={`/projects/${project}/files`}>{t('act.toProject')}</Link>
          </dd>
        </dl>
      </section>
      <VerbRows
        title={t('contract.verbs')}
        rows={verbs.map(command => ({ command, to: `/papers/${id}/acts/${command}` }))}
      />
    </>
  )
}
