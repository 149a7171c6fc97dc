import { useTranslation } from 'react-i18next'
import type { PlanEntry, PlanRecord } from '#libs/contracts/views'
import { Answers } from '../acts/answers.js'
import { approvingActs } from '../acts/approving.js'
import { usePlanRecord } from '../api/queries.js'
import { PersonName } from '../acts/person-question.js'
import { EventWords } from '../elements/event-words.js'
import { foreign } from '../elements/article-words.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { recordedAnswers } from './recorded.js'

/** Each run of the plan through the chain, the newest first: who signed, with which opinion, or sent it back, and why. */
export function ApprovalRuns({ approvals }: Pick<PlanRecord, 'approvals'>) {
  const { t } = useTranslation()
  if (approvals.length === 0) return null
  return (
    <section aria-labelledby="plan-approval">
      <h3 id="plan-approval">{t('plan.section.approval')}</h3>
      {approvals.toReversed().map((run, place) => (
        <ol key={run[0]?.id ?? place} className="answer-lines">
          {run.map(entry => (
            <Said key={entry.id} entry={entry} />
          ))}
        </ol>
      ))}
    </section>
  )
}

const textIn = ({ data }: PlanEntry, name: string): string | undefined => {
  const text = data[name]
  return typeof text === 'string' ? text : undefined
}

function Said({ entry }: { readonly entry: PlanEntry }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { type, at, role } = entry
  const by = textIn(entry, 'by') ?? textIn(entry, 'requestedBy')
  const words = textIn(entry, 'opinion') ?? textIn(entry, 'reason')
  const [to, afterwards] = [textIn(entry, 'to'), textIn(entry, 'afterwards')]
  return (
    <li>
      <EventWords type={type} /> · {t(`role.${role}`)}
      {by !== undefined && (
        <>
          {' '}
          <PersonName person={by} />
        </>
      )}{' '}
      ·{' '}
      <time className="caption" dateTime={at}>
        {absolute(at, language)}
      </time>
      {to !== undefined && (
        <span className="caption below">
          {t('plan.returnedTo', { to: t(`option.to.${to}`) })}
          {afterwards !== undefined && ` · ${t(`option.afterwards.${afterwards}`)}`}
        </span>
      )}
      {words !== undefined && (
        <span className="below" lang={foreign(words, language)}>
          {t('plan.says', { words })}
        </span>
      )}
      {type === 'CollectiveDecisionRecorded' && <Meeting entry={entry} />}
    </li>
  )
}

function Meeting({ entry }: { readonly entry: PlanEntry }) {
  const { fields } = approvingActs['decide-collectively']
  return <Answers fields={fields} values={recordedAnswers(entry, fields)} />
}

/** Why the plan came back, for its maker: what the last of the newest run says, if it sent it back. */
export function Returned({ project }: { readonly project: string }) {
  const { t } = useTranslation()
  const last = usePlanRecord(project).data?.approvals.at(-1)?.at(-1)
  const reason = last?.type === 'ApprovalReturned' ? textIn(last, 'reason') : undefined
  if (last === undefined || reason === undefined || last.data['to'] !== 'maker') return null
  return (
    <section className="panel" aria-label={t('plan.returned')}>
      <h2>{t('plan.returned')}</h2>
      <ol className="answer-lines">
        <Said entry={last} />
      </ol>
    </section>
  )
}
