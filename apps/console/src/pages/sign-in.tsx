import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useTitle } from '../elements/page-title.js'
import { signIn } from '../session/session.js'
import { useSettings } from '../session/settings.js'

export function SignIn() {
  const { t } = useTranslation()
  const { demonstration } = useSettings()
  const asked: unknown = useLocation().state // whatever a page put there
  useTitle(t('signIn.title'))
  return (
    <main className="sign-in panel">
      <h1>
        {t('product')} <span className="caption">{t('county')}</span>
      </h1>
      <p>{t(demonstration ? 'signIn.leadDemonstration' : 'signIn.lead')}</p>
      <Button
        type="primary"
        size="large"
        onClick={() => void signIn(typeof asked === 'string' ? asked : '/today')}
      >
        {t('signIn.act')}
      </Button>
      <Link to="/register">{t('signIn.register')}</Link>
    </main>
  )
}
