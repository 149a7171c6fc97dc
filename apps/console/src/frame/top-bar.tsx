import type { User } from 'oidc-client-ts'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { useLook } from '../look/look.js'
import { signOut } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { chooseLanguage } from '../words/words.js'
import { sendDrafts } from '../api/drafts.js'
import { Help } from './help.js'
import { useKeys, type KeyAct } from './keys.js'
import { RoleChooser } from './role-chooser.js'
import { SearchBox, searchBox } from './search-box.js'

export function TopBar({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const look = useLook()
  const navigate = useNavigate()
  const [helps, setHelps] = useState(false)
  useKeys(
    useCallback(
      (act: KeyAct) => {
        if (act === 'help') setHelps(true)
        else if (act === 'search') document.querySelector<HTMLElement>(searchBox)?.focus()
        else void navigate(`/${act}`)
      },
      [navigate],
    ),
  )
  return (
    <header className="frame-top">
      <span className="frame-name">
        {t('product')} <span className="caption">{t('county')}</span>
      </span>
      <SearchBox className="search hide-narrow" />
      <span className="push" />
      <RoleChooser user={user} />
      <Button
        size="small"
        type="text"
        aria-label={t('help.title')}
        aria-haspopup="dialog"
        onClick={() => {
          setHelps(true)
        }}
      >
        ?
      </Button>
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
        onClick={() =>
          void sendDrafts()
            .then(signOut)
            .then(() => navigate('/sign-in'))
        }
      >
        {t('bar.signOut')}
      </Button>
      {helps && (
        <Help
          onClose={() => {
            setHelps(false)
          }}
        />
      )}
    </header>
  )
}
