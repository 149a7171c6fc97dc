import { useTranslation } from 'react-i18next'
import { Heads } from '../elements/heads.js'
import type { ToConfirm } from './act.js'
import { AnswerWords } from './answer-words.js'
import { isSame } from './conflict.js'
import { wordsOf } from './fields.js'

/** What the first person wants changed and why, beside what stands: only what differs. */
export function Proposed({ fields, stands, proposed, reason, as: context = '' }: ToConfirm) {
  const { t } = useTranslation()
  const changed = fields.filter(field => !isSame(field, stands[field.name], proposed[field.name]))
  return (
    <section className="panel" aria-labelledby="proposed">
      <h2 id="proposed">{t('act.proposed.title', { context })}</h2>
      <p>{t('act.proposed.because', { reason, context })}</p>
      <table className="plain stacks">
        <Heads
          words={['field', 'stands', 'becomes'].map(column =>
            t(`act.proposed.${column}`, { context }),
          )}
        />
        <tbody>
          {changed.map(field => (
            <tr key={field.name}>
              <th scope="row">{t(`field.${wordsOf(field)}`)}</th>
              <td data-head={t('act.proposed.stands')}>
                <AnswerWords field={field} value={stands[field.name]} />
              </td>
              <td data-head={t('act.proposed.becomes', { context })}>
                <AnswerWords field={field} value={proposed[field.name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
