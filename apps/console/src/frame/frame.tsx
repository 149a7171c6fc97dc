import type { User } from 'oidc-client-ts'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useSettings } from '../session/settings.js'
import { actingRole, seesProjects } from '../session/session.js'
import { navigationOf } from './navigation.js'
import { TopBar } from './top-bar.js'

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
            {shown.map(({ name, path, Icon }) => (
              <li key={name}>
                <NavLink to={path}>
                  <Icon aria-hidden />
                  {t(`nav.${name}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <main className="frame-main" id="main" tabIndex={-1}>
          {demonstration && <p className="demonstration">{t('demonstration')}</p>}
          <Outlet />
        </main>
      </div>
    </>
  )
}
