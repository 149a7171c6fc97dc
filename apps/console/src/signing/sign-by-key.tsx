import { Button, Input } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { KeyPair } from '#libs/sealing/sm'
import { v7 } from 'uuid'
import { PaperQuestion } from '../acts/paper-question.js'
import { call } from '../api/call.js'
import { KeyChoice } from '../bidding/key-choice.js'
import { useAsked } from '../bidding/use-asked.js'
import { useKeptKey } from '../bidding/use-kept.js'
import type { ContractView } from '../contract/contract-view.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { Refusal } from '../elements/refusal.js'
import { fetchPaper, save } from '../papers/paper-file.js'
import { keptAs, useSigner, type Signer } from './queries.js'

type Drafted = Extract<ContractView['state'], { readonly status: 'drafted' }>

/** A side signs the version on the table with a key of its own, over the very bytes that lie before it. */
export function SignByKey({
  view: now,
  title,
}: {
  readonly view: ContractView
  readonly title: string
}) {
  const { t } = useTranslation()
  const signer = useSigner()
  // Once it is signed the contract stands elsewhere, and the result is still to be read here.
  const [{ id, state }] = useState(now)
  if (state.status !== 'drafted') return <p className="panel">{t('state.notFound')}</p>
  return (
    <>
      <p className="lead">
        {t('signing.order')} <Article rule="电子签名法§14" />
      </p>
      <Answered query={signer}>
        {me =>
          state.draft.text === undefined ? (
            <Compiled {...{ id, state, me, title }} />
          ) : (
            <WrittenAnew {...{ id, state, me, text: state.draft.text }} />
          )
        }
      </Answered>
    </>
  )
}

interface OfContract {
  readonly id: string
  readonly state: Drafted
  readonly me: Signer
}

/** The first version is compiled from the award; its file is the same for both sides. */
function Compiled({ title, ...of }: OfContract & { readonly title: string }) {
  const { t } = useTranslation()
  const file = useQuery({
    queryKey: ['contract-text', of.id],
    queryFn: () => fetchPaper({ kind: 'contract', about: of.id }, 'pdf'),
    staleTime: Infinity,
  })
  return (
    <Answered query={file}>
      {({ bytes, document }) => (
        <>
          <p>
            <Button
              type="link"
              onClick={() => {
                save(bytes, `${title}.pdf`)
              }}
            >
              {t('signing.read')}
            </Button>{' '}
            <span className="caption">{t('contract.hash', { hash: document.slice(0, 12) })}</span>
          </p>
          <Signing {...of} document={document} />
        </>
      )}
    </Answered>
  )
}

/** A text that was written anew is chosen from a file, and has to be the one on the table. */
function WrittenAnew({ text, ...of }: OfContract & { readonly text: string }) {
  const { t } = useTranslation()
  const id = useId()
  const [hash, setHash] = useState('')
  const isOther = hash !== '' && hash !== text
  return (
    <>
      <div className="question">
        <label htmlFor={id}>{t('field.contractText')}</label>
        <PaperQuestion id={id} hash={hash} faulty={isOther} onAnswer={setHash} />
        {isOther && <p className="fault">{t('signing.otherText')}</p>}
      </div>
      {hash === text && <Signing {...of} document={text} />}
    </>
  )
}

function Signing({ id, state, me, document }: OfContract & { readonly document: string }) {
  const { t } = useTranslation()
  const field = useId()
  const kept = useKeptKey(keptAs(me))
  const { busy, problem, ask } = useAsked()
  const [number, setNumber] = useState('')
  const [isDone, setDone] = useState(false)
  const side = me.institution === undefined ? 'purchaser' : 'supplier'
  const asksNumber = side === 'purchaser' && state.number === undefined
  const sign = async (keys: KeyPair) => {
    const { signedBy } = await import('./signing.js')
    const signed = signedBy(keys, { contract: id, state, side, document })
    await call(`/procurement/contracts/${id}/sign-contract-by-key`, {
      ...{ method: 'POST', idempotencyKey: v7() },
      body: { ...signed, ...(asksNumber && { number: number.trim() }) },
    })
    setDone(true)
  }
  if (isDone) {
    return (
      <div className="panel" role="status">
        <p>{t(`signing.done.${side}`)}</p>
        <Link to={`/contracts/${id}/versions`}>{t('signing.toContract')}</Link>
      </div>
    )
  }
  return (
    <Answered query={kept}>
      {own => (
        <>
          {asksNumber && (
            <div className="question">
              <label htmlFor={field}>{t('field.contractNumber')}</label>
              <Input
                id={field}
                value={number}
                onChange={event => {
                  setNumber(event.target.value)
                }}
              />
            </div>
          )}
          {problem && <Refusal problem={problem} />}
          <KeyChoice
            kept={own}
            verb={t('act.verb.sign-contract-by-key')}
            primary
            busy={busy}
            onKey={keys => ask(() => sign(keys))}
          />
          <p className="caption">
            <Link to="/signing-keys">{t('nav.signingKeys')}</Link> · {t('signing.stays')}
          </p>
        </>
      )}
    </Answered>
  )
}
