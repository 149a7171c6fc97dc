import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { contractVerbActors, mayGive } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { PersonName } from '../acts/person-question.js'
import { useInstitutionNames } from '../api/directory.js'
import { KeyPanel } from '../bidding/key-panel.js'
import { keyName } from '../bidding/key-name.js'
import type { KeptKey } from '../bidding/kept.js'
import { useKeepKey, useKeptKey } from '../bidding/use-kept.js'
import { Answered } from '../elements/answered.js'
import { Heads } from '../elements/heads.js'
import { PageTitle } from '../elements/page-title.js'
import { StatusTag, type Status } from '../elements/status-tag.js'
import { actingRole } from '../session/session.js'
import { keyActs, keyVerbsOf, registerKey } from './key-acts.js'
import {
  keptAs,
  useSigner,
  useSigningKey,
  useSigningKeys,
  type KeyView,
  type Signer,
} from './queries.js'

const status: Readonly<Record<KeyView['state']['status'], Status>> = {
  registered: 'unverified',
  confirmed: 'in-force',
  refused: 'invalid',
  revoked: 'terminated',
}

const signs = (role: string | undefined): boolean =>
  mayGive('sign-contract-by-key', role, contractVerbActors)

/** 签名密钥: one's own, made here and kept here; before the administrator all that wait to be checked. */
export function SigningKeysPage() {
  const { t } = useTranslation()
  const signer = useSigner()
  return (
    <>
      <PageTitle>{t('nav.signingKeys')}</PageTitle>
      <p className="lead">{t('signing.lead')}</p>
      <Answered query={signer}>
        {me => (
          <>
            {signs(actingRole()) && <OwnKey me={me} />}
            <Keys me={me} />
          </>
        )}
      </Answered>
    </>
  )
}

/** The key of this person on this computer, and the way to have it registered. */
function OwnKey({ me }: { readonly me: Signer }) {
  const { t } = useTranslation()
  const kept = useKeptKey(keptAs(me))
  const keep = useKeepKey(keptAs(me))
  const keys = useSigningKeys()
  const own = kept.data?.keys.publicKey
  const isRegistered = keys.data?.some(({ state }) => state.publicKey === own) ?? true
  return (
    <section className="panel apart" aria-labelledby="own-key">
      <h2 id="own-key">{t('signing.own')}</h2>
      <Answered query={kept}>
        {found => <KeyPanel kept={found} onKeep={keep} lead={t('signing.made')} sole />}
      </Answered>
      {own !== undefined && !isRegistered && (
        <p>
          <Link to="/signing-keys/register">{t('act.does.register-signing-key')}</Link>
        </p>
      )}
    </section>
  )
}

function Keys({ me }: { readonly me: Signer }) {
  const { t } = useTranslation()
  const keys = useSigningKeys()
  return (
    <Answered query={keys}>
      {items =>
        items.length === 0 ? (
          <p className="panel quiet">{t('signing.none')}</p>
        ) : (
          <table className="plain panel stacks">
            <caption>{t('signing.registered')}</caption>
            <Heads
              words={['key', 'holder', 'for', 'authorisation', 'standing'].map(column =>
                t(`signing.${column}`),
              )}
            />
            <tbody>
              {items.map(one => (
                <Row key={one.id} one={one} me={me} />
              ))}
            </tbody>
          </table>
        )
      }
    </Answered>
  )
}

