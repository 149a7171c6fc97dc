import { useTranslation } from 'react-i18next'
import type { PlanEntry, PlanRecord } from '#libs/contracts/views'
import { Answers } from '../acts/answers.js'
import { fieldsOf, type Act } from '../acts/act.js'
import type { Values } from '../acts/fields.js'
import { planningActs, surveyFields, targetsFields } from '../acts/planning.js'
import { preparingActs, surveyingActs } from '../acts/preparing.js'
import { bareScene } from '../acts/scene.js'
import { standingSurvey, standingTargets } from '../acts/standing.js'
import { usePlanRecord, useProjectFile } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { ApprovalRuns } from './approval-runs.js'
import { recordedAnswers } from './recorded.js'

/** The papers of a plan in the order in which they are written, each by the act that asks for it. */
const sections: readonly (readonly [name: string, type: string, act: Act])[] = [
  ['requirementSurvey', 'RequirementSurveyRecorded', surveyingActs.survey],
  ['publicOpinion', 'PublicOpinionRecorded', preparingActs['record-public-opinion']],
  ['requirement', 'RequirementRecorded', planningActs['record-requirement']],
  ['acceptancePlan', 'AcceptancePlanSet', preparingActs['set-acceptance-plan']],
  ['riskPlan', 'RiskPlanSet', preparingActs['set-risk-plan']],
  ['legalReview', 'LegalReviewRecorded', preparingActs['record-legal-review']],
  ['review', 'RequirementReviewed', preparingActs['review-requirement']],
  ['filing', 'PlanFiled', planningActs['file-plan']],
  ['organisation', 'OrganisationRecorded', preparingActs['record-organisation']],
]

interface PlanPaperProps {
  readonly project: string
}

/** 计划: all that a project's plan says, and what everybody who read it has said of it. */
export function PlanPaper({ project }: PlanPaperProps) {
  const record = usePlanRecord(project)
  const file = useProjectFile(project)
  return (
    <Answered query={record}>
      {found => (
        <Answered query={file}>{({ state }) => <Papers record={found} state={state} />}</Answered>
      )}
    </Answered>
  )
}

interface PapersProps {
  readonly record: PlanRecord
  readonly state: unknown
}

function Papers({ record: { entries, approvals }, state }: PapersProps) {
  const { t } = useTranslation()
  const survey = standingSurvey(state)
  const targets = standingTargets(state)
  return (
    <article className="paper-sheet" aria-label={t('plan.title')}>
      <ApprovalRuns approvals={approvals} />
      <Section name="demandSurvey" fields={surveyFields} values={survey} />
      <Section name="targets" fields={targetsFields} values={targets} />
      {sections.map(([name, type, act]) => (
        <Recorded
          key={name}
          {...{ name, act }}
          entry={entries.findLast(one => one.type === type)}
        />
      ))}
    </article>
  )
}

interface RecordedProps {
  readonly name: string
  readonly act: Act
  readonly entry: PlanEntry | undefined
}

function Recorded({ name, act, entry }: RecordedProps) {
  const fields = fieldsOf(act, bareScene({}))
  return (
    <Section
      name={name}
      fields={fields}
      values={entry ? recordedAnswers(entry, fields) : {}}
      at={entry?.at}
    />
  )
}

interface SectionProps {
  readonly name: string
  readonly fields: Parameters<typeof Answers>[0]['fields']
  readonly values: Values
  readonly at?: string | undefined
}

/** One paper of the plan; not written yet, it says so. */
function Section({ name, fields, values, at }: SectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section aria-labelledby={`plan-${name}`}>
      <h3 id={`plan-${name}`}>{t(`plan.section.${name}`)}</h3>
      {at !== undefined && (
        <p className="caption">{t('plan.recordedAt', { at: absolute(at, language) })}</p>
      )}
      {Object.keys(values).length === 0 ? (
        <p className="quiet">{t('plan.notYet')}</p>
      ) : (
        <Answers fields={fields} values={values} />
      )}
    </section>
  )
}
