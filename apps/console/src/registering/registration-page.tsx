import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { OwnRegistration } from '#libs/contracts/views'
import { Acting } from '../acts/acting.js'
import { useOwnRegistration } from '../api/registration.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { ContactForm } from './contact-form.js'
import { registerInstitution, writtenCode } from './register-institution.js'

/** 机构资料: what stands of one's own institution, and its registration where nothing stands yet. */
export function RegistrationPage() {
  const { t } = useTranslation()
  const own = useOwnRegistration()
  return (
    <div className="act-page">
      <PageTitle>{t('register.own')}</PageTitle>
      <Answered query={own}>{found => <Own {...found} />}</Answered>
    </div>
  )
}

function Own({ institution, registered: now }: OwnRegistration) {
  const { t } = useTranslation()
  // Once it is registered its result is still to be read here.
  const [before] = useState(now)
  if (institution === null) return <p className="panel">{t('register.nobody')}</p>
  return (
    <>
      <section className="panel apart" aria-labelledby="registration">
        <h2 id="registration">{t('register.title')}</h2>
        {before ? <Entry {...before} /> : <Registering institution={institution} />}
      </section>
      <section className="panel apart" aria-labelledby="contact">
        <h2 id="contact">{t('register.contact.title')}</h2>
        <p className="caption">{t('register.contact.lead')}</p>
        <ContactForm />
      </section>
    </>
  )
}

function Entry({ name, code, kind }: NonNullable<OwnRegistration['registered']>) {
  const { t } = useTranslation()
  return (
    <>
      <dl className="facts">
        <dt>{t('field.institutionName')}</dt>
        <dd>{name}</dd>
        <dt>{t('field.creditCode')}</dt>
        <dd>
          <code>{code}</code>
        </dd>
        <dt>{t('register.kind')}</dt>
        <dd>{t(`role.${kind}`)}</dd>
      </dl>
      <Link to="/opportunities">{t('register.toOpportunities')}</Link>
    </>
  )
}

function Registering({ institution }: { readonly institution: string }) {
  const { t } = useTranslation()
  const [asked] = useSearchParams()
  const [act] = useState(() =>
    registerInstitution(actingRole() ?? '', writtenCode(asked.get('code') ?? '')),
  )
  return (
    <>
      <p>{t('register.once')}</p>
      <Acting
        act={act}
        place={{ subject: `institution-${institution}`, caseId: '' }}
        draft={`register-institution.${institution}`}
        makes={institution}
        around={{
          ...{ back: '/opportunities', backWords: 'register.toOpportunities' },
          ...{ timeline: [], duties: [] },
        }}
      />
    </>
  )
}
