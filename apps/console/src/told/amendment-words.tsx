import type { AmendmentTold } from '#libs/contracts/views'
import { AnswerWords } from '../acts/answer-words.js'
import { textOf, wordsOf } from '../acts/fields.js'
import { foreign } from '../elements/article-words.js'
import { Heads } from '../elements/heads.js'
import { absolute } from '../elements/when-words.js'
import type { TenderView } from '../pages/tender-view.js'
import { useLanguage } from '../words/language.js'
import { useWords } from '../words/of-method.js'
import { changesIn, type Change } from './change.js'

interface AmendmentWordsProps {
  readonly amendment: AmendmentTold
  readonly view: TenderView
}

/** What an amendment says, field by field as it was and as it is, and where the deadline stands with it. */
export function AmendmentWords({ amendment, view: { state } }: AmendmentWordsProps) {
  const { t } = useWords()
  const language = useLanguage()
  const { changes, difference = [], affectsBids, deadline, moved } = amendment
  const document = { ...state.document, lots: state.lots.map(round => round.document) }
  return (
    <>
      <p lang={foreign(changes, language)}>{changes}</p>
      {difference.length > 0 && <Difference changes={changesIn(difference, document)} />}
      <p>
        {t(affectsBids ? 'told.affectsBids' : 'told.affectsNoBids')}{' '}
        {t(moved ? 'told.deadlineMoved' : 'told.deadlineStays', {
          at: absolute(deadline, language),
        })}
      </p>
    </>
  )
}

function Difference({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useWords()
  return (
    <table className="plain stacks">
      <caption className="caption">{t('told.difference', { count: changes.length })}</caption>
      <Heads words={['field', 'from', 'to'].map(column => t(`told.${column}`))} />
      <tbody>
        {changes.map(change => (
          <tr key={change.path}>
            <th scope="row">
              <FieldWords change={change} />
            </th>
            <td data-head={t('told.from')}>
              <Value change={change} value={change.from} />
            </td>
            <td data-head={t('told.to')}>
              <Value change={change} value={change.to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lot, question, line and what of the line, as people read them. */
function FieldWords({ change: { path, lot, questions, line } }: { readonly change: Change }) {
  const { t } = useWords()
  const language = useLanguage()
  const [question, inner] = questions
  return (
    <>
      {lot !== undefined && <>{t('lane.lot', { number: lot })} · </>}
      {question ? t(`field.${wordsOf(question)}`) : path}
      {line !== undefined && (
        <>
          {' · '}
          <span lang={foreign(line, language)}>{line}</span>
        </>
      )}
      {inner && ` · ${t(`field.${wordsOf(inner)}`)}`}
    </>
  )
}

interface ValueProps {
  readonly change: Change
  readonly value: unknown
}

function Value({ change: { questions }, value }: ValueProps) {
  const { t } = useWords()
  const field = questions.at(-1)
  if (value === undefined) return <span className="quiet">{t('told.absent')}</span>
  if (field === undefined || field.kind === 'rows') return textOf({ value }, 'value')
  return <AnswerWords field={field} value={value} />
}
