import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { foreign } from '../elements/article-words.js'
import { useLanguage } from '../words/language.js'
import {
  isAsked,
  rowsOf,
  textOf,
  textsOf,
  wordsOf,
  type ChoiceField,
  type Field,
  type OrderField,
  type PickField,
  type RowsField,
  type Values,
} from './fields.js'
import { InstitutionName } from './institution-question.js'
import { PersonName } from './person-question.js'
import { pickableWords } from './pickable-words.js'

/** Of a file's hash so much as tells two files apart. */
const hashShown = 12

interface AnswerWordsProps {
  readonly field: Field
  readonly value: unknown
}

/** An answer to read, not to fill: words, a chosen option, or lines of them. */
export function AnswerWords({ field, value }: AnswerWordsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (field.kind === 'rows') return <LinesWords {...{ field, value }} />
  if (field.kind === 'many' || field.kind === 'order' || field.kind === 'several') {
    const texts = textsOf({ texts: value }, 'texts')
    if (texts.length === 0) return <span className="quiet">{t('unset')}</span>
    const words = texts.map(one => severalWords(field, one, t)).join(t('form.and'))
    return <span lang={foreign(words, language)}>{words}</span>
  }
  const text = textOf({ text: value }, 'text')
  if (text === '') return <span className="quiet">{t('unset')}</span>
  const shown = shownAs(field, text)
  if (shown) return shown
  const words = answerWords(field, text, t)
  return <span lang={foreign(words, language)}>{words}</span>
}

/** Several of the same, a line each. */
function LinesWords({ field, value }: { readonly field: RowsField; readonly value: unknown }) {
  const { t } = useTranslation()
  const rows = rowsOf({ rows: value }, 'rows')
  if (rows.length === 0) return <span className="quiet">{t('unset')}</span>
  return (
    <ol className="answer-lines">
      {rows.map((row, place) => (
        // Rows have no name of their own; their place is what tells them apart.
        <li key={place}>
          {saidIn(field, row).map((inner, at) => (
            <span key={inner.name}>
              {at > 0 && ' · '}
              <AnswerWords field={inner} value={row[inner.name]} />
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** What a line says: of what may be left out, only what was answered. */
const saidIn = ({ of }: RowsField, row: Values) =>
  of.filter(
    inner =>
      isAsked(inner, row) &&
      (inner.optional !== true ||
        textOf(row, inner.name) !== '' ||
        textsOf(row, inner.name).length > 0),
  )

/** What is no text of its own: a file, or somebody whose id it is. */
function shownAs({ kind }: Field, text: string): ReactNode {
  if (kind === 'person') return <PersonName person={text} />
  if (kind === 'institution') return <InstitutionName institution={text} />
  return kind === 'paper' ? <code title={text}>{text.slice(0, hashShown)}…</code> : undefined
}

function severalWords(
  field: ChoiceField | OrderField | PickField,
  text: string,
  t: TFunction,
): string {
  if (field.kind !== 'order' && field.kind !== 'several') {
    return t(`option.${wordsOf(field)}.${text}`)
  }
  const found = field.options.find(({ value }) => value === text)
  return found ? pickableWords(found, t) : text
}

function answerWords(field: Field, text: string, t: TFunction): string {
  switch (field.kind) {
    case 'choice':
    case 'many':
      return t(`option.${wordsOf(field)}.${text}`)
    case 'yes-no':
      return t(`form.${text}`)
    case 'pick':
    case 'several': {
      const picked = field.options.find(({ value }) => value === text)
      return picked ? pickableWords(picked, t) : text
    }
    case 'lines':
      return text.replaceAll('\n', t('form.and'))
    case 'yuan':
      return t('act.yuan', { amount: text })
    default:
      return field.kind === 'percent' ? `${text}%` : text
  }
}
