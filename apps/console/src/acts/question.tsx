import { Button, Input, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from './faults.js'
import type { Field, RowsField, Values } from './fields.js'
import { rowsOf } from './fields.js'
import { PaperQuestion } from './paper-question.js'

interface QuestionProps {
  readonly field: Field
  readonly value: unknown
  /** Of this question and, where it has rows, of their questions. */
  readonly faults: readonly Fault[]
  /** The names that lead to it, for its element's id. */
  readonly within?: readonly (string | number)[]
  onAnswer(this: void, value: unknown): void
}

/** The id under which the summary of faults links to a question. */
export const questionId = (path: readonly (string | number)[]): string => `q-${path.join('-')}`

const htmlTypes: Readonly<Record<string, string>> = { day: 'date', instant: 'datetime-local' }

/** One question: label above, hint below, what is amiss beside it. */
export function Question(props: QuestionProps) {
  const { field, faults, within = [] } = props
  const { t } = useTranslation()
  const hint = useId()
  const path = [...within, field.name]
  const fault = faults.find(one => one.field.join('.') === path.join('.'))
  const group = field.kind === 'rows' || field.kind === 'choice'
  const Box = group ? 'fieldset' : 'div'
  const Label = group ? 'legend' : 'label'
  return (
    <Box className={`question question-${field.kind}`}>
      <Label {...(group ? {} : { htmlFor: questionId(path) })}>
        {t(`field.${field.name}`)}
        {field.optional && <span className="caption"> {t('form.optional')}</span>}
      </Label>
      <Answer {...props} path={path} described={hint} faulty={fault !== undefined} />
      {fault !== undefined && (
        <p id={hint} className="fault">
          {t(`form.${fault.kind}`)}
        </p>
      )}
    </Box>
  )
}

interface AnswerProps extends QuestionProps {
  readonly path: readonly (string | number)[]
  readonly described: string
  readonly faulty: boolean
}

/** What every control carries: its id, and what is amiss with it. */
function attributesOf({ path, described, faulty }: AnswerProps) {
  return {
    id: questionId(path),
    status: faulty ? ('error' as const) : ('' as const),
    'aria-invalid': faulty,
    ...(faulty ? { 'aria-describedby': described } : {}),
  }
}

const isFigure = (field: Field) => field.kind === 'number' || field.kind === 'yuan'

function Answer(props: AnswerProps) {
  const { field, value, faulty, onAnswer } = props
  const { t } = useTranslation()
  const text = typeof value === 'string' ? value : ''
  const common = attributesOf(props)
  switch (field.kind) {
    case 'rows':
      return <Rows {...props} field={field} />
    case 'paper':
      return <PaperQuestion id={common.id} hash={text} faulty={faulty} onAnswer={onAnswer} />
    case 'choice':
      return (
        <Radio.Group
          id={common.id}
          value={value}
          onChange={event => {
            onAnswer(event.target.value)
          }}
          options={field.options.map(option => ({
            value: option,
            label: t(`option.${field.name}.${option}`),
          }))}
        />
      )
    case 'words':
      return (
        <Input.TextArea
          {...common}
          value={text}
          autoSize={{ minRows: 3 }}
          onChange={event => {
            onAnswer(event.target.value)
          }}
        />
      )
    default:
      return (
        <Input
          {...common}
          value={text}
          type={htmlTypes[field.kind] ?? 'text'}
          inputMode={isFigure(field) ? 'decimal' : undefined}
          suffix={field.kind === 'yuan' ? t('form.yuan') : undefined}
          onChange={event => {
            onAnswer(event.target.value)
          }}
        />
      )
  }
}

/** Several of the same, each a box of its own with a way to take it out. */
function Rows({
  field,
  value,
  faults,
  path,
  onAnswer,
}: AnswerProps & { readonly field: RowsField }) {
  const { t } = useTranslation()
  const rows = rowsOf({ rows: value }, 'rows')
  const change = (place: number, row: Values | undefined) => {
    onAnswer(rows.flatMap((one, at) => (at === place ? (row ?? []) : one)))
  }
  return (
    <div className="lines" id={questionId(path)} tabIndex={-1}>
      {rows.map((row, place) => (
        // Rows have no name of their own; their place is what tells them apart.
        <div
          key={place}
          role="group"
          className="line"
          aria-label={t('form.line', { number: place + 1 })}
        >
          {field.of.map(inner => (
            <Question
              key={inner.name}
              field={inner}
              value={row[inner.name]}
              faults={faults}
              within={[...path, place]}
              onAnswer={answer => {
                change(place, { ...row, [inner.name]: answer })
              }}
            />
          ))}
          <Button
            size="small"
            type="text"
            onClick={() => {
              change(place, undefined)
            }}
          >
            {t('form.remove', { number: place + 1 })}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => {
          onAnswer([...rows, {}])
        }}
      >
        {t(`form.add.${field.name}`)}
      </Button>
    </div>
  )
}
