import { Button, Input, Radio } from 'antd'
import { useId, type ChangeEvent } from 'react'
import { useWords } from '../words/of-method.js'
import type { Fault } from './faults.js'
import {
  isAsked,
  rowsOf,
  textsOf,
  wordsOf,
  wordsOfAdding,
  type ChoiceField,
  type Field,
  type OrderField,
  type PickField,
  type RowsField,
  type Values,
} from './fields.js'
import { InstitutionQuestion } from './institution-question.js'
import { PaperQuestion } from './paper-question.js'
import { PapersQuestion } from './papers-question.js'
import { PersonQuestion } from './person-question.js'
import { pickableWords } from './pickable-words.js'
import { questionId } from './question-id.js'
import { ScoreGrid } from './score-grid.js'
import { SeedQuestion } from './seed-question.js'
import { Many, Order, Several } from './several.js'

interface QuestionProps {
  readonly field: Field
  readonly value: unknown
  /** Of this question and, where it has rows, of their questions. */
  readonly faults: readonly Fault[]
  /** The names that lead to it, for its element's id. */
  readonly within?: readonly (string | number)[]
  onAnswer(this: void, value: unknown): void
}

/** Questions of several controls, each with a label of its own. */
const groups: readonly Field['kind'][] = [
  ...(['rows', 'choice', 'many', 'several', 'order', 'yes-no', 'sheet'] as const),
]

/** Kinds that say how they are to be typed. */
const hinted: readonly Field['kind'][] = ['lines', 'points', 'slug']

const htmlTypes: Readonly<Record<string, string>> = { day: 'date', instant: 'datetime-local' }

