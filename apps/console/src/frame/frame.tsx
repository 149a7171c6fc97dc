import type { User } from 'oidc-client-ts'
import { EllipsisOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useSettings } from '../session/settings.js'
import { actingRole, seesProjects } from '../session/session.js'
import { Connection } from './connection.js'
import { navigationOf, shownOnPhone, type Entry } from './navigation.js'
import { TopBar } from './top-bar.js'

function Leading({ name, path, Icon }: Entry) {
  const { t } = useTranslation()
  return (
    <li>
      <NavLink to={path}>
        <Icon aria-hidden />
        {t(`nav.${name}`)}
      </NavLink>
    </li>
  )
}

/** The rest of the rail; on a phone it opens from the bar's last place, and closes once followed. */
function More({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (entries.length === 0) return null
  return (
    <li className={open ? 'more more-open' : 'more'}>
      <button
        type="button"
        className="as-link"
        aria-expanded={open}
        aria-controls="more"
        onClick={() => {
          setOpen(!open)
        }}
      >
        <EllipsisOutlined aria-hidden />
        {t('nav.more')}
      </button>
      <ul
        id="more"
        onClick={() => {
          setOpen(false)
        }}
      >
        {entries.map(entry => (
          <Leading key={entry.name} {...entry} />
        ))}
      </ul>
    </li>
  )
}

/** Skip link, top bar, rail and the page. */
export function Frame({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { demonstration } = useSettings()
  const shown = navigationOf(actingRole()).filter(({ inside }) => inside !== true || seesProjects())
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="frame">
        <TopBar user={user} />
        <nav className="frame-rail" aria-label={t('nav.main')}>
          <ul>
            {shown.slice(0, shownOnPhone).map(entry => (
              <Leading key={entry.name} {...entry} />
            ))}
            <More entries={shown.slice(shownOnPhone)} />
          </ul>
        </nav>
        <main className="frame-main" id="main" tabIndex={-1}>
          <Connection />
          {demonstration && <p className="demonstration">{t('demonstration')}</p>}
          <Outlet />
        </main>
      </div>
    </>
  )
}
