import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import type { Act } from '../acts/act.js'
import { Acting } from '../acts/acting.js'
import { textOf, type Values } from '../acts/fields.js'
import { Article } from '../elements/article.js'
import { documentIn, reasonsIn } from './answers.js'
import { DocumentPaper } from './document-paper.js'
import { tallyOf, type Located } from './problems.js'
import type { Begun } from './wizard.js'

interface SigningProps {
  readonly begun: Begun
  readonly answers: Values
  readonly problems: readonly Located[]
  readonly page: ProjectPage
  readonly address: (section: string) => string
  onAnswer(this: void, answers: Values): void
  onDone(this: void): void
}

const atTender = { at: '/procurement/tenders', fields: [], undo: 'none' } as const

/** Drafts the document, or writes it anew where it is drafted and nobody outside has had it. */
const actOf = ({ drafted, project, method, basis }: Begun, answers: Values): Act =>
  drafted
    ? { ...atTender, command: 'redraft-tender', input: () => documentIn(answers) }
    : {
        ...{ ...atTender, command: 'draft-tender', creates: true },
        input: () => ({ project, ...(basis && { method, basis }), ...documentIn(answers) }),
      }

/** Review and sign: reasons for what warns, the paper as it reads, then the act with its dry run. */
export function Signing(props: SigningProps) {
  const { begun, answers, problems, page, address, onAnswer, onDone } = props
  const { t } = useTranslation()
  const { missing, blocks, warns } = tallyOf(problems, reasonsIn(answers))
  // Once it is done the tender has its document, and the result is still to be read here.
  const [begunWith] = useState(begun)
  const act = actOf(begunWith, answers)
  const { timeline, duties } = page
  return (
    <div className="act-form">
      <Reasons {...{ problems, answers, onAnswer }} />
      <section className="panel">
        <DocumentPaper
          answers={answers}
          mend={section => <Link to={address(section)}>{t('document.mend')}</Link>}
        />
      </section>
      {missing + blocks + warns > 0 ? (
        <p className="refusal" role="status">
          {t('document.notYet', { missing, blocks, warns })}
        </p>
      ) : (
        <Acting
          {...{ act }}
          place={{ subject: `tender-${begun.id}`, caseId: `tender-round/${begun.id}` }}
          draft={`document.${begun.id}.${act.command}`}
          makes={begun.id}
          after={onDone}
          around={{ back: `/tenders/${begun.id}`, timeline, duties }}
        />
      )}
    </div>
  )
}

/** A reason for each warning that stands; it goes into the record of the tender. */
function Reasons({
  problems,
  answers,
  onAnswer,
}: Pick<SigningProps, 'problems' | 'answers' | 'onAnswer'>) {
  const { t } = useTranslation()
  const reasons = reasonsIn(answers)
  const warnings = new Map(
    problems.flatMap(one => (one.kind === 'warns' && one.reason ? [[one.reason, one]] : [])),
  )
  if (warnings.size === 0) return null
  return (
    <section className="panel act-form" aria-labelledby="reasons">
      <h2 id="reasons">{t('document.reasons')}</h2>
      {[...warnings].map(([warning, { words = '', rule = '' }]) => (
        <div key={warning} className="question">
          <label htmlFor={`reason-${warning}`}>
            {words} <Article rule={rule} />
          </label>
          <Input.TextArea
            id={`reason-${warning}`}
            autoSize={{ minRows: 2 }}
            value={textOf(reasons, warning)}
            onChange={event => {
              onAnswer({ ...answers, justified: { ...reasons, [warning]: event.target.value } })
            }}
          />
        </div>
      ))}
    </section>
  )
}
