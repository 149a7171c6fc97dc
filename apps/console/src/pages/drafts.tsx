import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { forgetDraft, listDrafts } from '../api/drafts.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** 我的草稿: what I have begun to write and not handed in, here or at another computer. */
export function DraftsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: ({ signal }) => listDrafts(signal) })
  const dropping = useMutation({
    mutationFn: forgetDraft,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  })
  return (
    <>
      <PageTitle>{t('drafts.title')}</PageTitle>
      <p className="lead">{t('drafts.lead')}</p>
      <Answered query={drafts}>
        {found =>
          found.length === 0 ? (
            <p className="panel quiet">{t('drafts.none')}</p>
          ) : (
            <ul className="panel rows">
              {found.map(({ name, place, title, savedAt }) => (
                <li key={name} className="brief">
                  <Link to={place}>{title}</Link>{' '}
                  <time className="caption" dateTime={savedAt}>
                    {absolute(savedAt, language)}
                  </time>{' '}
                  <button
                    type="button"
                    className="as-link"
                    aria-label={t('drafts.dropWhat', { title })}
                    onClick={() => {
                      dropping.mutate(name)
                    }}
                  >
                    {t('drafts.drop')}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}
