import { useTranslation } from 'react-i18next'
import { AnswerWords } from './answer-words.js'
import { isAsked, wordsOf, type Field, type Values } from './fields.js'

interface AnswersProps {
  readonly fields: readonly Field[]
  readonly values: Values
}

/** Questions with their answers, to read: whatever of them would be asked. */
export function Answers({ fields, values }: AnswersProps) {
  const { t } = useTranslation()
  const asked = fields.filter(field => isAsked(field, values))
  if (asked.length === 0) return null
  return (
    <dl className="facts">
      {asked.map(field => (
        <div key={field.name} className="fact-row">
          <dt>{t(`field.${wordsOf(field)}`)}</dt>
          <dd>
            <AnswerWords field={field} value={values[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
