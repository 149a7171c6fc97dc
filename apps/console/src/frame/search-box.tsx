import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** Where the key `/` leads; the box of the bar and of the list are never in sight together. */
export const searchBox = 'input[type=search]'

/** Finds projects by name or number; what it finds has an address of its own. */
export function SearchBox({ className }: { readonly className: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const sought = pathname === '/projects' ? (search.get('search') ?? '') : ''
  return (
    <search className={className}>
      <form
        onSubmit={event => {
          event.preventDefault()
          const words = new FormData(event.currentTarget).get('search')
          const asked = typeof words === 'string' ? words.trim() : ''
          void navigate(
            asked === '' ? '/projects' : `/projects?search=${encodeURIComponent(asked)}`,
          )
        }}
      >
        {/* The address says what is sought: another address, another box. */}
        <input
          key={sought}
          type="search"
          name="search"
          maxLength={200}
          defaultValue={sought}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
        />
        <button type="submit" className="search-go">
          {t('search.go')}
        </button>
      </form>
    </search>
  )
}
