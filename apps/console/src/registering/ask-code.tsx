import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditCodeStanding } from '#libs/contracts/views'
import { creditCode, demonstrationCreditCode } from '#libs/identifiers'
import { problemOf } from '../api/problem.js'
import { standingOfCode } from '../api/registration.js'
import { Refusal } from '../elements/refusal.js'
import { signIn } from '../session/session.js'
import { useSettings } from '../session/settings.js'
import { writtenCode } from './register-institution.js'

/** Whether one can register under a code: its check digit is reckoned here, whether it is taken is asked. */
export function AskCode() {
  const { t } = useTranslation()
  const { demonstration } = useSettings()
  const [typed, setTyped] = useState('')
  const code = writtenCode(typed)
  const asking = useMutation({
    mutationFn: async (): Promise<CreditCodeStanding> => {
      const fault = creditCode.fault(code, { demonstration })
      return fault ? { code, standing: 'wrong', fault } : standingOfCode(code)
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  const { data, error } = asking
  const wrong = data?.standing === 'wrong'
  return (
    <>
      <form className="act-form" noValidate onSubmit={submit}>
        <div className="question">
          <label htmlFor="credit-code">{t('field.creditCode')}</label>
          <span className="caption">
            {demonstration
              ? t('register.demonstrationCode', { code: demonstrationCreditCode(2_026_077) })
              : t('register.codeHint')}
          </span>
          <Input
            id="credit-code"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            status={wrong ? 'error' : ''}
            aria-invalid={wrong}
            aria-describedby="credit-code-standing"
            onChange={event => {
              setTyped(event.target.value)
              asking.reset()
            }}
          />
        </div>
        <div className="act-buttons">
          <Button htmlType="submit" loading={asking.isPending}>
            {t('register.ask')}
          </Button>
        </div>
      </form>
      {error && <Refusal problem={problemOf(error)} />}
      <div id="credit-code-standing" role="status">
        {data && <Standing {...data} />}
      </div>
    </>
  )
}

function Standing({ code, standing, fault }: CreditCodeStanding) {
  const { t } = useTranslation()
  return (
    <>
      <p className={standing === 'wrong' ? 'fault' : undefined}>
        {standing === 'wrong' ? t(`register.wrong.${fault ?? ''}`) : t(`register.${standing}`)}
      </p>
      {standing !== 'wrong' && (
        <Button
          type="primary"
          onClick={() =>
            void signIn(standing === 'free' ? `/registration?code=${code}` : '/registration')
          }
        >
          {t(`register.signIn.${standing}`)}
        </Button>
      )}
    </>
  )
}
