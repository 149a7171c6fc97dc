import type { UseQueryResult } from '@tanstack/react-query'
import type { OwnEnquiries } from '#libs/contracts/views'
import { Answered } from '../elements/answered.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { useWords } from '../words/of-method.js'
import { QuestionAndAnswer } from './told-list.js'

/** What one's own institution has asked about a tender, and what it was answered: to nobody else. */
export function OwnEnquiryList({ query }: { readonly query: UseQueryResult<OwnEnquiries> }) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <Answered query={query}>
      {({ items }) =>
        items.length > 0 && (
          <ol className="rows" aria-label={t('told.own')}>
            {items.map(({ id, question, askedAt, answered }) => (
              <li key={id} className="told-row">
                <p className="caption">
                  {t('told.askedAt', { at: absolute(askedAt, language) })}
                  {answered && (
                    <>
                      {' · '}
                      {t('told.answeredAt', { at: absolute(answered.at, language) })}
                    </>
                  )}
                </p>
                <QuestionAndAnswer question={question} answer={answered?.answer} />
              </li>
            ))}
          </ol>
        )
      }
    </Answered>
  )
}
