import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Article } from '../elements/article.js'
import { PageTitle } from '../elements/page-title.js'
import { AskCode } from './ask-code.js'

/** No list of suppliers is a condition of taking part. */
const noGate = '财库〔2019〕38号一（一）'

/** Open to everybody: how a supplier registers, and whether its code lets it. */
export function RegisterPage() {
  const { t } = useTranslation()
  return (
    <main className="sign-in panel">
      <PageTitle>{t('register.title')}</PageTitle>
      <p>{t('register.lead')}</p>
      <p className="caption">
        <Article rule={noGate} />
      </p>
      <ol>
        {['code', 'signIn', 'enter', 'bid'].map(step => (
          <li key={step}>{t(`register.step.${step}`)}</li>
        ))}
      </ol>
      <AskCode />
      <Link to="/sign-in">{t('register.toSignIn')}</Link>
    </main>
  )
}