/** One question: label above, hint below, what is amiss beside it. */
export function Question(props: QuestionProps) {
  const { field, faults, within = [] } = props
  const { t } = useWords()
  const hint = useId()
  const path = [...within, field.name]
  const fault = faults.find(one => one.field.join('.') === path.join('.'))
  const group = groups.includes(field.kind)
  const Box = group ? 'fieldset' : 'div'
  const Label = group ? 'legend' : 'label'
  return (
    <Box className={`question question-${field.kind}`}>
      <Label {...(group ? {} : { htmlFor: questionId(path) })}>
        {t(`field.${wordsOf(field)}`)}
        {field.about !== undefined && ` · ${field.about}`}
        {field.optional && <span className="caption"> {t('form.optional')}</span>}
      </Label>
      {hinted.includes(field.kind) && (
        <span className="caption">{t(`form.hint.${field.kind}`)}</span>
      )}
      <Answer {...props} path={path} described={hint} faulty={fault !== undefined} />
      {fault !== undefined && (
        <p id={hint} className="fault">
          {fault.words ?? t(`form.${fault.kind}`)}
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

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function Answer(props: AnswerProps) {
  const { field, value, onAnswer } = props
  const texts = ofTexts(field)
  if (texts) return <Texts {...props} field={texts} />
  if (madeOrFound.includes(field.kind)) return <Found {...props} />
  switch (field.kind) {
    case 'rows':
      return <Rows {...props} field={field} />
    case 'sheet':
      return (
        <ScoreGrid
          {...{ field, value, onAnswer }}
          faulty={new Set(props.faults.map(cellOfFault))}
        />
      )
    case 'pick':
      return <Pick {...props} field={field} />
    case 'choice':
    case 'yes-no':
      return <Choice {...props} field={field} />
    default:
      return <Plain {...props} />
  }
}

/** Kinds that are not typed: a file is chosen, somebody is found by name, a seed is made. */
const madeOrFound: readonly Field['kind'][] = ['paper', 'papers', 'person', 'institution', 'seed']

/** A question that is answered with several texts. */
type OfTexts = PickField | ChoiceField | OrderField

/** Not a guard: a question of the same shapes may be answered with one text. */
function ofTexts(field: Field): OfTexts | undefined {
  switch (field.kind) {
    case 'several':
    case 'many':
    case 'order':
      return field
    default:
      return undefined
  }
}

/** Several of a few, or all of them in an order. */
function Texts({ field, value, path, onAnswer }: AnswerProps & { readonly field: OfTexts }) {
  const asked = { path, onAnswer, chosen: textsOf({ value }, 'value') }
  switch (field.kind) {
    case 'order':
      return <Order {...asked} field={field} />
    case 'pick':
    case 'several':
      return <Several {...asked} options={field.options} />
    case 'choice':
    case 'many':
      return <Many {...asked} field={field} />
  }
}

/** What is found by its name, or made here. */
function Found({ field, value, path, faulty, described, onAnswer }: AnswerProps) {
  const known = { id: questionId(path), faulty, described, onAnswer }
  const answer = wordsIn(value)
  if (field.kind === 'papers') {
    return <PapersQuestion id={known.id} hashes={textsOf({ value }, 'value')} onAnswer={onAnswer} />
  }
  if (field.kind === 'paper') {
    return <PaperQuestion {...{ id: known.id, hash: answer, faulty, onAnswer }} />
  }
  if (field.kind === 'person') return <PersonQuestion {...known} person={answer} />
  if (field.kind === 'institution') return <InstitutionQuestion {...known} institution={answer} />
  return <SeedQuestion id={known.id} seed={answer} onAnswer={onAnswer} />
}

/** Words, figures, days: whatever is typed into one line or several. */
function Plain(props: AnswerProps) {
  const { field, value, onAnswer } = props
  const { t } = useWords()
  const common = {
    ...attributesOf(props),
    value: wordsIn(value),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onAnswer(event.target.value)
    },
  }
  if (isLong(field)) return <Input.TextArea {...common} autoSize={{ minRows: 3 }} />
  return (
    <Input
      {...common}
      type={htmlTypes[field.kind] ?? 'text'}
      inputMode={isFigure(field) ? 'decimal' : undefined}
      suffix={suffixOf(field, t)}
    />
  )
}

const isLong = ({ kind }: Field) => kind === 'words' || kind === 'lines'

const figures: readonly Field['kind'][] = ['number', 'yuan', 'percent']
const isFigure = ({ kind }: Field) => figures.includes(kind)

function suffixOf({ kind }: Field, t: (key: string) => string): string | undefined {
  if (kind === 'percent') return '%'
  return kind === 'yuan' ? t('form.yuan') : undefined
}

/** The cell of a score sheet, or the page of one, that a fault speaks of. */
const cellOfFault = ({ field }: Fault): string => String(field[1])

const yesOrNo = ['yes', 'no'] as const

/** One of a few, all in sight. */
function Choice({ field, value, path, onAnswer }: AnswerProps & { readonly field: Field }) {
  const { t } = useWords()
  const options = field.kind === 'choice' ? field.options : yesOrNo
  const words = field.kind === 'choice' ? `option.${wordsOf(field)}` : 'form'
  return (
    <Radio.Group
      id={questionId(path)}
      value={value}
      onChange={event => {
        onAnswer(event.target.value)
      }}
      options={options.map(option => ({ value: option, label: t(`${words}.${option}`) }))}
    />
  )
}

/** One of what the object has, in the browser's own control. */
function Pick(props: AnswerProps & { readonly field: PickField }) {
  const { field, value, faulty, described, path, onAnswer } = props
  const { t } = useWords()
  return (
    <select
      id={questionId(path)}
      className="pick"
      value={wordsIn(value)}
      aria-invalid={faulty}
      {...(faulty ? { 'aria-describedby': described } : {})}
      onChange={event => {
        onAnswer(event.target.value)
      }}
    >
      <option value="">{t('form.pick')}</option>
      {field.options.map(option => (
        <option key={option.value} value={option.value}>
          {pickableWords(option, t)}
        </option>
      ))}
    </select>
  )
}

/** Several of the same, each a box of its own with a way to take it out. */
function Rows({
  field,
  value,
  faults,
  path,
  onAnswer,
}: AnswerProps & { readonly field: RowsField }) {
  const { t } = useWords()
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
          {field.of
            .filter(inner => isAsked(inner, row))
            .map(inner => (
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
        {t(wordsOfAdding(field))}
      </Button>
    </div>
  )
}
