import type { User } from 'oidc-client-ts'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from 'antd'
import { useLook } from '../look/look.js'
import { actAs, actingRole, rolesOf, signOut } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { chooseLanguage } from '../words/words.js'

/** The role in which the person acts; a plain select, so that the first route stays light. */
function RoleChooser({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  return (
    <label className="caption">
      <span className="hide-narrow" aria-hidden>
        {t('bar.actingAs')}{' '}
      </span>
      <select
        aria-label={t('bar.actingAs')}
        defaultValue={actingRole()}
        onChange={event => {
          actAs(event.target.value)
          location.reload() // everything on the page was read in the other role
        }}
      >
        {rolesOf(user).map(role => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function TopBar({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const look = useLook()
  const navigate = useNavigate()
  return (
    <header className="frame-top">
      <span className="frame-name">
        {t('product')} <span className="caption">{t('county')}</span>
      </span>
      <span className="push" />
      <RoleChooser user={user} />
      <Button
        size="small"
        type="text"
        lang={language === 'en' ? 'zh' : 'en'}
        onClick={() => void chooseLanguage(language === 'en' ? 'zh' : 'en')}
      >
        {t('bar.language')}
      </Button>
      <Button
        size="small"
        type="text"
        onClick={() => {
          look.choose(look.mode === 'dark' ? 'light' : 'dark')
        }}
      >
        {t(look.mode === 'dark' ? 'bar.light' : 'bar.dark')}
      </Button>
      <Button
        size="small"
        type="text"
        onClick={() => void signOut().then(() => navigate('/sign-in'))}
      >
        {t('bar.signOut')}
      </Button>
    </header>
  )
}
