import { Button } from 'antd'
import { useEffect, useRef, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from './act.js'
import type { Fault } from './faults.js'
import { isAsked, type Values } from './fields.js'
import { Question, questionId } from './question.js'

interface ActFormProps {
  readonly act: Act
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly busy: boolean
  onAnswer(this: void, values: Values): void
  onCheck(this: void): void
}

/** The questions of an act in one column; its button leads to what the act would do. */
export function ActForm({ act, values, faults, busy, onAnswer, onCheck }: ActFormProps) {
  const { t } = useTranslation()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onCheck()
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      <FaultSummary faults={faults} />
      {act.fields
        .filter(field => isAsked(field, values))
        .map(field => (
          <Question
            key={field.name}
            field={field}
            value={values[field.name]}
            faults={faults}
            onAnswer={answer => {
              onAnswer({ ...values, [field.name]: answer })
            }}
          />
        ))}
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('act.check')}
        </Button>
        <span className="caption">{t('form.kept')}</span>
      </div>
    </form>
  )
}

/** All that is amiss at once, each line a way to its question; it takes the focus. */
function FaultSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box}>
      <p className="refusal-reason">{t('form.faults', { count: faults.length })}</p>
      <ul>
        {faults.map(({ field, kind }) => (
          <li key={field.join('.')}>
            <a
              href={`#${questionId(field)}`}
              onClick={event => {
                event.preventDefault()
                document.getElementById(questionId(field))?.focus()
              }}
            >
              {labelOf(field, t)}
            </a>
            {' · '}
            {t(`form.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `采购包 2 · 预算`: the names on the way to a question, rows by their number. */
function labelOf(field: Fault['field'], t: (key: string) => string): string {
  return field
    .map(name => (typeof name === 'number' ? String(name + 1) : t(`field.${name}`)))
    .join(' · ')
}
