import { Button, Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCountyNow } from '../elements/county-clock.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { download } from './download.js'
import { KeyFromFiles } from './key-from-files.js'
import { keyName } from './key-name.js'
import type { KeptKey } from './kept.js'

interface KeyPanelProps {
  readonly kept: KeptKey | null
  onKeep(this: void, kept: KeptKey): Promise<void>
  /** What is said before one is made; by default, of a bidder's. */
  readonly lead?: string
  /** One person's alone: it is not parted among several. */
  readonly sole?: boolean
}

/** A bidder's or a signer's key: made here, taken out as a backup, or brought from one. */
export function KeyPanel({ kept, onKeep, lead, sole = false }: KeyPanelProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [brings, setBrings] = useState(false)
  if (kept) {
    return (
      <>
        <dl className="facts">
          <dt>{t('key.name')}</dt>
          <dd>
            <code>{keyName(kept.keys.publicKey)}</code>
          </dd>
          <dt>{t('key.backup')}</dt>
          <dd>
            {kept.backedUpAt === undefined
              ? t('key.noBackup')
              : t('key.backedUp', {
                  at: absolute(new Date(kept.backedUpAt).toISOString(), language),
                })}
          </dd>
        </dl>
        <BackingUp kept={kept} onKeep={onKeep} />
        {!sole && <Sharing kept={kept} />}
      </>
    )
  }
  return (
    <>
      <p>{lead ?? t('key.lead')}</p>
      <div className="act-buttons">
        <Button
          type="primary"
          onClick={() =>
            void import('./sealing.js').then(({ newKeyPair }) => onKeep({ keys: newKeyPair() }))
          }
        >
          {t('key.make')}
        </Button>
        <Button
          aria-expanded={brings}
          onClick={() => {
            setBrings(!brings)
          }}
        >
          {t('key.bring')}
        </Button>
      </div>
      {brings && <KeyFromFiles verb={t('key.keepHere')} onKey={keys => onKeep({ keys })} />}
    </>
  )
}

/** No shorter one withstands being guessed at leisure. */
const shortest = 12

function BackingUp({ kept, onKeep }: { readonly kept: KeptKey } & Pick<KeyPanelProps, 'onKeep'>) {
  const { t } = useTranslation()
  const now = useCountyNow()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<'short' | 'differs'>()
  const [busy, setBusy] = useState(false)
  const backUpNow = async () => {
    const { backUp } = await import('./sealing.js')
    const { keys } = kept
    download(`xinpei-key-${keys.publicKey.slice(2, 10)}.json`, await backUp(keys, password))
    await onKeep({ keys, backedUpAt: now })
    setPassword('')
    setAgain('')
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = password.length < shortest ? 'short' : password === again ? undefined : 'differs'
    setFault(found)
    if (found) return
    setBusy(true)
    void backUpNow().finally(() => {
      setBusy(false)
    })
  }
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      {(
        [
          ['password', password, setPassword],
          ['passwordAgain', again, setAgain],
        ] as const
      ).map(([name, value, set]) => (
        <div key={name} className="question">
          <label htmlFor={`key-${name}`}>{t(`key.${name}`)}</label>
          <Input.Password
            id={`key-${name}`}
            value={value}
            autoComplete="new-password"
            status={fault ? 'error' : ''}
            aria-invalid={fault !== undefined}
            aria-describedby="key-fault"
            onChange={event => {
              set(event.target.value)
            }}
          />
        </div>
      ))}
      <p id="key-fault" className={fault ? 'fault' : 'caption'}>
        {t(`key.${fault ?? 'passwordHint'}`)}
      </p>
      <div className="act-buttons">
        <Button htmlType="submit" loading={busy}>
          {t('key.download')}
        </Button>
      </div>
    </form>
  )
}

/** Parts the key among people, so that no single one can open and none is missed. */
function Sharing({ kept }: { readonly kept: KeptKey }) {
  const { t } = useTranslation()
  const [among, setAmong] = useState(3)
  const [needed, setNeeded] = useState(2)
  const part = async () => {
    const { sharesOf } = await import('./sealing.js')
    const shares = await sharesOf(kept.keys, { among, needed: Math.min(needed, among) })
    for (const [place, share] of shares.entries()) {
      download(`xinpei-key-share-${String(place + 1)}.json`, share)
    }
  }
  return (
    <details className="sheet">
      <summary>{t('key.shares')}</summary>
      <p>{t('key.sharesLead')}</p>
      <div className="act-buttons">
        <Count label={t('key.among')} from={2} value={among} onChange={setAmong} />
        <Count label={t('key.needed')} from={2} value={needed} onChange={setNeeded} />
        <Button onClick={() => void part()}>{t('key.part')}</Button>
      </div>
    </details>
  )
}

interface CountProps {
  readonly label: string
  readonly from: number
  readonly value: number
  onChange(this: void, value: number): void
}

const mostPeople = 9

function Count({ label, from, value, onChange }: CountProps) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={event => {
          onChange(Number(event.target.value))
        }}
      >
        {Array.from({ length: mostPeople - from + 1 }, (_, at) => (
          <option key={at}>{at + from}</option>
        ))}
      </select>
    </label>
  )
}
