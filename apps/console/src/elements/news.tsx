import { useTranslation } from 'react-i18next'

interface NewsProps {
  readonly count: number
  onShow(this: void): void
}

/** The one quiet line above a list that says how much of it has changed; nothing moves by itself. */
export function News({ count, onShow }: NewsProps) {
  const { t } = useTranslation()
  return (
    <p role="status" className="news">
      {count > 0 && (
        <>
          {t('today.news', { count })}{' '}
          <button type="button" className="as-link" onClick={onShow}>
            {t('today.show')}
          </button>
        </>
      )}
    </p>
  )
}
