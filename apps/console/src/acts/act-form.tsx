import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useEffect, useRef, type ComponentProps, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Saved } from '../elements/saved.js'
import type { Fault } from './faults.js'
import { isAsked, wordsOf, type Field, type SheetField, type Values } from './fields.js'
import { pickableWords } from './pickable-words.js'
import { Question } from './question.js'
import { questionId } from './question-id.js'

interface ActFormProps {
  readonly fields: readonly Field[]
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly busy: boolean
  readonly saving: ComponentProps<typeof Saved>['saving']
  onAnswer(this: void, values: Values): void
  onCheck(this: void): void
}

/** The questions of an act in one column; its button leads to what the act would do. */
export function ActForm({ fields, values, faults, busy, saving, onAnswer, onCheck }: ActFormProps) {
  const { t } = useTranslation()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onCheck()
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      <FaultSummary faults={faults} fields={fields} />
      {fields
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
        <Saved saving={saving} />
      </div>
    </form>
  )
}

/** All that is amiss at once, each line a way to its question; it takes the focus. */
export function FaultSummary({ faults, fields }: Pick<ActFormProps, 'faults' | 'fields'>) {
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
              {labelOf(field, fields, t)}
            </a>
            {' · '}
            {t(`form.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same of a path that the server names a fault by: `lots.0.budget`; undefined where no question stands there. */
export function nameOfPath(
  path: string,
  fields: readonly Field[],
  t: TFunction,
): string | undefined {
  const steps = path.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
  return fields.some(({ name }) => name === steps[0]) ? labelOf(steps, fields, t) : undefined
}

/** `采购包 2 · 预算`: the names on the way to a question, rows by their number. */
function labelOf(path: Fault['field'], fields: readonly Field[], t: TFunction): string {
  const [name, ...rest] = path
  if (name === undefined) return ''
  const field = fields.find(one => one.name === name)
  if (field?.kind === 'sheet') return cellWords(String(rest[0]), field, t)
  const asked = field ? wordsOf(field) : String(name)
  const words = typeof name === 'number' ? String(name + 1) : t(`field.${asked}`)
  const within = field?.kind === 'rows' ? field.of : fields
  return rest.length === 0 ? words : `${words} · ${labelOf(rest, within, t)}`
}

/** A cell of a score sheet by its factor and its bidder, and whether its page is meant. */
function cellWords(cell: string, { rows, columns }: SheetField, t: TFunction): string {
  const [factor, bid, page] = cell.split('/')
  const row = rows.find(({ value }) => value === factor)
  const column = columns.find(({ value }) => value === bid)
  const words = [row?.label, column && pickableWords(column, t), page && t('score.page')]
  return words.filter(Boolean).join(' · ')
}