function Row({ one, me }: { readonly one: KeyView; readonly me: Signer }) {
  const { t } = useTranslation()
  const { publicKey, holder, institution, paper, status: stands } = one.state
  const names = useInstitutionNames(institution === undefined ? [] : [institution])
  const verbs = keyVerbsOf(one, { role: actingRole(), me: me.person })
  return (
    <tr>
      <td data-head={t('signing.key')}>
        <code>{keyName(publicKey)}</code>
      </td>
      <td data-head={t('signing.holder')}>
        {holder === me.person ? t('signing.me') : <PersonName person={holder} />}
      </td>
      <td data-head={t('signing.for')}>
        {institution === undefined ? t('signing.purchaser') : names[institution]}
      </td>
      <td data-head={t('signing.authorisation')}>{paper}</td>
      <td data-head={t('signing.standing')}>
        <StatusTag status={status[stands]} /> {t(`signing.status.${stands}`)}{' '}
        {verbs.map(verb => (
          <Link key={verb} to={`/signing-keys/${one.id}/acts/${verb}`}>
            {t(`act.does.${verb}`)}
          </Link>
        ))}
      </td>
    </tr>
  )
}

const around = {
  ...{ back: '/signing-keys', backWords: 'signing.back', timeline: [], duties: [] },
} as const

interface ActProps {
  readonly verb: string
  readonly children: ReactNode
}

function ActOf({ verb, children }: ActProps) {
  const { t } = useTranslation()
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/signing-keys">{t('nav.signingKeys')}</Link>
      </nav>
      <PageTitle>{t(`act.does.${verb}`)}</PageTitle>
      {children}
    </div>
  )
}

/** Registers the key of this computer under its holder's authorisation. */
export function RegisterKeyPage() {
  const { t } = useTranslation()
  const signer = useSigner()
  return (
    <ActOf verb="register-signing-key">
      <Answered query={signer}>
        {me =>
          signs(actingRole()) ? <OfKept me={me} /> : <p className="panel">{t('state.notFound')}</p>
        }
      </Answered>
    </ActOf>
  )
}

function OfKept({ me }: { readonly me: Signer }) {
  const { t } = useTranslation()
  const kept = useKeptKey(keptAs(me))
  return (
    <Answered query={kept}>
      {found =>
        found ? (
          <Registering {...{ me, kept: found }} />
        ) : (
          <p className="panel">{t('signing.noKey')}</p>
        )
      }
    </Answered>
  )
}

function Registering({ me, kept }: { readonly me: Signer; readonly kept: KeptKey }) {
  const { publicKey } = kept.keys
  const proven = useQuery({
    queryKey: ['proven-key', publicKey],
    queryFn: async () => (await import('./signing.js')).provenKey(kept.keys, me),
    staleTime: Infinity,
  })
  return (
    <Answered query={proven}>
      {found => (
        <Acting
          act={registerKey(found)}
          place={{ subject: `signing-key-${found.id}`, caseId: '' }}
          draft={`signing-key.${found.id}`}
          around={around}
        />
      )}
    </Answered>
  )
}

/** One act on a registered key. */
export function KeyActPage() {
  const { id = '', verb = '' } = useParams()
  const key = useSigningKey(id)
  const signer = useSigner()
  return (
    <ActOf verb={verb}>
      <Answered query={signer}>
        {me => <Answered query={key}>{view => <Doing {...{ view, verb, me }} />}</Answered>}
      </Answered>
    </ActOf>
  )
}

interface DoingProps {
  readonly view: KeyView
  readonly verb: string
  readonly me: Signer
}

function Doing({ view: now, verb, me }: DoingProps) {
  const { t } = useTranslation()
  // Once it is done the key stands elsewhere, and the result is still to be read here.
  const [view] = useState(now)
  const may = keyVerbsOf(view, { role: actingRole(), me: me.person }).includes(verb)
  const act = keyActs(view)[verb]
  if (act === undefined || !may) return <p className="panel">{t('state.notFound')}</p>
  return (
    <>
      <dl className="facts">
        <dt>{t('signing.key')}</dt>
        <dd>
          <code>{keyName(view.state.publicKey)}</code>
        </dd>
        <dt>{t('signing.authorisation')}</dt>
        <dd>{view.state.paper}</dd>
      </dl>
      <Acting
        act={act}
        place={{ subject: `signing-key-${view.id}`, caseId: '' }}
        draft={`signing-key.${view.id}.${verb}`}
        around={around}
      />
    </>
  )
}
